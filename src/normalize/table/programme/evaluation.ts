import type { SHEET_FIELDS } from '../../../form/table-field-name.ts';
import type { TableForm } from '../../../form/table-form.ts';
import type { Issue } from '../../../issue.ts';
import { normalizeText } from '../../../text/normalize-text.ts';
import type { Evaluation, Note, PolicyLevel } from '../../record.ts';
import { parseEraYear } from '../../values/era-year.ts';
import { namesYear, parsePeriod } from '../../values/period.ts';
import { isLostCell } from './lost-texts.ts';
import { type TableCell, type TableRow, textOf } from './table-row.ts';

type SheetField = (typeof SHEET_FIELDS)[number];

/** Texts and categories of a row that has a programme's name; `issues` takes what a year's cell does not tell. */
export function readEvaluation(row: TableRow, form: TableForm, issues: Issue[]): Evaluation {
  const text = (field: SheetField) => readText(row, field);
  const policy = readPolicy(row, form);
  const period = readPeriod(row, issues);
  return {
    chapter: policy.find(({ level }) => level === 1)?.name ?? null,
    section: policy.find(({ level }) => level === 2)?.name ?? null,
    policy,
    department: text('department'),
    programmeName: text('programme_name') ?? '',
    programmeCode: text('programme_code'),
    previousCode: text('previous_code'),
    implementationRank: text('implementation_rank'),
    accountName: text('account_name'),
    affairsTypes: text('affairs_types'),
    legalBasis: text('legal_basis'),
    purpose: text('purpose'),
    ...period,
    rating: text('rating'),
    ratingReason: text('rating_reason'),
    improvement: text('improvement'),
    challenge: text('challenge'),
    unmetReason: text('unmet_reason'),
    sdgContribution: text('sdg_contribution'),
    sdgMethodNote: text('sdg_method_note'),
    evaluatorTitle: text('evaluator_title'),
    evaluatorName: text('evaluator_name'),
    remark: text('remark'),
  };
}

/** Texts without a column of their own, numbered in the order of the table's columns. */
export function readNotes(row: TableRow, before = 0): Note[] {
  return row.all('note').flatMap((cell, at) => {
    const text = textOf(cell);
    const no = before + at + 1;
    row.read(cell, 'note', 'note_text', text, no);
    return text === null ? [] : [{ no, title: normalizeText(cell.column.label), text }];
  });
}

function readText(row: TableRow, field: SheetField): string | null {
  const cell = row.one(field);
  const text = textOf(cell);
  if (cell) row.read(cell, 'evaluation', field, text);
  return text;
}

const HIGHEST_FIELDS = ['chapter', 'section'];

function readPolicy(row: TableRow, form: TableForm): PolicyLevel[] {
  const cellOf = (field: SheetField, level: number) =>
    row.all(field).find((cell) => cell.field.level === level);
  return form.policy_levels.flatMap((kind, at): PolicyLevel[] => {
    const nameCell = cellOf('policy', at + 1);
    const codeCell = cellOf('policy_code', at + 1);
    const name = textOf(nameCell);
    const code = codeCell && codeCell.raw !== '' && !isLostCell(codeCell) ? codeCell.raw : null;
    if (nameCell) row.read(nameCell, 'evaluation', HIGHEST_FIELDS[at] ?? `policy_${at + 1}`, name);
    if (codeCell) row.read(codeCell, 'evaluation', `policy_code_${at + 1}`, code);
    return name === null ? [] : [{ level: at + 1, kind, code, name }];
  });
}

function readPeriod(
  row: TableRow,
  issues: Issue[],
): Pick<Evaluation, 'periodRaw' | 'startedFiscalYear' | 'endedFiscalYear'> {
  const whole = row.one('period');
  const period = whole ? parsePeriod(normalizeText(whole.raw)) : null;
  if (whole) row.read(whole, 'evaluation', 'period_raw', textOf(whole));
  if (whole && period?.started)
    row.read(whole, 'evaluation', 'started_fiscal_year', period.started);
  if (whole && period?.ended) row.read(whole, 'evaluation', 'ended_fiscal_year', period.ended);
  const started = period?.started ?? readYear(row, row.one('started_fiscal_year'), issues);
  if (whole && !period && started === null && namesYear(normalizeText(whole.raw)))
    issues.push(yearUnclear(whole));
  return {
    periodRaw: whole ? textOf(whole) : readText(row, 'period_raw'),
    startedFiscalYear: started,
    endedFiscalYear: period?.ended ?? readYear(row, row.one('ended_fiscal_year'), issues),
  };
}

function readYear(row: TableRow, cell: TableCell | undefined, issues: Issue[]): number | null {
  if (!cell) return null;
  const year = parseEraYear(cell.raw, cell.field.era) ?? yearOfDate(cell);
  row.read(cell, 'evaluation', cell.field.field, year);
  if (year === null && textOf(cell) !== null) issues.push(yearUnclear(cell));
  return year;
}

const DATE = /^(\d{4})[/.-](\d{1,2})[/.-]\d{1,2}$/u;

/** Fiscal year of a month or date (平成元年4月, or in numbers), or of a year with the sign of a span beside it. */
function yearOfDate({ field, raw }: TableCell): number | null {
  const text = normalizeText(raw).replace(DATE, '$1年$2月').replace(/^~|~$/gu, '');
  const isStart = field.field === 'started_fiscal_year';
  const period = parsePeriod(isStart ? `${text}~` : `~${text}`);
  return (isStart ? period?.started : period?.ended) ?? null;
}

function yearUnclear({ row, raw, column }: TableCell): Issue {
  return {
    severity: 'info',
    code: 'year-unclear',
    message: `"${raw}" does not say which year it is`,
    remedy: 'The year stays empty. Add the era in the source, e.g. 平成18 or 昭和18.',
    row,
    column: column.column,
    rawText: raw,
  };
}
