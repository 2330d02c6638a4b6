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
  fileName,
  mayHave,
  renderDocument,
} from './document/document-files.ts';
export { revisionTable } from './document/revision-table.ts';
export { type Nup, nupCounts } from './html/sheet.ts';
