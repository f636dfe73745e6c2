import { textTable } from '../../src/load/query/text-table.ts';
import type { Trace, TracedCell } from '../../src/load/trace/trace.ts';
import { NoSuchFigure } from '../../src/load/trace/traced-figure.ts';
import { EXIT, Failure } from '../failure.ts';
import { given } from '../given.ts';
import { listed } from '../listed.ts';
import { TARGET_HELP, TARGET_OPTION, targetOf } from '../targets/target.ts';
import { together } from '../together.ts';
import { type Command, FOLDER_OPTIONS, type OptionValues } from './command.ts';
import { municipalityOption } from './municipality-option.ts';
import { yearOption } from './option-value.ts';
import { FORMAT_OPTION, isJson, snakeJson } from './print-rows.ts';

/** Follows a programme's figures back to the cells that state them. */
export const trace: Command = {
  help: `Usage: npm run etl -- trace PROGRAMME [FIGURE] [--year 2020] [--edition 2020] [--municipality 112089]
       [--format table|json]

PROGRAMME is a programme's name or a part of it; FIGURE a column of any view, e.g. cost_changes.total_cost_change_ratio,
or of whatever view has it, e.g. budget_yen; without it, every value of the programme is shown. What is computed is shown
with how, down to the cells; of a sum over programmes, what this one adds to it.

  --year YEAR         only values that speak of this fiscal year
  --municipality CODE where several municipalities have a programme of the name; it has to be one that the
                      warehouse holds
  --edition YEAR      only what this edition states
  --format FORMAT     table (default) or json
${TARGET_HELP}
  --out FOLDER        where the warehouse is published

Example: npm run etl -- trace 行政経営推進事業 cost_changes.budget_change_ratio --year 2020`,
  takesWords: true,
  options: {
    out: FOLDER_OPTIONS.out,
    ...TARGET_OPTION,
    year: { type: 'string' },
    edition: { type: 'string' },
    municipality: { type: 'string' },
    ...FORMAT_OPTION,
  },
  async run(options, words) {
    const [programme, figure, ...rest] = words;
    if (!programme || rest.length > 0) {
      throw new Failure(
        EXIT.usage,
        'Give a programme and, if you like, a figure; see trace --help',
      );
    }
    const { asJson, ...narrowing } = together({
      asJson: () => isJson(options),
      fiscalYear: () => yearOption(options, 'year'),
      editionFiscalYear: () => yearOption(options, 'edition'),
      municipality: () => municipalityOption(options),
    });
    const target = await targetOf(options);
    const found = await target
      .trace({ programme, ...given({ figure, ...narrowing }) })
      .catch(tellColumns);
    process.stdout.write(`${describe(found, words, options, asJson)}\n`);
    return EXIT.done;
  },
};

function tellColumns(error: unknown): never {
  if (!(error instanceof NoSuchFigure)) throw error;
  const columns = error.columns.length > 0 ? `; the view has ${error.columns.join(', ')}` : '';
  throw new Failure(
    EXIT.usage,
    `${error.message}, name one as view.column${columns || ', e.g. cost_changes.budget_yen'}`,
  );
}

function describe(
  found: Trace,
  [name = '']: readonly string[],
  options: OptionValues,
  asJson: boolean,
): string {
  if (found.kind === 'no-row')
    throw new Failure(
      EXIT.usage,
      `${found.programme.programmeName}: ${found.view} has no row of it${scopeOf(options)}`,
    );
  if (found.kind !== 'found') throw new Failure(EXIT.usage, whyNotFound(found, name, options));
  if (found.cells.length === 0 && !found.isCounted)
    throw new Failure(
      EXIT.usage,
      `${found.programme.programmeName}: no cell states that figure${scopeOf(options)}`,
    );
  return asJson
    ? snakeJson(found)
    : [
        found.programme.programmeName,
        ...found.steps.map(({ column, formula }) => `  ${column}: ${formula}`),
        ...(found.cells.length > 0 ? [cellTable(found.cells)] : []),
      ].join('\n');
}

/** What narrowed the answer to nothing, and that it can be left out. */
function scopeOf(options: OptionValues): string {
  const narrowed = ['year', 'edition'].flatMap((option) =>
    options[option] === undefined ? [] : [`--${option} ${options[option]}`],
  );
  const words = narrowed.join(' ');
  return words && ` with ${words}; leave that out to see which years and editions state it`;
}

/** So many of the programmes that a name may mean are listed. */
const NAMED_MAX = 20;

function whyNotFound(
  found: Exclude<Trace, { kind: 'found' | 'no-row' }>,
  name: string,
  { municipality }: OptionValues,
): string {
  if (found.kind === 'elsewhere') {
    const held = listed(found.municipalities.map((one) => `${one.code} (${one.name})`));
    return `The warehouse does not hold the municipality ${municipality}; it holds ${held}`;
  }
  if (found.kind === 'unknown') {
    const place = municipality === undefined ? '' : ` of municipality ${municipality}`;
    return `No programme${place} is named like '${name}'; npm run etl -- query "select distinct programme_name from programme_sheets" lists them`;
  }
  const { programmes } = found;
  const names = programmes
    .slice(0, NAMED_MAX)
    .map((one) => `  ${one.programmeName} (${one.departmentName ?? '-'}, ${one.municipalityCode})`);
  if (programmes.length > NAMED_MAX)
    names.push(`  and ${programmes.length - NAMED_MAX} more: give more of the name`);
  const places = new Set(programmes.map((one) => one.municipalityCode));
  const way = places.size > 1 ? '; --municipality CODE tells which' : '';
  return `${programmes.length} programmes are named like '${name}'${way}:\n${names.join('\n')}`;
}

function cellTable(cells: readonly TracedCell[]): string {
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
  return textTable(header, rows);
}

const LONGEST_TEXT = 30;

function shorten(text: string | null): string | null {
  return text !== null && text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
