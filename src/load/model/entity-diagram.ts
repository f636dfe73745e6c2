import type { ModelObject } from './describe-model.ts';
import { markup } from './markup.ts';

const boxWidth = 250;
const lineHeight = 16;
const gap = 28;
const columnLefts = [20, 400, 780] as const;

interface Box {
  readonly object: ModelObject;
  readonly left: number;
  readonly top: number;
}

/** The star as SVG: facts in the middle, dimensions at both sides, a line for every key that a fact shares with one. */
export function entityDiagram(objects: readonly ModelObject[]): string {
  const dimensions = objects.filter(({ folder }) => folder === '20-dimensions');
  const facts = objects.filter(({ folder }) => folder === '30-facts');
  const half = Math.ceil(dimensions.length / 2);
  const boxes = [dimensions.slice(0, half), facts, dimensions.slice(half)].flatMap((members, at) =>
    stack(members, columnLefts[at]!),
  );
  const height = Math.max(...boxes.map(({ object, top }) => top + heightOf(object))) + gap;
  const width = columnLefts[2] + boxWidth + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Tables and their keys" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
${relations(boxes).join('\n')}
${boxes.map(drawBox).join('\n')}
</svg>
`;
}

function stack(members: readonly ModelObject[], left: number): Box[] {
  let top = gap;
  return members.map((object) => {
    const box = { object, left, top };
    top += heightOf(object) + gap;
    return box;
  });
}

const heightOf = ({ columns }: ModelObject) => (columns.length + 1) * lineHeight + 10;

/** A fact's column leads to the dimension whose grain is that column alone. */
function relations(boxes: readonly Box[]): string[] {
  const dimensionOf = new Map(
    boxes.flatMap((box) => {
      const keys = box.object.columns.filter(({ isKey }) => isKey);
      const isDimension = box.object.folder === '20-dimensions' && keys.length === 1;
      return isDimension ? [[keys[0]!.name, box] as const] : [];
    }),
  );
  return boxes
    .filter(({ object }) => object.folder === '30-facts')
    .flatMap((fact) =>
      fact.object.columns.flatMap(({ name }, at) => {
        const target = dimensionOf.get(name);
        return target ? [relation(fact, at, target)] : [];
      }),
    );
}

function relation(fact: Box, at: number, target: Box): string {
  const isLeft = target.left < fact.left;
  const fromX = isLeft ? fact.left : fact.left + boxWidth;
  const fromY = fact.top + (at + 1.5) * lineHeight;
  const toX = isLeft ? target.left + boxWidth : target.left;
  const toY = target.top + lineHeight / 2 + 4;
  const middle = (fromX + toX) / 2;
  return `<path d="M${fromX} ${fromY} C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}" fill="none" stroke="#8aa4bf"/>`;
}

function drawBox({ object, left, top }: Box): string {
  const fill = object.folder === '30-facts' ? '#fdf3e1' : '#e8f1fa';
  const lines = object.columns.map(
    ({ name, type, isKey }, at) =>
      `<text x="${left + 8}" y="${top + (at + 2) * lineHeight}"${isKey ? ' font-weight="bold"' : ''}>${markup(name)} <tspan fill="#6b7c8d">${markup(type.toLowerCase())}</tspan></text>`,
  );
  return `<g><rect x="${left}" y="${top}" width="${boxWidth}" height="${heightOf(object)}" rx="4" fill="${fill}" stroke="#53708d"/>
<text x="${left + 8}" y="${top + lineHeight - 1}" font-weight="bold" font-size="13">${object.name} ${markup(object.nameJa)}</text>
${lines.join('\n')}</g>`;
}
