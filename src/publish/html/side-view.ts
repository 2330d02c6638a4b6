import {
  blocksHeight,
  type Card,
  type CardBlock,
  type CardLayout,
  type CardSide,
  cardWords,
  figureScale,
  isStacked,
  levelShapes,
} from '#cards';
import type { Text } from '#model';
import { chartSvg } from '../figure/chart-svg.ts';
import { laddersSvg } from '../figure/ladder-svg.ts';
import { type QrPath, qrPath } from '../qr.ts';

/** What a template is given for one printed side of a card. */
export interface SideView {
  readonly kind: Card['kind'];
  readonly partial: string;
  /** `level-2`, or `level-none`. */
  readonly levelClass: string;
  /** The level's number; empty when the card is for none. */
  readonly level: string;
  /** The side's own type, larger where there was room: points, millimetres, and columns of calls. */
  readonly body: number;
  readonly label: number;
  readonly columns: number;
  readonly shape: string;
  readonly scenario: string;
  readonly title: string;
  readonly subject: string;
  readonly badge: string;
  readonly main: readonly BlockView[];
  readonly contact: readonly BlockView[];
  readonly foot: FootView;
}

interface BlockView {
  readonly partial: string;
  readonly heading: string;
  readonly block: CardBlock;
  readonly svg: string;
  /** How much smaller a drawing is set that its paper is too small for; 1 elsewhere. */
  readonly scale: number;
  readonly noPhone: string;
  /** For each call, whether its number stands under the name. */
  readonly stacked: readonly boolean[];
}

interface FootView {
  readonly plan: string;
  readonly edition: string;
  readonly hint: string;
  readonly qr: QrPath | null;
}

const texts = {
  edition: { zh: '{version} 版', en: 'Edition {version}' },
  from: { zh: '{date} 起施行', en: 'in force since {date}' },
  scan: { zh: '扫码看这张卡是否过期', en: 'Scan to see whether this card is out of date' },
  compare: { zh: '用前与现行版本核对：{hash}', en: 'Compare with the edition in force: {hash}' },
  back: { zh: '背面', en: 'back' },
  drill: { zh: '演练', en: 'DRILL' },
} as const satisfies Readonly<Record<string, Text>>;

/** How the cards of one run are marked. */
export interface CardMarks {
  /** Every side says that this is a drill. */
  readonly drill: boolean;
}

/** The view of one side; `number` counts from 0 in the whole run, so that ids in drawings stay apart. */
export function sideView(layout: CardLayout, index: number, number: number, marks: CardMarks): SideView {
  const { card } = layout;
  const side: CardSide = layout.sides[index] ?? { blocks: [], size: layout.size };
  const views = side.blocks.map((block, at) => ({
    zone: block.zone,
    view: blockView(block, layout, `f${number}-${at}`, side),
  }));
  return {
    kind: card.kind,
    partial: `card-${card.kind}`,
    levelClass: `level-${card.level ?? 'none'}`,
    level: String(card.level ?? ''),
    body: rounded(side.size.body),
    label: rounded(side.size.label),
    columns: side.size.callColumns,
    shape: card.level === null ? '' : levelShapes[card.level],
    scenario: card.scenario,
    title: card.title,
    subject: card.title === card.source.title ? '' : card.source.subject,
    badge: badge(layout, index, marks),
    main: views.filter(({ zone }) => zone === 'main').map(({ view }) => view),
    contact: views.filter(({ zone }) => zone === 'contact').map(({ view }) => view),
    foot: footView(card),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function badge({ card, sides }: CardLayout, index: number, marks: CardMarks): string {
  const { language } = card;
  const place =
    sides.length === 2 && index === 1 ? texts.back[language] : sides.length > 1 ? `${index + 1}/${sides.length}` : '';
  return [marks.drill ? texts.drill[language] : '', place].filter((part) => part !== '').join(' ');
}

function blockView(block: CardBlock, layout: CardLayout, id: string, side: CardSide): BlockView {
  const { card } = layout;
  return {
    partial: `block-${block.kind === 'chart' || block.kind === 'ladder' ? 'figure' : block.kind}`,
    heading: 'heading' in block ? block.heading : '',
    block,
    svg: smaller(figure(block, layout, id, side), figureScale(side)),
    scale: figureScale(side),
    noPhone: cardWords.noPhone[card.language],
    stacked: block.kind === 'calls' ? block.calls.map((call) => isStacked(call, side.size)) : [],
  };
}

/** The drawing at a scale: what it holds stays as it is. */
function smaller(svg: string, scale: number): string {
  if (scale === 1) return svg;
  return svg.replace(
    /width="([\d.]+)mm" height="([\d.]+)mm"/,
    (_, width, height) => `width="${rounded(Number(width) * scale)}mm" height="${rounded(Number(height) * scale)}mm"`,
  );
}

function figure(block: CardBlock, layout: CardLayout, id: string, side: CardSide): string {
  const { card } = layout;
  const { size } = side;
  const title = `${card.source.title} ${card.scenario}`;
  if (block.kind === 'chart') return chartSvg(block.chart, { size, level: card.level, title, id });
  if (block.kind !== 'ladder') return '';
  return laddersSvg(block.scales, {
    size,
    language: card.language,
    title,
    height: blocksHeight(side.blocks, size),
    id,
  });
}

function footView(card: Card): FootView {
  const { source, language } = card;
  const date = source.date === null ? '' : texts.from[language].replace('{date}', source.date);
  const hint = source.url === null ? texts.compare[language].replace('{hash}', source.hash) : texts.scan[language];
  return {
    plan: source.title,
    edition: [texts.edition[language].replace('{version}', source.version), date, source.hash]
      .filter((part) => part !== '')
      .join(' · '),
    hint,
    qr: source.url === null ? null : qrPath(source.url),
  };
}
