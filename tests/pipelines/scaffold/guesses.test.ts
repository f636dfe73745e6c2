import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../support/draft-rows.ts';
import { HEAD, ROAD, TITLE } from '../../support/small-table.ts';

it('names and codes of several programmes each are not the programmes own', () => {
  const rows = Array.from({ length: 6 }, (_, at) => {
    const whole = at % 3 === 0 ? [`${at + 1}`, `道づくり${at}`] : ['', ''];
    return [...whole, `10${at}`, `道路${at}の維持`, '土木課', '5'];
  });
  const heads = ['事業コード', '事務事業名', '細事業コード', '細事業名', '担当課', 'R4決算額'];
  const cells = [TITLE, heads, ...rows];
  const { fields } = columnsOf(cells);
  const labels = fields.map(({ field, labels: [label] }) => [field, label]);
  expect(labels).toContainEqual(['programme_name', '細事業名']);
  expect(labels).toContainEqual(['programme_code', '細事業コード']);
});

/** The fields that a draft finds by the texts of heads (group/label), each column with its cell; null where a person has to say. */
function guesses(...columns: readonly (readonly [head: string, cell: string])[]) {
  const heads = columns.map(([head]) => head.split('/').reverse());
  const groups = heads.map(([, group = ''], at) => (heads[at - 1]?.[1] === group ? '' : group));
  const labels = heads.map(([label]) => label!);
  const isStacked = groups.some((group) => group !== '');
  const rows = [
    TITLE,
    ...(isStacked
      ? [
          [...HEAD, ...groups],
          [...HEAD.map(() => ''), ...labels],
        ]
      : []),
    ...(isStacked ? [] : [[...HEAD, ...labels]]),
    [...ROAD, ...columns.map(([, cell]) => cell)],
  ];
  const { fields, notes } = columnsOf(rows);
  const found = columns.map((_, at) => {
    const ofColumn = ({ column }: { column: { column: number } }) =>
      column.column === HEAD.length + at + 1;
    return fields.find((field) => field.columns.some(ofColumn))?.field ?? null;
  });
  return { found, gaps: notes.flatMap(({ gap }) => gap ?? []) };
}

it.each([
  ['全体事業費', '10', null],
  ['補助対象事業費', '10', null],
  ['繰越事業費', '10', null],
  ['事業費削減額', '10', null],
  ['概算事業費', '10', 'spending_yen'],
  ['国・県支出金', '10', null],
  ['会計年度任用職員人件費', '10', null],
  ['人件費(会計年度任用職員)', '10', null],
  ['会計年度任用職員報酬', '10', null],
  ['会計年度任用職員', '10', null],
  ['会計年度任用職員', '0.5', 'other_staff_fte'],
  ['会計年度任用職員(人工)', '1', 'other_staff_fte'],
  ['総合評価コメント', '順調', null],
  ['今後の方向性の理由', '順調', null],
  ['評価結果の反映状況', '順調', null],
  ['二次評価結果', 'A', 'rating'],
  ['担当課評価', 'A', 'rating'],
  ['前回評価年度', 'R3', null],
  ['根拠法令・条例', '道路法', 'legal_basis'],
  ['法的根拠', '道路法', 'legal_basis'],
  ['R5事業費実績額', '10', 'settlement_yen'],
  ['R6事業費計画', '10', 'planned_yen'],
  ['補助事業費実績', '10', null],
  ['計画期間(R3-R7)総事業費', '10', null],
  ['R5-決算額', '10', 'settlement_yen'],
] as const)(
  'the head %s is guessed by its part only where it says no more',
  (head, cell, field) => {
    expect(guesses([head, cell]).found).toEqual([field]);
  },
);

