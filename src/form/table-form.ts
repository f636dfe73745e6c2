import { z } from 'zod';
import { Pattern, Text } from './pattern.ts';
import { COST_FIELDS, TableFieldSchema } from './table-field.ts';

const LOWER =
  '待機|事故|苦情|犯罪|火災|被害|死亡|死者|負傷|滞納|未納|未収|不法投棄|焼却|排出量|ごみ量|ゴミ量|廃棄物量|残業|時間外|離職|欠席|不登校|空き家数|漏水|違反|誤り|ミス|クレーム|要介護|罹患|再犯|未処理|発生(件|率)|(件数|人数|量|額|時間)の(削減|減少|低減|縮減|抑制)$';
const REDUCES =
  '(削減|減少|低減|縮減|抑制|解消)(率|量|数|額|件数|時間)|防止|対策|予防|講習|教室|訓練|相談|対応|処理|解決|改善';
const HIGHER =
  '満足度|(参加|利用|来場|入場|入館|来館|受講|受診|登録|加入|入学|移住|定住|観光客)(者|人|件|世帯)?(数|率)|(達成|実施|整備|普及|加入|収納|徴収|接種|受診|認知|設置|就職|完了|進捗|回収|交付|利用|耐震化|水洗化)率|認知度|削減(率|量|額)';
const KEEP = '(現状|水準)の?維持';

const CostField = z.enum(COST_FIELDS);

/** The sum of the parts, each times `rate_yen`, has to be `equals`; an error quarantines the row, a warning flags it. */
const IdentitySchema = z.strictObject({
  name: Text,
  parts: z.array(CostField).min(1),
  rate_yen: z.number().positive().default(1),
  equals: CostField,
  tolerance_yen: z.number().min(0).default(0),
  severity: z.enum(['error', 'warning']),
});

/** Schema of a form whose programmes are rows under labelled columns. */
export const TableFormSchema = z.strictObject({
  id: Text,
  title: Text,
  layout: z.literal('table'),
  money_unit_yen: z.number().int().positive(),
  /** What the municipality counts as personnel cost (人件費). */
  personnel_basis: Text,
  default_direction: z.enum(['higher', 'lower', 'keep', 'unknown']).default('unknown'),
  recognise: z.strictObject({ labels: z.array(Text).min(3) }),
  /** Rows that the header takes; upper rows group the columns below them. */
  header_rows: z.number().int().min(1).max(4).default(1),
  /** Where the edition's year is printed, and how many years later than that year the edition is. */
  edition: z.strictObject({
    from: z.enum(['column', 'title', 'header', 'file_name']),
    plus_years: z.number().int().min(-5).max(5).default(0),
  }),
  /** Columns that repeat by position, one block a year: how many, and the first year after the edition. */
  year_blocks: z
    .strictObject({
      count: z.number().int().min(1).max(30),
      first: z.union([z.number().int().min(-30).max(30), z.literal('column')]),
    })
    .optional(),
  /** Last years, counted from the edition, whose figures are settled or estimated; later ones are plans. */
  phases: z.strictObject({
    settled_until: z.number().int().min(-20).max(20),
    estimated_until: z.number().int().min(-20).max(20).optional(),
  }),
  policy_levels: z.array(Text).max(4).default([]),
  /** Which way an indicator is better, told by its name. */
  words: z
    .strictObject({
      lower_is_better: Pattern.default(LOWER),
      reduces: Pattern.default(REDUCES),
      higher_is_better: Pattern.default(HIGHER),
      keep: Pattern.default(KEEP),
    })
    .prefault({}),
  /** Names of rows that are sums of others. */
  sum_rows: Pattern.default('^(総?合計|小計|計)$'),
  /** Texts above the header that say nothing. */
  fillers: z.array(Pattern).default([]),
  fields: z.array(TableFieldSchema).min(1),
  /** Columns that repeat what other columns say. */
  duplicates: z.array(Text).default([]),
  /** Columns that are known and not loaded. */
  ignored: z.array(Text).default([]),
  identities: z.array(IdentitySchema).default([]),
});

/** A table form: columns, years and identities, as its file under `pipelines/forms` declares them. */
export type TableForm = z.infer<typeof TableFormSchema>;
/** Amounts of one year that have to agree. */
export type Identity = z.infer<typeof IdentitySchema>;
