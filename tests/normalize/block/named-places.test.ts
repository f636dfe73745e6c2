import { expect, it } from 'vitest';
import { readRecords } from '../../../src/normalize/block/read-records.ts';
import { cleanText, form } from '../../support/form.ts';

it('issues of a slot that many cells could fill name ten of them and count the others', () => {
  const head = [
    '番号',
    '事務事業名',
    '担当課',
    'R4決算額',
    'R5決算見込額',
    '成果指標名',
    '総合評価',
  ];
  const rows = Array.from({ length: 12 }, (_, at) =>
    [`K${at}`, `道路事業${at}`, `土木課${at}`, '10', '20', `満足度${at}`, '順調'].join('\t'),
  );
  const { issues } = readRecords([cleanText([head.join('\t'), ...rows].join('\n'))], form);
  const doubtful = issues.filter(({ message }) => message.includes('could also be another field'));
  const named = doubtful.map(({ message }) => message.match(/\b[A-Z]+\d+ "/gu)!.length);
  expect(Math.max(...named)).toBe(10);
  const full = doubtful.filter((_, at) => named[at] === 10);
  for (const { message } of full)
    expect(message).toMatch(/, and \d+ more could also be another field$/u);
});