describe('what stands above or beside a head', () => {
  it.each([
    ['予算額・執行額/R5', '執行額'],
    ['予算の状況/R5', '執行額'],
    ['事業費/R5', '決算額'],
    ['/R5年度', '決算額'],
    ['/予算額・執行額_R5年度_', '執行額'],
  ])(
    'makes the sum of budgets below %s the budget, and what was spent no budget',
    (group, spent) => {
      const parts = ['当初予算', '補正予算', '前年度からの繰越', '計', spent];
      const found = guesses(...parts.map((one, at) => [`${group}${one}`, `${at}`] as const)).found;
      expect(found).toEqual([null, null, null, 'budget_yen', 'settlement_yen']);
    },
  );

  it.each(['人件費', '国庫支出金', '委託料', '職員数', '特定財源', '歳入'])(
    'makes no budget of the sum of what is planned of %s',
    (group) => {
      const parts = ['R5当初予算', 'R5補正予算', 'R5計', 'R5決算'];
      const found = guesses(...parts.map((one) => [`${group}/${one}`, '1'] as const)).found;
      expect(found).not.toContain('budget_yen');
    },
  );

  it('makes no budget of a sum of other figures', () => {
    const sums = ['当初予算', '国庫支出金', '県支出金', '計'].map(
      (one) => [`財源/R5${one}`, '1'] as const,
    );
    expect(guesses(...sums).found[3]).not.toBe('budget_yen');
    const first = [['R5/当初予算額', '1'] as const, ['R5/計', '1'] as const];
    expect(guesses(...first).found[1]).not.toBe('budget_yen');
  });

  it('makes 当初 the budget beside settlements, whatever the amounts are called', () => {
    const found = (group: string) =>
      guesses([`${group}R5決算`, '1'], [`${group}R6当初`, '2']).found;
    expect(found('コスト(千円)/')).toEqual(['settlement_yen', 'budget_yen']);
    expect(found('減価償却費(千円)/')).toEqual([null, null]);
    expect(found('職員数(人)/')).not.toContain('budget_yen');
  });

  it('takes short names of sources in a head of one row', () => {
    const names = ['国', '県', 'その他', '一般'];
    const cells = names.map((name) => [`財源_${name}_R5決算`, '1'] as const);
    expect(guesses(...cells).found).toEqual([
      'national_subsidy_yen',
      'prefectural_subsidy_yen',
      'other_funding_yen',
      'general_fund_yen',
    ]);
  });

  it('takes no amount that an upper row names for that of the lowest one', () => {
    expect(guesses(['R4_事業費_国庫', '1']).found).toEqual([null]);
    const parts = ['委託料', '工事費', '計', '決算額', '千円'].map(
      (one) => [`事業費_${one}`, '1'] as const,
    );
    expect(guesses(...parts.slice(0, 3)).found).toEqual([null, null, 'spending_yen']);
    expect(guesses(parts[3]!).found).toEqual(['settlement_yen']);
    expect(guesses(parts[4]!).found).toEqual(['spending_yen']);
    expect(guesses(['R5決算額_A', '1']).found).toEqual(['settlement_yen']);
  });

  it('keeps results of two kinds of indicators apart whose heads are the same', () => {
    const found = guesses(
      ['活動指標', '開催回数'],
      ['単位', '回'],
      ['実績値', '3'],
      ['成果指標', '参加者数'],
      ['単位', '人'],
      ['目標値', '90'],
      ['実績値', '80'],
    ).found;
    expect(found[2]).toBe('activity_result');
    expect(found.slice(5)).toEqual(['outcome_target', 'outcome_actual']);
  });

  it('makes short names sources of funding', () => {
    const cells = ['国', '県', '債', 'その他', '一般'].map(
      (name) => [`財源内訳/${name}`, '1'] as const,
    );
    expect(guesses(...cells).found).toEqual([
      'national_subsidy_yen',
      'prefectural_subsidy_yen',
      'local_bond_yen',
      'other_funding_yen',
      'general_fund_yen',
    ]);
    expect(guesses(['対象/国', '1'], ['対象/県', '1']).found).toEqual([null, null]);
  });

  it('makes the rest of costs no funding', () => {
    const costs = ['委託料', '工事費', 'その他'].map(
      (name) => [`事業費内訳/${name}`, '1'] as const,
    );
    expect(guesses(...costs).found).toEqual([null, null, null]);
    const parts = ['事業費', '人件費', 'その他'].map((name) => [`コスト/${name}`, '1'] as const);
    expect(guesses(...parts).found).toEqual(['spending_yen', 'personnel_cost_yen', null]);
    expect(guesses(['人件費/正規職員', '9'], ['人件費/その他', '1']).found).toEqual([null, null]);
  });

  it('makes staff counted by heads no shares of a year', () => {
    const heads = guesses(
      ['従事職員数（人）/正規職員', '2'],
      ['従事職員数（人）/会計年度任用職員', '1'],
    );
    expect(heads.found).toEqual(['regular_staff_persons', null]);
    const shares = guesses(['人工/正規職員人工', '0.2'], ['人工/会計年度任用職員', '0.1']);
    expect(shares.found).toEqual(['regular_staff_fte', 'other_staff_fte']);
    const units = guesses(
      ['職員数/正規職員(人工)', '0.2'],
      ['職員数/会計年度任用職員(人工)', '0.1'],
    );
    expect(units.found).toEqual(['regular_staff_fte', 'other_staff_fte']);
  });

  it('tells staff of others from the regular ones', () => {
    const each = ['正規職員', '会計年度任用職員'].flatMap((staff) => [
      [`${staff}/従事人数`, '2'] as const,
      [`${staff}/人工`, '0.5'] as const,
      [`${staff}/人件費`, '900'] as const,
    ]);
    const ofAll = [
      'regular_staff_persons',
      'regular_staff_fte',
      null,
      null,
      'other_staff_fte',
      null,
    ];
    expect(guesses(...each).found).toEqual(ofAll);
    const withSum = guesses(['人件費計', '1800'], ...each).found;
    expect(withSum).toEqual(['personnel_cost_yen', ...ofAll]);
  });

  it('may be 人件費 of labels that count staff by themselves', () => {
    const counted = guesses(['人件費/正規職員従事人数', '2'], ['人件費/延べ業務時間', '90']);
    expect(counted.found).toEqual(['regular_staff_persons', 'work_hours']);
    expect(guesses(['人件費/正規職員人工', '7000']).found).toEqual([null]);
  });

  it.each([
    '正職員（会計年度任用職員を除く）',
    '職員（再任用含む）',
    '正規職員及び再任用職員',
    '臨時交付金',
  ])('is not of other staff below %s', (group) => {
    expect(guesses([`${group}/人工`, '0.5']).found).toEqual(['regular_staff_fte']);
  });

  it.each(['臨時・非常勤職員', '会計年度任用職員（フルタイム）', '再任用職員等'])(
    'is of other staff below %s',
    (group) => {
      expect(guesses([`${group}/人工`, '0.5']).found).toEqual(['other_staff_fte']);
    },
  );

  it.each(['人', '時間'])('is no amount where %s stands below one', (unit) => {
    const cost = [null, 'personnel_cost_yen'];
    expect(guesses([`人件費/${unit}`, '2'], ['人件費/金額', '900']).found).toEqual(cost);
    expect(guesses([`人件費/${unit}`, '2'], ['人件費/千円', '900']).found).toEqual(cost);
    expect(guesses([`人件費/${unit}`, '90'], ['事業費', '70']).found).toEqual([
      null,
      'spending_yen',
    ]);
  });

  it('is what a figure is of where the lowest row prints the unit of staff or hours alone', () => {
    const counted = guesses(
      ['人工/人', '0.5'],
      ['従事時間/時間', '90'],
      ['会計年度任用職員/人', '2'],
    );
    expect(counted.found).toEqual(['regular_staff_fte', 'work_hours', null]);
  });

  it('leaves a target to a person whose year each row prints for itself', () => {
    const item = [['成果指標名', '延長'] as const, ['目標値', '10'] as const];
    expect(guesses(...item).found).toEqual(['outcome_name', 'outcome_target']);
    const own = guesses(...item, ['目標年度', 'R9']);
    expect(own.found).toEqual(['outcome_name', null, null]);
    expect(own.gaps.join()).toContain('the year of its target');
  });

  it.each(['指標の内容', '目標項目', '指標項目', 'KPI/内容'])(
    'takes %s for the name of an indicator',
    (head) => {
      const group = head.includes('/') ? 'KPI/' : '';
      const { found } = guesses([head, '延長'], [`${group}目標値`, '3']);
      expect(found).toEqual(['outcome_name', 'outcome_target']);
    },
  );

  it('takes a blank column of values for no name of an indicator', () => {
    const { found } = guesses(['成果指標名', '延長'], ['成果指標値', '']);
    expect(found).toEqual(['outcome_name', 'outcome_actual']);
  });
});

