import {
  type Card,
  type CardKind,
  type CardLayout,
  type CardSize,
  cardSize,
  layOut,
  type Orientation,
  type SizeName,
} from '#cards';
import type { Language } from '#model';
import { renderCardHtml, type TemplateSources } from './html/render-card-html.ts';
import type { Nup } from './html/sheet.ts';

/** How cards are to be printed. What is null is what suits each kind. */
export interface CardPrint {
  readonly size: SizeName | null;
  readonly orientation: Orientation | null;
  readonly nup: Nup;
  readonly format: 'html' | 'pdf';
  readonly drill: boolean;
  readonly language: Language;
  readonly templates: TemplateSources;
  readonly fontPaths: readonly string[];
}

/** A file that holds all cards of one kind. */
export interface CardFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly kind: CardKind;
  readonly size: CardSize;
  readonly layouts: readonly CardLayout[];
}

const papers: Readonly<Record<CardKind, readonly [SizeName, Orientation]>> = {
  role: ['A6', 'landscape'],
  plan: ['A4', 'portrait'],
  public: ['A5', 'portrait'],
  calls: ['A4', 'portrait'],
  ladder: ['A4', 'landscape'],
  chart: ['A3', 'landscape'],
  sign: ['A4', 'landscape'],
};

/** The paper on which a kind of card is printed when nothing else is asked for. */
export function paperFor(kind: CardKind, size: SizeName | null, orientation: Orientation | null): CardSize {
  const [name, lies] = papers[kind];
  return cardSize(size ?? name, orientation ?? lies);
}

/** Prints cards: one file a kind, each on its own paper. */
export async function cardFiles(cards: readonly Card[], print: CardPrint): Promise<CardFile[]> {
  const files: CardFile[] = [];
  for (const [kind, own] of Map.groupBy(cards, (card) => card.kind)) {
    const size = paperFor(kind, print.size, print.orientation);
    const layouts = own.map((card) => layOut(card, size));
    const content = await render(layouts, size, { ...print, title: titleOf(own) });
    files.push({ path: `${kind}-${size.name}.${print.format}`, content, kind, size, layouts });
  }
  return files;
}

function titleOf(cards: readonly Card[]): string {
  const [first] = cards;
  const titles = new Set(cards.map(({ source }) => source.title));
  return [...titles].length === 1 ? (first?.source.title ?? '') : `${first?.source.title ?? ''} +${titles.size - 1}`;
}

/** The PDF engine is loaded only when a PDF is made. */
async function render(
  layouts: readonly CardLayout[],
  size: CardSize,
  print: CardPrint & { title: string },
): Promise<string | Uint8Array> {
  if (print.format === 'html') return renderCardHtml(layouts, size, print);
  const { renderCardPdf } = await import('./typst/render-card-pdf.ts');
  return renderCardPdf(layouts, size, print);
}
