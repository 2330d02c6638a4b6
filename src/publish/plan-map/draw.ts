import { conditionText } from '#cards';
import type { MapEdge, PlanMap } from '#corpus';
import type { Language, Plan } from '#model';
import { escapeXml, path, rectangle, short, svg, text } from '../figure/svg.ts';
import { type Arrangement, arrange, type Box, measures } from './arrange.ts';
import { bandName, mapWords } from './words.ts';

/** How the map is to be drawn. */
export interface MapFrame {
  readonly title: string;
  readonly language: Language;
}

const ink = '#111';
const grey = '#777';
const red = '#9c1c10';

const styles: Readonly<Record<MapEdge['how'], string>> = {
  follows: `fill="none" stroke="${ink}" stroke-width=".35"`,
  works_with: `fill="none" stroke="${grey}" stroke-width=".3" stroke-dasharray="2.4 1.2"`,
  triggers: `fill="none" stroke="${red}" stroke-width=".6" stroke-linecap="round" stroke-dasharray=".1 1.5"`,
};

/**
 * The map of plans as an SVG: by administrative level from top to bottom, superior plans by solid lines, plans that
 * act together by dashes, hazard chains dotted with an arrow. Titled and described for those who cannot see it.
 */
export function planMapSvg(map: PlanMap, { title, language }: MapFrame): string {
  const placed = arrange(map);
  const height = placed.height + 9;
  const wires = wiresOf(drawn(map.edges), placed);
  const parts = [
    arrowHeads(),
    "<g font-family=\"'PingFang SC','Microsoft YaHei','Noto Sans SC','Source Han Sans SC',sans-serif\">",
    rectangle(0, 0, placed.width, height, 'fill="#fff"'),
    text(measures.margin, measures.margin + 3, title, { size: 4.2, bold: true }),
    ...bandParts(placed, language),
    ...wires.map(drawEdge),
    ...[...placed.boxes.values()].map((box) => drawBox(box, map.middle.includes(box.node.plan))),
    ...legend(placed, language),
    '</g>',
  ];
  return svg({ width: placed.width, height, title, description: describeMap(map, language) }, parts);
}

function arrowHeads(): string {
  const tip = (id: string, colour: string): string =>
    `<marker id="${id}" viewBox="0 0 8 8" refX="7.4" refY="4" markerWidth="2.6" markerHeight="2.6" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .6l7.6 3.4L0 7.4z" fill="${colour}"/></marker>`;
  return `<defs>${tip('tip-follows', ink)}${tip('tip-triggers', red)}</defs>`;
}

function bandParts({ bands, width }: Arrangement, language: Language): string[] {
  return bands.flatMap(({ band, top, bottom }, index) => {
    const middle = (top + bottom) / 2;
    const line = top - measures.street / 2;
    const rule =
      index === 0
        ? []
        : [
            path(
              `M${measures.margin} ${short(line)}H${short(width - measures.margin)}`,
              'stroke="#ddd" stroke-width=".25"',
            ),
          ];
    const words = bandName(band, language);
    const lines = words.map((word, row) =>
      text(measures.margin, middle + (row - (words.length - 1) / 2) * 4 + 1, word, {
        size: 2.9,
        bold: row === 0,
        fill: row === 0 ? ink : '#444',
      }),
    );
    return [...rule, ...lines];
  });
}

function drawBox({ node, lines, x, y, width, height }: Box, isMiddle: boolean): string {
  const style = `rx=".8" fill="${isMiddle ? '#eef3fb' : '#fff'}" stroke="${ink}" stroke-width="${isMiddle ? '.7' : '.3'}"`;
  const words = lines.map((line, row) =>
    text(x + width / 2, y + measures.padding + (row + 0.82) * measures.em * measures.leading, line, {
      size: measures.em,
      bold: isMiddle,
      anchor: 'middle',
      fill: ink,
    }),
  );
  const name = escapeXml(`${node.plan.title} (${node.plan.id})`);
  return `<g><title>${name}</title>${rectangle(x, y, width, height, style)}${words.join('')}</g>`;
}

interface Wire {
  readonly edge: MapEdge;
  readonly start: Port;
  readonly end: Port;
}

interface Port {
  readonly x: number;
  readonly y: number;
  /** 1 where the line leaves downwards, -1 upwards. */
  readonly way: 1 | -1;
}

