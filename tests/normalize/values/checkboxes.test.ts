import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCheckboxes } from '../../../src/normalize/values/checkboxes.ts';

const parse = (raw: string) => parseCheckboxes(raw, '■☑✓✔', '□☐');

describe('parseCheckboxes', () => {
  it.each([
    ['■ 自治事務 □ 法定受託事務 □ 法定受託＋附加', ['自治事務']],
    ['■自治事務　□法定受託事務　□法定受託+附加', ['自治事務']],
    ['□ 自治事務 ■ 法定受託事務 ■ 法定受託＋附加', ['法定受託事務', '法定受託＋附加']],
    ['☑自治事務 ☐法定受託事務', ['自治事務']],
    ['✔ 自治事務', ['自治事務']],
    ['□ 自治事務 □ 法定受託事務', []],
    ['● 自治事務 ○ 法定受託事務', ['自治事務']],
    ['〇自治事務　◎法定受託事務', ['法定受託事務']],
    ['[x] 自治事務 [ ] 法定受託事務', ['自治事務']],
    ['［　］自治事務　［レ］法定受託事務', ['法定受託事務']],
    ['レ 自治事務 □ 法定受託事務', ['自治事務']],
    ['□自治事務 レ法定受託事務 □法定受託＋附加', ['法定受託事務']],
    ['□ レベル調査 □ サービス事業', []],
  ])('reads %s as %j', (raw, checked) => {
    expect(parse(raw)).toEqual(checked);
  });

  it.each([
    '',
    '自治事務',
    '[x] 自治事務',
    '○「市民活動の手引き」の配布○講座の開催',
    '○ 自治事務 ○ 法定受託事務',
    '●市民意識調査を実施した。○次年度も続ける。',
    '利用者[延べ]',
  ])('finds no boxes in %j', (raw) => {
    expect(parse(raw)).toBeNull();
  });

  it('reads back any choice of boxes', () => {
    const names = ['自治事務', '法定受託事務', '法定受託＋附加'];
    const boxes = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
    const blank = fc.constantFrom('', ' ', '　');
    fc.assert(
      fc.property(boxes, blank, (checked, gap) => {
        const raw = names.map((name, at) => `${checked[at] ? '■' : '□'}${gap}${name}`).join(gap);
        expect(parse(raw)).toEqual(names.filter((_, at) => checked[at]));
      }),
    );
  });

  it('never throws', () => {
    const noise = fc.string({ unit: fc.constantFrom('■', '□', '☑', ' ', '事', '^', ']', '-') });
    fc.assert(
      fc.property(noise, (raw) => {
        const count = [...raw].filter((sign) => '■☑'.includes(sign)).length;
        expect(parse(raw)?.length ?? 0).toBe(count);
      }),
    );
  });
});
