import type { Issue } from '../issue.ts';
import type { Phase } from '../text/phase.ts';

/** `sure`: one reading fits; `likely`: the best of several, by a clear distance. Anything weaker is not loaded. */
export type Certainty = 'sure' | 'likely';

/** The part of a sheet a value belongs to; each becomes rows of one fact table. */
export type Entity = 'evaluation' | 'cost' | 'indicator' | 'result' | 'activity' | 'sdg' | 'note';

/** One value read from one cell: the unit of lineage. */
export interface Reading {
  readonly entity: Entity;
  /** Warehouse column the value goes to, e.g. `budget_yen`. */
  readonly field: string;
  /** Indicator number, activity number or SDG goal; 0 where the entity has none. */
  readonly no: number;
  /** Western fiscal year the value speaks of; null where the entity has none. */
  readonly fiscalYear: number | null;
  /** Typed value; null for a printed dash, sentinel or text in a number's place. Money in yen. */
  readonly value: string | number | null;
  /** Printed text of the cell. */
  readonly raw: string;
  /** 1-based place in the source. */
  readonly row: number;
  readonly column: number;
  /** How the cell was matched to the field, e.g. `below-label`. */
  readonly rule: string;
  readonly certainty: Certainty;
}

/** One level of the plan that a programme serves (章, 節; 政策, 施策, 基本事業), the highest being level 1. */
export interface PolicyLevel {
  readonly level: number;
  /** What the municipality calls the level, e.g. 施策. */
  readonly kind: string;
  readonly code: string | null;
  readonly name: string;
}

/** A text of the sheet that has no column of its own: the question or label, and what stands under it. */
export interface Note {
  readonly no: number;
  readonly title: string;
  readonly text: string;
}

/** Texts and categories of the whole sheet, one row of `fact_evaluation`; absent is null. */
export interface Evaluation {
  readonly chapter: string | null;
  readonly section: string | null;
  /** Levels that the sheet names, highest first. */
  readonly policy?: readonly PolicyLevel[];
  readonly department: string | null;
  readonly programmeName: string;
  /** Code printed in the sheet, this edition's and last edition's. */
  readonly programmeCode: string | null;
  readonly previousCode: string | null;
  readonly implementationRank: string | null;
  readonly accountName: string | null;
  /** Checked affairs types joined by '、'. */
  readonly affairsTypes: string | null;
  readonly legalBasis: string | null;
  readonly purpose: string | null;
  readonly periodRaw: string | null;
  readonly startedFiscalYear: number | null;
  readonly endedFiscalYear: number | null;
  readonly rating: string | null;
  readonly ratingReason: string | null;
  readonly improvement: string | null;
  readonly challenge: string | null;
  readonly unmetReason: string | null;
  readonly sdgContribution: string | null;
  readonly sdgMethodNote: string | null;
  readonly evaluatorTitle: string | null;
  readonly evaluatorName: string | null;
  /** Footnotes (※ …) and remark rows of the block. */
  readonly remark: string | null;
}

/** Money (yen) and staff of one fiscal year, one row of `fact_cost`. */
export interface CostYear {
  readonly fiscalYear: number;
  readonly phase: Phase;
  readonly budgetYen: number | null;
  readonly settlementYen: number | null;
  readonly plannedYen: number | null;
  readonly personnelCostYen: number | null;
  readonly regularStaffFte: number | null;
  readonly otherStaffFte: number | null;
  readonly specialStaffFte: number | null;
  /** Heads that take part, whatever their share of working time; never an FTE. */
  readonly regularStaffPersons?: number | null;
  readonly workHours: number | null;
  readonly nationalSubsidyYen: number | null;
  readonly prefecturalSubsidyYen: number | null;
  readonly localBondYen: number | null;
  readonly otherFundingYen: number | null;
  readonly generalFundYen: number | null;
}

/** What a slot of the form holds: a number, a printed text that is none, nothing printed, or a value that the dump lost. */
export type ValueStatus = 'value' | 'text' | 'dash' | 'blank' | 'lost';

/** Why a slot holds no number, or what stands beside it: a figure still to come, never surveyed, never set, or cut off. */
export type MeasureDetail =
  | 'pending'
  | 'not_surveyed'
  | 'not_set'
  | 'not_numeric'
  | 'overflow'
  | 'bracketed';

/** A printed value with its unit; `value` is null unless `status` is 'value'. Durations are in hours. */
export interface Measure {
  readonly raw: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly status: ValueStatus;
  readonly detail?: MeasureDetail;
}

/** Target and actual of an indicator for one fiscal year. */
export interface IndicatorYear {
  readonly fiscalYear: number;
  readonly target: Measure;
  readonly actual: Measure;
}

/** `outcome` 成果指標, `population` 対象指標. */
export type IndicatorKind = 'outcome' | 'population';
/** Which way an indicator is better. */
export type Direction = 'higher' | 'lower' | 'keep' | 'unknown';

/** One indicator with its years, oldest first. */
export interface Indicator {
  readonly no: number;
  readonly kind: IndicatorKind;
  readonly name: string | null;
  readonly targetBasis: string | null;
  readonly unit: string | null;
  readonly direction: Direction;
  /** Where the direction comes from: 'printed_ratio', 'wording', 'override', 'default'. */
  readonly directionSource: string;
  readonly years: readonly IndicatorYear[];
}

/** One activity of a sheet with its result; the fiscal year is that of the result. */
export interface Activity {
  readonly no: number;
  readonly fiscalYear: number;
  readonly itemName: string | null;
  readonly result: Measure;
}

/** The cells of a block or file, each counted once; the last four add up to `cells`. */
export interface CellCounts {
  readonly cells: number;
  readonly values: number;
  readonly labels: number;
  readonly duplicates: number;
  readonly unexplained: number;
}

/** One programme's sheet of one edition, typed. `row` is the block's first row in the source. */
export interface SheetRecord {
  readonly editionFiscalYear: number;
  readonly sheet: string | null;
  readonly row: number;
  readonly evaluation: Evaluation;
  readonly costs: readonly CostYear[];
  readonly indicators: readonly Indicator[];
  readonly activities: readonly Activity[];
  /** SDG goals 1–17 in printed order. */
  readonly sdgGoals: readonly number[];
  readonly notes?: readonly Note[];
  readonly readings: readonly Reading[];
}

/** All that the reader got out of one source file. */
export interface FileRecords {
  readonly records: readonly SheetRecord[];
  readonly issues: readonly Issue[];
  readonly counts: CellCounts;
  /** Blocks seen, whether or not they became a record. */
  readonly blocks: number;
  /** True where the file prints places for outcome indicators (成果指標): in another one, a sheet has none because nobody asked. */
  readonly asksOutcomes: boolean;
}
