export type { Activation } from './activation/activation.ts';
export { type ActivationRequest, buildActivation } from './activation/build-activation.ts';
export { readMoment } from './activation/clock.ts';
export { type PackFormat, packFiles, packFormats } from './activation/pack-files.ts';
export { type CardFile, type CardPrint, cardFiles } from './card-files.ts';
export {
  type DocumentKind,
  type DocumentRequest,
  documentFiles,
  documentKinds,
  mayHave,
  renderDocument,
} from './document/document-files.ts';
export { fileName } from './document/file-name.ts';
export { reviewMinutes } from './document/minutes.ts';
export { type OpinionForm, opinionForm, opinionFormDocument } from './document/opinion-form.ts';
export { revisionTable } from './document/revision-table.ts';
export { type Nup, nupCounts } from './html/sheet.ts';
export { type MapFrame, planMapSvg } from './plan-map/draw.ts';
export { bandName, mapWords } from './plan-map/words.ts';
export { packagedFonts } from './typst/packaged-fonts.ts';