/** Of two plans that a hazard chain joins, the chain alone is drawn. */
function drawn(edges: readonly MapEdge[]): readonly MapEdge[] {
  const key = (a: Plan, b: Plan): string => `${a.id} ${b.id}`;
  const chains = new Set(
    edges.flatMap(({ how, from, to }) => (how === 'triggers' ? [key(from, to), key(to, from)] : [])),
  );
  return edges.filter(({ how, from, to }) => how !== 'works_with' || !chains.has(key(from, to)));
}

/** Each line from box to box. Those to a superior meet in one point; the others have points of their own beside it. */
function wiresOf(edges: readonly MapEdge[], { boxes }: Arrangement): Wire[] {
  const ends = edges.flatMap((edge) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ edge, from, to, ways: waysOf(from, to) }];
  });
  const sides = new Map<string, Map<string, number[]>>();
  const slotOf = ({ how, from, to }: MapEdge): string => (how === 'follows' ? how : `${how} ${from.id} ${to.id}`);
  const add = (plan: Plan, way: number, edge: MapEdge, toward: number): void => {
    const key = `${plan.id} ${way}`;
    const slots = sides.get(key) ?? new Map<string, number[]>();
    slots.set(slotOf(edge), [...(slots.get(slotOf(edge)) ?? []), toward]);
    sides.set(key, slots);
  };
  for (const { edge, from, to, ways } of ends) {
    add(edge.from, ways[0], edge, to.x);
    add(edge.to, ways[1], edge, from.x);
  }
  const port = (box: Box, way: 1 | -1, edge: MapEdge): Port => {
    const slots = [...(sides.get(`${box.node.plan.id} ${way}`) ?? [])].toSorted(([, a], [, b]) => mean(a) - mean(b));
    const place = slots.findIndex(([slot]) => slot === slotOf(edge)) + 1;
    return { x: box.x + (box.width * place) / (slots.length + 1), y: way === 1 ? box.y + box.height : box.y, way };
  };
  return ends.map(({ edge, from, to, ways }) => ({
    edge,
    start: port(from, ways[0], edge),
    end: port(to, ways[1], edge),
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Boxes of one row are joined below it. */
function waysOf(from: Box, to: Box): readonly [1 | -1, 1 | -1] {
  if (from.y === to.y) return [1, 1];
  return from.y < to.y ? [1, -1] : [-1, 1];
}

function drawEdge({ edge: { how }, start, end }: Wire): string {
  const bend =
    start.way === end.way ? measures.street * 0.62 : Math.max(measures.street * 0.7, Math.abs(end.y - start.y) * 0.35);
  const [a, b] = [start.y + start.way * bend, end.y + end.way * bend];
  const line = `M${short(start.x)} ${short(start.y)}C${short(start.x)} ${short(a)} ${short(end.x)} ${short(b)} ${short(end.x)} ${short(end.y)}`;
  const tip = how === 'works_with' ? '' : ` marker-end="url(#tip-${how})"`;
  return path(line, `${styles[how]}${tip}`);
}

function legend({ height }: Arrangement, language: Language): string[] {
  const words = mapWords[language];
  const y = height + 3;
  const kinds = ['follows', 'works_with', 'triggers'] as const;
  return kinds.flatMap((how, index) => {
    const x = measures.margin + index * 46;
    const tip = how === 'works_with' ? '' : ` marker-end="url(#tip-${how})"`;
    return [
      path(`M${short(x)} ${short(y)}H${short(x + 12)}`, `${styles[how]}${tip}`),
      text(x + 14, y + 1, words[how], { size: measures.em, fill: ink }),
    ];
  });
}

/** The map in sentences: each plan with what it follows, works with and starts. */
function describeMap({ nodes, edges }: PlanMap, language: Language): string {
  const words = mapWords[language];
  const sentences = nodes.flatMap(({ plan }) => {
    const own = edges.filter(({ from }) => from === plan);
    const parts = (['follows', 'works_with', 'triggers'] as const).flatMap((how) => {
      const names = own.filter((edge) => edge.how === how).map((edge) => targetName(edge, language));
      return names.length === 0 ? [] : [`${words[how]} ${names.join(words.comma)}`];
    });
    return parts.length === 0 ? [] : [`${plan.title}${words.colon}${parts.join(words.semicolon)}`];
  });
  return [words.count(nodes.length), ...sentences].join(words.stop);
}

function targetName({ to, when }: MapEdge, language: Language): string {
  if (when === null) return to.title;
  const { open, close } = mapWords[language];
  return `${to.title}${open}${conditionText(when, language)}${close}`;
}
