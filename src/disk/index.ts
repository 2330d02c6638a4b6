export { findWorkspace, settingsFile } from './find-workspace.ts';
export { placeIn } from './place-in.ts';
export { readText, standsAt } from './read-text.ts';
export { readFile, readWorkspace } from './read-workspace.ts';
export { ownFonts, packageRoot, readTemplates } from './read-templates.ts';
export { type Artefact, writeArtefacts, writeFile } from './write-files.ts';
export {
  type FolderServer,
  gitCommit,
  type HandbookOptions,
  type HandbookReport,
  serveFolder,
  watchFolder,
  writeHandbook,
} from './site/index.ts';
