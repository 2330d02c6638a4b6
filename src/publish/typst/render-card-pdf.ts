import { type CardLayout, type CardSize, cardGeometry } from '#cards';
import { levelLooks } from '../figure/level-look.ts';
import { type CardPageOptions, sidesOf } from '../html/render-card-html.ts';
import { impose, sheetFor } from '../html/sheet.ts';
import type { SideView } from '../html/side-view.ts';
import { qrPng } from '../qr.ts';
import { compilePdf } from './compile-pdf.ts';
import { familiesOf } from './packaged-fonts.ts';

export interface CardPdfOptions extends CardPageOptions {
  readonly fontPaths: readonly string[];
}

/** Cards of one size as one PDF: the same sides as in HTML, set without a browser. */
export function renderCardPdf(layouts: readonly CardLayout[], size: CardSize, options: CardPdfOptions): Uint8Array {
  const sheet = sheetFor(size, options.nup);
  const codes = codesOf(layouts);
  const cards = sidesOf(layouts, options).map((sides) => sides.map((side) => typeset(side, codes)));
  const data = {
    title: options.title,
    lang: options.language,
    fonts: familiesOf(options.fontPaths),
    size,
    sheet,
    marks: svgOf(sheet.width, sheet.height, `<path d="${sheet.marks}" stroke="#555" stroke-width=".15" fill="none"/>`),
    levels: levels(),
    line: cardGeometry.lineHeight,
    pad: cardGeometry.rowPadding,
    heading: cardGeometry.headingHeight,
    gap: cardGeometry.blockGap,
    sheets: options.nup === 1 ? cards.flat().map((side) => [side]) : impose(cards, sheet),
  };
  return compilePdf({
    language: options.language,
    main: options.templates['card.typ'] ?? '',
    files: { ...pictures(codes), 'data.json': JSON.stringify(data) },
    date: newest(layouts),
    fontPaths: options.fontPaths,
    tagged: layouts.length <= 100,
  });
}

/** The latest date among the plans: what the file says of its own making. */
function newest(layouts: readonly CardLayout[]): string | null {
  const dates = layouts.flatMap(({ card }) => card.source.date ?? []).sort();
  return dates.at(-1) ?? null;
}

/** The name of the picture of each code: cards of one plan share theirs. */
function codesOf(layouts: readonly CardLayout[]): ReadonlyMap<string, string> {
  const addresses = new Set(layouts.flatMap(({ card }) => card.source.url ?? []));
  return new Map([...addresses].map((address, index) => [address, `qr-${index + 1}.png`]));
}

function pictures(codes: ReadonlyMap<string, string>): Record<string, Uint8Array> {
  return Object.fromEntries([...codes].map(([address, name]) => [name, qrPng(address)]));
}

function typeset(side: SideView, codes: ReadonlyMap<string, string>): object {
  const { qr } = side.foot;
  return { ...side, foot: { ...side.foot, qr: qr === null ? null : (codes.get(qr.address) ?? null) } };
}

function svgOf(width: number, height: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
}

function levels(): object {
  return Object.fromEntries(
    Object.entries(levelLooks).map(([level, { fill, ink, hatch }]) => [
      level,
      { fill, ink, tile: svgOf(2, 2, `<path d="${hatch}" fill="none" stroke="${ink}" stroke-width=".35"/>`) },
    ]),
  );
}
