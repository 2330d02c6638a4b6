export { nupCounts, type Nup } from './html/sheet.ts';
export { type CardPageOptions, renderCardHtml, type TemplateSources } from './html/render-card-html.ts';
