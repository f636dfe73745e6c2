import { textTable } from '../../src/load/text-table.ts';
import type { Trace, TracedCell } from '../../src/load/trace.ts';
import { EXIT, Failure } from '../failure.ts';
import { TARGET_HELP, TARGET_OPTION, targetOf } from '../targets/target.ts';
import { type Command, FOLDER_OPTIONS, type OptionValues } from './command.ts';

/** Follows a programme's figures back to the cells that state them. */
export const trace: Command = {
  summary: 'show from which file, row and column a figure comes',
  help: `Usage: npm run etl -- trace PROGRAMME [FIGURE] [--year 2020] [--edition 2020] [--format table|json]

PROGRAMME is a programme's name or a part of it; FIGURE a column of a view, e.g. budget_yen, actual_value or
total_cost_yen; without it, every value of the programme is shown.

  --year YEAR       only values that speak of this fiscal year
  --edition YEAR    only what this edition states
  --format FORMAT   table (default) or json
${TARGET_HELP}
  --out FOLDER      where the warehouse is published

Example: npm run etl -- trace 行政経営推進事業 budget_yen --year 2020`,
  options: {
    out: FOLDER_OPTIONS.out,
    ...TARGET_OPTION,
    year: { type: 'string' },
    edition: { type: 'string' },
    format: { type: 'string', default: 'table' },
  },
  async run(options, words) {
    const [programme, figure, ...rest] = words;
    if (!programme || rest.length > 0) {
      throw new Failure(
        EXIT.usage,
        'Give a programme and, if you like, a figure; see trace --help',
      );
    }
    const target = await targetOf(options);
    const fiscalYear = yearOption(options, 'year');
    const editionFiscalYear = yearOption(options, 'edition');
    const found = await target.trace({
      programme,
      ...(figure === undefined ? {} : { figure }),
      ...(fiscalYear === undefined ? {} : { fiscalYear }),
      ...(editionFiscalYear === undefined ? {} : { editionFiscalYear }),
    });
    process.stdout.write(`${describe(found, programme, options.format === 'json')}\n`);
    return EXIT.done;
  },
};

function yearOption(options: OptionValues, name: string): number | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(String(text)))
    throw new Failure(EXIT.usage, `--${name} is a western year such as 2020`);
  return Number(text);
}

function describe(found: Trace, name: string, isJson: boolean): string {
  if (found.kind === 'unknown')
    throw new Failure(EXIT.usage, `No programme is named like '${name}'`);
  if (found.kind !== 'found') {
    const names = found.programmes.map(
      (one) => `  ${one.programmeName} (${one.departmentName ?? '-'}, ${one.municipalityCode})`,
    );
    throw new Failure(
      EXIT.usage,
      `Several programmes are named like '${name}':\n${names.join('\n')}`,
    );
  }
  if (found.cells.length === 0) {
    throw new Failure(EXIT.usage, `${found.programme.programmeName}: no cell states that figure`);
  }
  return isJson
    ? JSON.stringify(found, null, 2)
    : cellTable(found.programme.programmeName, found.cells);
}

function cellTable(name: string, cells: readonly TracedCell[]): string {
  const header = [
    'field',
    'year',
    'value',
    'printed',
    'file',
    'sheet',
    'cell',
    'edition',
    'rule',
    'certainty',
  ];
  const rows = cells.map((cell) => [
    cell.no > 0 ? `${cell.field} ${cell.no}` : cell.field,
    cell.fiscal_year,
    shorten(cell.value_text),
    shorten(cell.raw_text),
    cell.source_path,
    cell.source_sheet,
    `${cell.cell_ref} (row ${cell.source_row}, column ${cell.source_column})`,
    cell.edition_fiscal_year,
    cell.rule,
    cell.certainty,
  ]);
  return `${name}\n${textTable(header, rows)}`;
}

const LONGEST_TEXT = 30;

function shorten(text: string | null): string | null {
  return text !== null && text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
