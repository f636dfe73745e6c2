import { cellReference } from '../../../src/extract/grid.ts';
import type { Issue } from '../../../src/issue.ts';
import { displayWidth, fitWidth } from '../../../src/load/query/display-width.ts';
import { onOneLine } from '../../../src/load/query/text-table.ts';
import { eraLabel } from '../../../src/text/era.ts';
import { fileWords, reasonWords, slotWords, USE_WORDS, USES } from './cell-words.ts';
import type {
  InspectedBlock,
  InspectedCell,
  InspectedSheet,
  Inspection,
  Use,
} from './inspection.ts';

/** Colours a line by the use of the cell or the weight of the issue it tells of; identity where there is no colour. */
export type Paint = (tone: Use | Issue['severity'] | 'title', line: string) => string;

const MOST_LABELS = 40;
const TEXT_WIDTH = 44;

/** The inspection for a terminal: file, labels, then each block with its cells by what they were taken for. */
export function textReport(inspection: Inspection, paint: Paint): string {
  const lines = [
    ...fileLines(inspection, paint),
    ...countLines(inspection, paint),
    ...labelLines(inspection, paint),
    ...issueLines(inspection.issues, paint),
    ...inspection.sheets.flatMap((sheet) => sheetLines(sheet, paint)),
  ];
  return `${lines.join('\n')}\n`;
}

function fileLines(inspection: Inspection, paint: Paint): string[] {
  const { form, isFormKnown, editions, blocks, pages } = inspection;
  const match = form ? `${form.labels.length} of its ${form.labelsDeclared} labels printed` : '';
  const years = editions.map(({ fiscalYear: year, blocks: count }) => {
    return year === null
      ? `unknown (${count} blocks)`
      : `${year} ${eraLabel(year)} (${count} blocks)`;
  });
  const known = form ? `${form.id} ${form.title}, ${match}` : 'none';
  const nearest = form
    ? `not recognised; nearest is ${known}, ${lackWords(form)}`
    : 'not recognised';
  return [
    paint('title', onOneLine(inspection.file)),
    `  file      ${onOneLine(fileWords(inspection))}`,
    `  form      ${isFormKnown ? known : nearest}`,
    ...(isFormKnown
      ? [`  edition   ${years.join(', ')}`, `  content   ${blocks} blocks on ${pages} pages`]
      : []),
  ];
}

function lackWords({ labels, labelsNeeded: needed }: NonNullable<Inspection['form']>): string {
  return labels.length < needed
    ? `${needed} needed`
    : 'but in the head of a table alone, or too few that other forms seldom print';
}

function countLines({ uses, cells }: Inspection, paint: Paint): string[] {
  const counted = USES.filter((use) => uses[use] > 0);
  const line = (use: Use) =>
    paint(use, `  ${String(uses[use]).padStart(8)}  ${use.padEnd(13)} ${USE_WORDS[use]}`);
  return [
    '',
    paint('title', 'Cells'),
    ...counted.map(line),
    `  ${String(cells).padStart(8)}  in all`,
  ];
}

function labelLines({ form, likelyLabels }: Inspection, paint: Paint): string[] {
  const known = form?.labels.map(({ label, count }) =>
    paint('label', `  ${String(count).padStart(8)}  ${label}`),
  );
  const likely = likelyLabels.slice(0, MOST_LABELS).map(({ text, count, nearest, places }) => {
    const near = nearest === null ? '' : `  nearest known: ${nearest}`;
    const refs = places
      .map(({ sheet, ref }) => (sheet === null ? ref : `${sheet}!${ref}`))
      .join(' ');
    const where = places.length < count ? `${refs} …` : refs;
    const line = `  ${String(count).padStart(8)}  ${column(text, TEXT_WIDTH)} ${onOneLine(where)}${near}`;
    return paint('likely-label', line);
  });
  const more = likelyLabels.length - likely.length;
  return [
    ...(known?.length ? ['', paint('title', `Labels known (${known.length})`), ...known] : []),
    ...(likely.length
      ? ['', paint('title', `Labels unknown, perhaps (${likelyLabels.length})`), ...likely]
      : []),
    ...(more > 0 ? [`            and ${more} more: --format json lists them`] : []),
  ];
}

function issueLines(issues: readonly Issue[], paint: Paint): string[] {
  return issues.map(({ severity, code, message, remedy, row, column: at }) => {
    const where =
      row === undefined ? '' : at === undefined ? ` row ${row}` : ` ${cellReference(row, at)}`;
    return paint(
      severity,
      `  ${severity.padEnd(8)}${code}${where}: ${onOneLine(message)}. ${onOneLine(remedy)}`,
    );
  });
}

function sheetLines({ sheet, blocks, outside }: InspectedSheet, paint: Paint): string[] {
  const loose = outside.filter(({ use }) => use !== 'header' && use !== 'label');
  const title =
    sheet === null ? 'Outside the blocks' : `Sheet ${onOneLine(sheet)}, outside the blocks`;
  return [
    ...(loose.length > 0 ? ['', paint('title', title), ...cellLines(loose, paint)] : []),
    ...blocks.flatMap((block) => blockLines(block, sheet, paint)),
  ];
}

function blockLines(block: InspectedBlock, sheet: string | null, paint: Paint): string[] {
  const { no, page, firstRow, lastRow, editionFiscalYear: year, programmeName } = block;
  const place = `${sheet === null ? '' : `${sheet}, `}page ${page}, rows ${firstRow}-${lastRow}`;
  const edition = year === null ? 'edition unknown' : `edition ${eraLabel(year)}`;
  const headings = [block.chapter, block.section].filter((heading) => heading !== null).join(' ');
  return [
    '',
    paint(
      'title',
      onOneLine(`Block ${no}  ${programmeName ?? 'without a name'}  (${place}, ${edition})`),
    ),
    ...(headings === '' ? [] : [`  ${onOneLine(headings)}`]),
    ...USES.flatMap((use) =>
      cellLines(
        block.cells.filter((cell) => cell.use === use),
        paint,
      ),
    ),
    ...issueLines(block.issues, paint),
  ];
}

function cellLines(cells: readonly InspectedCell[], paint: Paint): string[] {
  return cells.map((cell) => {
    const how = [cell.rule, cell.certainty].filter((part) => part !== null).join(', ');
    const words = [slotWords(cell), how && `(${how})`, reasonWords(cell)]
      .filter(Boolean)
      .join('  ');
    const place = cellReference(cell.row, cell.column).padEnd(7);
    const line = `  ${cell.use.padEnd(13)}${place}${column(cell.raw, TEXT_WIDTH)} ${onOneLine(words)}`;
    return paint(cell.use, line.trimEnd());
  });
}

function column(text: string, width: number): string {
  const fitted = fitWidth(onOneLine(text), width);
  return fitted + ' '.repeat(width - displayWidth(fitted));
}