describe('heads of tables as cities print them', () => {
  it('have the codes of levels of the plan beside their names', () => {
    const { found } = guesses(
      ['政策コード', '1'],
      ['政策名', 'まち'],
      ['施策コード', '11'],
      ['施策名', '道'],
    );
    expect(found).toEqual(['policy_code', 'policy', 'policy_code', 'policy']);
    expect(guesses(['施策コード', '11'], ['政策名', 'まち']).found).toEqual([null, 'policy']);
    const upper = guesses(['政策番号', '1'], ['政策', 'まち'], ['施策', '道']);
    expect(upper.found).toEqual([null, 'policy', 'policy']);
    const lower = guesses(['政策', 'まち'], ['施策番号', '11'], ['施策', '道']);
    expect(lower.found).toEqual(['policy', 'policy_code', 'policy']);
  });

  it('have a column for each goal, whose number stands below their group', () => {
    const goals = Array.from({ length: 17 }, (_, at) => [`SDGs/${at + 1}`, '○'] as const);
    const { found } = guesses(...goals, ['財源/一般財源', '5']);
    expect(found.at(-1)).toBe('general_fund_yen');
  });

  it('have a purpose that is called so, and what is done beside it', () => {
    const { found } = guesses(['事業の目的', '安全な通行'], ['事業内容', '道の補修']);
    expect(found).toEqual(['purpose', null]);
  });

  it('name a programme by 名称 and 番号 below 事務事業', () => {
    const heads = ['番号', '名称', '担当課', '決算額（千円）'];
    const cells = [TITLE, ['事務事業', '', '', 'コスト'], heads, [...ROAD, '5']];
    const { fields } = columnsOf(cells);
    expect(fields.map(({ field }) => field)).toEqual([
      'programme_code',
      'programme_name',
      'department',
      'settlement_yen',
    ]);
  });

  it('number the figures that others are made of', () => {
    const { found } = guesses(
      ['R5決算/①事業費', '10'],
      ['R5決算/②平均職員費', '7'],
      ['R5決算/③人員(人工)', '0.5'],
      ['R5決算/④職員費(②×③)', '4'],
      ['R5決算/⑤総事業費(①+④)', '14'],
    );
    expect(found).toEqual([
      'settlement_yen',
      null,
      'regular_staff_fte',
      'personnel_cost_yen',
      'total_cost_yen',
    ]);
  });

  it('have a stage below what is paid, what pays for it and who works on it', () => {
    const spent = [
      ['事業費/R4決算', '10'],
      ['事業費/R5決算', '12'],
    ] as const;
    const others = ['特定財源', '職員数', '従事者数'].flatMap(
      (name) => [[`${name}/R4決算`, '4'] as const, [`${name}/R5決算`, '5'] as const] as const,
    );
    const amounts = ['settlement_yen', 'settlement_yen'];
    expect(guesses(...spent, ...others).found).toEqual([...amounts, ...others.map(() => null)]);
    expect(guesses(...others).found).toEqual(others.map(() => null));
  });

  it('have the stage of another thing in one row with it', () => {
    const { found } = guesses(
      ['R4決算見込_総コスト', '12'],
      ['R4決算見込_地方債', '3'],
      ['R4決算見込_委託料', '5'],
      ['物件費(R4決算額)', '4'],
      ['市負担額(R4決算)', '2'],
      ['特定財源(R5予算額)', '1'],
    );
    expect(found).toEqual(['total_cost_yen', 'local_bond_yen', null, null, null, null]);
    expect(guesses(['R4一般会計決算額', '12'], ['歳出予算額(R5)', '9']).found).toEqual([
      'settlement_yen',
      'budget_yen',
    ]);
  });

  it('have a stage more surely of 事業費 than of what is not known', () => {
    const { found } = guesses(
      ['事業費/R4予算額', '10'],
      ['事業費/R4実績額', '9'],
      ['常勤職員分/R4予算額', '4'],
      ['常勤職員分/R4実績額', '5'],
    );
    expect(found).toEqual(['budget_yen', 'settlement_yen', null, null]);
  });

  it('call a first or revised budget by these words alone below what it is of', () => {
    const { found } = guesses(
      ['歳出/R4決算', '10'],
      ['歳出/R5当初', '12'],
      ['歳出/R5補正', '1'],
      ['うち一般財源/R4決算', '7'],
      ['うち一般財源/R5当初', '8'],
    );
    const source = 'general_fund_yen';
    expect(found).toEqual(['settlement_yen', 'budget_yen', null, source, source]);
    const revised = guesses(['事業費/当初', '10'], ['事業費/補正後', '12']);
    expect(revised.found).toEqual([null, 'budget_yen']);
    const above = guesses(['R4決算/事業費', '10'], ['R5当初/事業費', '12'], ['R5当初/人件費', '3']);
    expect(above.found).toEqual(['settlement_yen', 'budget_yen', 'personnel_cost_yen']);
    const inOneRow = guesses(
      ['事業費(R4決算)', '10'],
      ['事業費(R5当初)', '12'],
      ['R6当初事業費', '9'],
    );
    expect(inOneRow.found).toEqual(['settlement_yen', 'budget_yen', 'budget_yen']);
    const kept = guesses(['指標名', '延長'], ['当初', '1'], ['目標', '2'], ['実績', '3']);
    expect(kept.found).toEqual(['outcome_name', null, 'outcome_target', 'outcome_actual']);
  });

  it.each(['部課(室)', '室課名', '担当(部室課)'])('call an office %s', (head) => {
    const cells = [TITLE, ['番号', '事業名', head, 'R4決算額'], [...ROAD, '5']];
    const { fields } = columnsOf(cells);
    expect(fields.map(({ field }) => field)).toContain('department');
  });

  it('have the kind of an indicator alone above what is said of it', () => {
    const { found } = guesses(
      ['①活動/指標名', '開催'],
      ['①活動/R4実績', '4'],
      ['②成果/指標名', '参加者'],
      ['②成果/単位', '人'],
      ['②成果/R5目標', '95'],
      ['一次評価/活動', 'A'],
      ['一次評価/成果', 'B'],
    );
    const item = ['outcome_name', 'outcome_unit', 'outcome_target'];
    expect(found).toEqual(['activity_name', 'activity_result', ...item, null, null]);
    const told = guesses(['成果/計画', '安全にする'], ['成果/実績', '安全になった']);
    expect(told.found).toEqual([null, null]);
  });

  it('have a stage in brackets behind the year of a result', () => {
    const { found } = guesses(
      ['成果指標/指標名', '利用者数'],
      ['成果指標/R4(実績)', '10'],
      ['成果指標/R5(予定)', '12'],
    );
    expect(found).toEqual(['outcome_name', 'outcome_actual', 'outcome_target']);
  });

  it('say of figures below 指標 alone no more than their year', () => {
    const { found } = guesses(['指標/名称', '利用者数'], ['指標/R4', '10'], ['指標/目標', '12']);
    expect(found).toEqual(['outcome_name', null, 'outcome_target']);
  });

  it('estimate nothing of a year behind one that is planned', () => {
    const late = guesses(['R4決算額', '10'], ['R5予算額', '12'], ['R6見込額', '13']);
    expect(late.found).toEqual(['settlement_yen', 'budget_yen', null]);
    expect(guesses(['今年度予算額', '12'], ['来年度見込額', '13']).found).toEqual([
      'budget_yen',
      null,
    ]);
    const usual = guesses(['R3決算額', '10'], ['R4予算額', '12'], ['R4決算見込額', '13']);
    expect(usual.found).toEqual(['settlement_yen', 'budget_yen', 'settlement_yen']);
  });
});
