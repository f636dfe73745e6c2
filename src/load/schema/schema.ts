import type {
  CostChangesRow,
  CostLinesRow,
  CostYearPairsRow,
  EndedProgrammesRow,
  NewestCostsRow,
  PersonnelRatesRow,
  SectionEditionsRow,
} from './cost-views.ts';
import type {
  DimDepartmentRow,
  DimFiscalYearRow,
  DimIndicatorRow,
  DimMunicipalityRow,
  DimPolicyRow,
  DimProgrammeRow,
  DimSdgGoalRow,
} from './dimensions.ts';
import type {
  CheckResultRow,
  IssueRow,
  LineageKindRow,
  LineageRow,
  QuarantinedSheetRow,
  ReleaseRow,
  RunRow,
  SourceFileRow,
} from './etl-tables.ts';
import type {
  BridgeProgrammeSdgRow,
  FactActivityResultRow,
  FactCostRow,
  FactEvaluationRow,
  FactIndicatorDefinitionRow,
  FactIndicatorResultRow,
  FactSheetNoteRow,
} from './facts.ts';
import type {
  IdentityCandidateRow,
  IdentityDecisionRow,
  IndicatorCandidateRow,
  IndicatorDirectionRow,
  ProgrammeChangesRow,
} from './identity-objects.ts';
import type {
  ComparedFiguresRow,
  EvaluatedYearsRow,
  IndicatorResultsRow,
  JudgedResultsRow,
  MissedWhenEvaluatedRow,
  RestatementsRow,
  ResultsBesideSpendingRow,
  SheetClaimsRow,
  StatedFiguresRow,
  UnmetTargetsRow,
} from './indicator-views.ts';
import type {
  ActivityResultsRow,
  CellLineageRow,
  CoverageRow,
  ProgrammeSdgsRow,
  ProgrammeSheetsRow,
  RepeatedTextsRow,
  SheetNotesRow,
} from './sheet-views.ts';
import type { SignalCellsRow, SignalRow, SignalThresholdRow } from './signal-views.ts';

/** Every table and view of a warehouse, for Kysely; a test holds it against a built one. */
export interface WarehouseSchema {
  dim_department: DimDepartmentRow;
  dim_fiscal_year: DimFiscalYearRow;
  dim_indicator: DimIndicatorRow;
  dim_municipality: DimMunicipalityRow;
  dim_policy: DimPolicyRow;
  dim_programme: DimProgrammeRow;
  dim_sdg_goal: DimSdgGoalRow;
  bridge_programme_sdg: BridgeProgrammeSdgRow;
  fact_activity_result: FactActivityResultRow;
  fact_cost: FactCostRow;
  fact_evaluation: FactEvaluationRow;
  fact_indicator_definition: FactIndicatorDefinitionRow;
  fact_indicator_result: FactIndicatorResultRow;
  fact_sheet_note: FactSheetNoteRow;
  'etl.check_result': CheckResultRow;
  'etl.issue': IssueRow;
  'etl.lineage': LineageRow;
  'etl.lineage_kind': LineageKindRow;
  'etl.quarantined_sheet': QuarantinedSheetRow;
  'etl.release': ReleaseRow;
  'etl.run': RunRow;
  'etl.source_file': SourceFileRow;
  cost_lines: CostLinesRow;
  newest_costs: NewestCostsRow;
  counted_costs: NewestCostsRow;
  'etl.newest_costs_rows': NewestCostsRow;
  cost_year_pairs: CostYearPairsRow;
  cost_changes: CostChangesRow;
  section_editions: SectionEditionsRow;
  ended_programmes: EndedProgrammesRow;
  programme_sheets: ProgrammeSheetsRow;
  activity_results: ActivityResultsRow;
  sheet_notes: SheetNotesRow;
  programme_sdgs: ProgrammeSdgsRow;
  coverage: CoverageRow;
  cell_lineage: CellLineageRow;
  judged_results: JudgedResultsRow;
  indicator_results: IndicatorResultsRow;
  'etl.indicator_results_rows': IndicatorResultsRow;
  compared_figures: ComparedFiguresRow;
  stated_figures: StatedFiguresRow;
  results_beside_spending: ResultsBesideSpendingRow;
  repeated_texts: RepeatedTextsRow;
  newest_indicator_results: IndicatorResultsRow;
  missed_when_evaluated: MissedWhenEvaluatedRow;
  personnel_rates: PersonnelRatesRow;
  unmet_targets: UnmetTargetsRow;
  evaluated_years: EvaluatedYearsRow;
  sheet_claims: SheetClaimsRow;
  restatements: RestatementsRow;
  'etl.sheet_claims_rows': SheetClaimsRow;
  'etl.restatements_rows': RestatementsRow;
  programme_changes: ProgrammeChangesRow;
  'etl.identity_candidate': IdentityCandidateRow;
  'etl.indicator_candidate': IndicatorCandidateRow;
  'etl.identity_decision': IdentityDecisionRow;
  'etl.indicator_direction': IndicatorDirectionRow;
  'etl.signal_threshold': SignalThresholdRow;
  programme_signals: SignalRow;
  'etl.programme_signals_rows': SignalRow;
  claim_conflicts: SignalRow;
  watch_list: SignalRow;
  signal_cells: SignalCellsRow;
  signal_cost_down_result_better: SignalRow;
  signal_cost_up_result_worse: SignalRow;
  signal_execution_ratio_mismatch: SignalRow;
  signal_missed_years_running: SignalRow;
  signal_personnel_cost_without_rate: SignalRow;
  signal_rating_against_target: SignalRow;
  signal_reduced_yet_grown: SignalRow;
  signal_result_never_filled_in: SignalRow;
  signal_spending_without_outcome: SignalRow;
  signal_target_far_exceeded: SignalRow;
  signal_target_lowered_then_met: SignalRow;
  signal_text_copied_from_last_year: SignalRow;
  signal_text_copied_within_sheet: SignalRow;
  signal_words_against_numbers: SignalRow;
}
