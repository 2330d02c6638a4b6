import Handlebars from 'handlebars';
import { type CardLayout, type CardSize, cardGeometry } from '#cards';
import { type Language, withMarksOf } from '#model';
import { levelLooks } from '../figure/level-look.ts';
import { impose, type Nup, sheetFor } from './sheet.ts';
import { type CardMarks, type SideView, sideView } from './side-view.ts';

/** Template sources by name, without `.hbs`; a county's own ones replace the packaged ones of the same name. */
export type TemplateSources = Readonly<Record<string, string>>;

export interface CardPageOptions extends CardMarks {
  readonly title: string;
  readonly language: Language;
  readonly nup: Nup;
  readonly templates: TemplateSources;
}

/** One printable page document of cards of one size. */
export function renderCardHtml(layouts: readonly CardLayout[], size: CardSize, options: CardPageOptions): string {
  const template = prepare(options.templates);
  const sheet = sheetFor(size, options.nup);
  const cards = sidesOf(layouts, options);
  const sheets = options.nup === 1 ? cards.flat().map((side) => [side]) : impose(cards, sheet);
  const html = template({
    title: options.title,
    language: options.language === 'zh' ? 'zh-CN' : 'en',
    variables: variables(size),
    levels: levelCss(),
    sheet,
    sheets: sheets.map((sides) => ({ sheet, sides: sides.map((side) => slot(side, options.templates)) })),
  });
  return withMarksOf(options.language, html);
}

/** The views of every side of every card, in order. */
export function sidesOf(layouts: readonly CardLayout[], marks: CardMarks): SideView[][] {
  let number = 0;
  return layouts.map((layout) =>
    layout.sides.map((_, index) => {
      number += 1;
      return sideView(layout, index, number, marks);
    }),
  );
}

/** A side for the template: kinds without a template of their own take the common one. */
function slot(
  side: SideView | null,
  templates: TemplateSources,
): (SideView & { readonly partial: string }) | { readonly empty: true } {
  if (side === null) return { empty: true };
  return { ...side, partial: side.partial in templates ? side.partial : 'card' };
}

type Template = (view: object) => string;

/** Registers every template as a partial and compiles `document`. */
function prepare(templates: TemplateSources): Template {
  const handlebars = Handlebars.create();
  for (const [name, source] of Object.entries(templates)) handlebars.registerPartial(name, source);
  return handlebars.compile(templates.document ?? '', { knownHelpersOnly: true });
}

/** The geometry by which the layout was reckoned, as custom properties: style sheet and reckoning cannot differ. */
function variables(size: CardSize): string {
  const facts: readonly (readonly [string, string])[] = [
    ['width', `${size.width}mm`],
    ['height', `${size.height}mm`],
    ['margin', `${size.margin}mm`],
    ['head', `${size.head}pt`],
    ['small', `${size.small}pt`],
    ['band', `${size.band}mm`],
    ['foot', `${size.foot}mm`],
    ['line', String(cardGeometry.lineHeight)],
    ['pad', `${cardGeometry.rowPadding}em`],
    ['heading', `${cardGeometry.headingHeight}em`],
    ['gap', `${cardGeometry.blockGap}mm`],
  ];
  return facts.map(([name, value]) => `--${name}:${value}`).join(';');
}

function levelCss(): string {
  const rules = Object.entries(levelLooks).map(([level, { fill, ink, hatch }]) => {
    const tile = `<svg xmlns='http://www.w3.org/2000/svg' width='2mm' height='2mm' viewBox='0 0 2 2'><path d='${hatch}' fill='none' stroke='${ink}' stroke-width='.35'/></svg>`;
    return `.level-${level}{--fill:${fill};--ink:${ink};--hatch:url("data:image/svg+xml,${encodeURIComponent(tile)}")}`;
  });
  return rules.join('\n');
}
