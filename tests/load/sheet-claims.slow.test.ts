import { expect, it } from 'vitest';
import type { Direction } from '../../src/normalize/record.ts';
import { fileRecords, indicator, sheet, sourceFile, year } from './sample.ts';
import { buildWarehouse, rowsOf } from './warehouse.ts';

type Claim = '達成' | '概ね達成' | '未達成' | null;

const claims: readonly (readonly [string | null, Claim, Direction?])[] = [
  ['目標達成済み', '達成'],
  ['目標達成', '達成'],
  ['達成', '達成'],
  ['目標を達成した', '達成'],
  ['目標は達成した。', '達成'],
  ['目標を達成することができた。', '達成'],
  ['目標値に達している', '達成'],
  ['必ず達成した', '達成'],
  ['達成のため', '達成'],
  ['参加者が増え、目標を達成できたため。', '達成'],
  ['困難な状況の中、目標を達成した。', '達成'],
  ['滞りなく達成した', '達成'],
  ['事故を未然に防ぎ、目標を達成した。', '達成'],
  ['目標値を上回った', '達成'],
  ['目標値を大きく上回っている。', '達成'],
  ['おおむね達成', '概ね達成'],
  ['概ね目標達成', '概ね達成'],
  ['ほぼ達成', '概ね達成'],
  ['概ね目標を達成することができた', '概ね達成'],
  ['目標はほぼ達成できた。', '概ね達成'],
  ['目標達成には至らなかった', '未達成'],
  ['未達成', '未達成'],
  ['ほぼ未達成', '未達成'],
  ['目標達成は困難', '未達成'],
  ['達成できません', '未達成'],
  ['目標値に達しなかった', '未達成'],
  ['概ね達成したが、一部は実施できず', '未達成'],
  ['目標値を下回った', '未達成'],
  ['感染症の影響により事業を縮小し、概ね計画の半分の達成にとどまったため。', '未達成'],
  ['感染症の影響により、予定した講座を開催できなかったため。', '未達成'],
  ['目標値を設定していないため。', null],
  ['数値目標はない。', null],
  ['隔年実施のため、当該年度は実績がない。', null],
  ['アンケート未実施のため不明', null],
  ['満足度調査を実施できなかったため。', null],
  ['実績値は確定していない。', null],
  ['事業を開始した年度のため', null],
  ['整備が完了したため。', null],
  ['窓口の数は目標を下回ったが、目標は達成したと考える。', null],
  ['一部の講座は実施できなかったが、目標は達成した。', null],
  ['現時点では未達成であるが、来年度には達成した状態にする。', '未達成'],
  ['新規事業のためなし', null],
  ['特になし。', null],
  ['該当しない', null],
  ['特にありません', null],
  ['窓口の数が減り、受付に時間を要したため。', '未達成'],
  ['感染症の影響で講座を中止したことによる。', '未達成'],
  ['機器が2台残ったため。次年度に移行予定', '未達成'],
  ['新規事業のため', null],
  ['実績を集計中のため', null],
  ['計画どおりに進んだため', null],
  ['利用者が増加したため', null],
  ['制度が変わり、対象者が増えたため', null],
  ['職員が積極的に声をかけたことによる', null],
  ['感染対策を徹底し、定員を減らしたため', '未達成'],
  ['催しの多くを取りやめたことが要因である。報道は増えている。', '未達成'],
  ['数値目標になじまないため', null],
  ['まだ評価できる時期でないため、判断できない', null],
  ['事業の完了による', null],
  ['目標達成に向けて周知を続ける。', null],
  ['概ね達成に向かっている', null],
  ['目標の8割を達成した', null],
  ['一部達成', null],
  ['次年度に達成予定', null],
  ['目標値を上回った', null, 'lower'],
  ['目標値を下回った', null, 'lower'],
  ['目標を達成した', '達成', 'lower'],
  [null, null],
];

it('reads what a sheet claims about its target from the words of the reason', async () => {
  const sheets = claims.map(([unmetReason, , direction = 'higher'], at) =>
    sheet(
      { programmeName: `事業${at}`, unmetReason },
      {
        row: at,
        indicators: [
          indicator([year(2020, 2, 1)], { direction }),
          indicator([year(2020, '', 9)], { no: 2, kind: 'population', direction: 'unknown' }),
        ],
      },
    ),
  );
  const { path } = await buildWarehouse([[sourceFile('a.txt'), fileRecords(sheets)]]);
  const rows = await rowsOf(
    path,
    `select unmet_reason, claimed_status from sheet_claims
     inner join programme_sheets using (programme_id, edition_fiscal_year) order by source_row`,
  );
  expect(rows.map((row) => Object.values(row))).toEqual(
    claims.map(([words, claim]) => [words, claim]),
  );
});
