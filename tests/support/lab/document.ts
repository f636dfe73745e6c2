import type { Block, Cell } from './block.ts';
import type { FormPlan } from './group-form.ts';
import type { Random } from './random.ts';
import { type Spelling, spellCell, spellLabel } from './spelling.ts';

/** A heading line with the chapter and section that hold from there on. */
export interface Heading {
  readonly text: string;
  readonly chapter: string;
  readonly section: string;
}

/** Blocks under one page header; `heading` stands before it where a new chapter or section begins. */
export interface Page {
  readonly heading: Heading | null;
  readonly headings: FormPlan['headings'];
  readonly width: number;
  readonly blocks: readonly Block[];
}

/** Where a block's rows stand: `lines[i]` is the 1-based line of its row i. */
export interface BlockPlace {
  readonly block: Block;
  readonly chapter: string;
  readonly section: string;
  readonly lines: readonly number[];
}

export interface LabDocument {
  /** Cells as text; an empty list is an empty line. */
  readonly rows: readonly (readonly string[])[];
  readonly places: readonly BlockPlace[];
}

/** Lines of a dump: blank lines, headings, two header rows a page, blocks, and the header again where a page breaks. */
export function assemble(
  pages: readonly Page[],
  edition: number,
  spelling: Spelling,
  random: Random,
): LabDocument {
  const rows: string[][] = [[], []];
  const places: BlockPlace[] = [];
  let current = { chapter: '', section: '' };
  pages.forEach((page, index) => {
    if (page.heading !== null) {
      current = page.heading;
      rows.push([page.heading.text], []);
    } else if (index > 0) rows.push([]);
    const header = page.headings.map((tokens) =>
      headerRow(tokens, page.width, edition, spelling, random),
    );
    rows.push(...header);
    for (const block of page.blocks) {
      const lines = block.rows.map((cells, row) => {
        if (row > 0 && row === block.pageBreakAfter) rows.push([], ...header);
        rows.push(textRow(cells, page.width, (cell) => spellCell(cell, edition, spelling, random)));
        return rows.length;
      });
      places.push({ block, chapter: current.chapter, section: current.section, lines });
    }
    if (index < pages.length - 1 && pages[index + 1]?.heading !== null) rows.push([]);
  });
  rows.push([]);
  return { rows, places };
}

function textRow(
  cells: readonly (Cell | null)[],
  width: number,
  spell: (cell: Cell) => string,
): string[] {
  return Array.from({ length: Math.max(width, cells.length) }, (_, column) => {
    const cell = cells[column] ?? null;
    return cell === null || cell.role === 'lost' ? '' : spell(cell);
  });
}

function headerRow(
  tokens: readonly string[],
  width: number,
  edition: number,
  spelling: Spelling,
  random: Random,
): string[] {
  const row = Array.from({ length: width }, () => '');
  for (const token of tokens) {
    const [column = '', label = ''] = token.split(':#');
    row[Number(column)] = spellLabel(label, edition, spelling, random);
  }
  return row;
}

/** How a document becomes text. */
export interface TextStyle {
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** Rows lose their trailing empty cells, or get some more. */
  readonly raggedEnds: boolean;
}

/** A document as tab-separated text. */
export function tabSeparated(
  { rows }: LabDocument,
  { lineEnd, raggedEnds }: TextStyle,
  random: Random,
): string {
  const lines = rows.map((cells) => {
    const line = cells.join('\t');
    if (!raggedEnds || cells.length === 0) return line;
    return random.chance(0.5)
      ? line.replace(/\t+$/, '')
      : `${line}${'\t'.repeat(random.int(0, 6))}`;
  });
  return lines.join(lineEnd) + lineEnd;
}
