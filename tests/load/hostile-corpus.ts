import { cost, fileRecords, indicator, sheet, sourceFile, year } from './sample.ts';

/** Texts that try to become markup, script, a formula, a path, or another text. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>globalThis.isHarmed=true</script>',
  '</script><script>globalThis.isHarmed=true</script>',
  '<img src=x onerror="globalThis.isHarmed=true">',
  `'"><svg onload=globalThis.isHarmed=true>`,
  '=HYPERLINK("http://example.invalid","押す")',
  '+1+cmd|calc',
  '-',
  '\u202e業事\u202c',
  '改行\r\nと"引用"、,カンマ',
  '長'.repeat(10_000),
];

/** A file whose every text is hostile. */
export const hostileFile = [
  sourceFile('990002-hostile/r2.txt', { municipalityCode: '990002' }),
  fileRecords(
    HOSTILE_TEXTS.map((text, at) =>
      sheet(
        {
          programmeName: `事業${at}${text}`.slice(0, 300),
          purpose: text,
          challenge: text,
          unmetReason: text,
          rating: 'A',
        },
        {
          row: 1 + 20 * at,
          costs: [
            cost(2019, { settlementYen: 900_000 }),
            cost(2020, { settlementYen: 1_000_000 + at }),
          ],
          indicators: [indicator([year(2020, 80, 60)], { name: text, unit: '<b>' })],
        },
      ),
    ),
  ),
] as const;
