import { groupBy } from '../../group-by.ts';
import type { ModelObject } from './describe-model.ts';
import { markup } from './markup.ts';

const boxWidth = 210;
const boxHeight = 22;
const rowHeight = 32;
const columnWidth = 290;
const margin = 20;

const colours: Readonly<Record<string, string>> = {
  '20-dimensions': '#e8f1fa',
  '30-facts': '#fdf3e1',
  '40-etl': '#eeeeee',
  '50-views': '#e7f6ea',
  '60-signals': '#fbe7ee',
};

/** What is made from what as SVG: each object stands right of all that it reads; what reads nothing comes from the sheets. */
export function lineageDiagram(objects: readonly ModelObject[]): string {
  const depths = depthsOf(objects);
  const columns = groupBy(objects, ({ name }) => depths.get(name)!);
  const places = new Map(
    [...columns].flatMap(([depth, members]) =>
      members.map(({ name }, at) => [
        name,
        { x: margin + depth * columnWidth, y: margin + at * rowHeight },
      ]),
    ),
  );
  const width = margin + Math.max(...columns.keys()) * columnWidth + boxWidth + margin;
  const height =
    margin * 2 + Math.max(...[...columns.values()].map((one) => one.length)) * rowHeight;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="What is made from what" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
${objects.flatMap((object) => object.reads.map((other) => edge(places.get(other)!, places.get(object.name)!))).join('\n')}
${objects.map((object) => box(object, places.get(object.name)!)).join('\n')}
</svg>
`;
}

/** Length of the longest way from an object that reads nothing. */
function depthsOf(objects: readonly ModelObject[]): Map<string, number> {
  const byName = new Map(objects.map((object) => [object.name, object]));
  const depths = new Map<string, number>();
  const depthOf = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    const depth = Math.max(-1, ...byName.get(name)!.reads.map(depthOf)) + 1;
    depths.set(name, depth);
    return depth;
  };
  for (const { name } of objects) depthOf(name);
  return depths;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function edge(from: Place, to: Place): string {
  const [startX, startY, endX, endY] = [
    from.x + boxWidth,
    from.y + boxHeight / 2,
    to.x,
    to.y + boxHeight / 2,
  ];
  const middle = (startX + endX) / 2;
  return `<path d="M${startX} ${startY} C${middle} ${startY} ${middle} ${endY} ${endX} ${endY}" fill="none" stroke="#b5c2cf"/>`;
}

function box({ name, nameJa, folder }: ModelObject, { x, y }: Place): string {
  return `<g><title>${markup(nameJa)}</title><rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="4" fill="${colours[folder] ?? '#fff'}" stroke="#53708d"/>
<text x="${x + 6}" y="${y + 15}">${markup(name)}</text></g>`;
}
