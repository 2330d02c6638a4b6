export { type CardFile, type CardPrint, cardFiles, paperFor } from './card-files.ts';
export { type CardPageOptions, renderCardHtml, type TemplateSources } from './html/render-card-html.ts';
export { type Nup, nupCounts } from './html/sheet.ts';
