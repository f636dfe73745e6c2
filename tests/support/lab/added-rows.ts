import type { Block } from './block.ts';
import type { PageLayout } from './page-layouts.ts';
import type { Random } from './random.ts';
import { drawRow } from './template.ts';

/** A second indicator under the first one's columns, each value below its label; nothing where there is none. */
export function appendSecondIndicator(block: Block, { indicator }: PageLayout): void {
  if (!block.values.has('indicator2')) return;
  const [a, b] = [indicator.column, indicator.column + 1];
  const figures = (year: string): string[] => [
    `${a}:#target.${year} ${b}:#actual.${year}`,
    ...(indicator.values ? [`${a}:target2.${year} ${b}:actual2.${year}`] : []),
  ];
  const rows = [
    `${a}:#indicator ${b}:#basis`,
    `${a}:indicator2 ${b}:basis2`,
    ...['p', 'c', 'n'].flatMap(figures),
  ];
  for (const row of rows) block.rows.push(drawRow(row, block.programme.edition, block.values));
}

/** A remark row (※ …) after the block. */
export function appendRemark(block: Block, text: string, random: Random): void {
  const column = random.pick([0, 1, 2, 4]);
  const cells = Array.from({ length: column }, () => null);
  block.rows.push([...cells, { role: 'value', slot: 'remark', text, facts: { remark: text } }]);
  block.choices.push([{ remark: null }]);
  block.remarkRows++;
}
