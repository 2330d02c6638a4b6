export { openCache } from './cache/open-cache.ts';
export { findWorkspace, settingsFile } from './find-workspace.ts';
export { missingCharacters } from './font-characters.ts';
export {
  type ChangedFile,
  changedFiles,
  commitNamed,
  fileNamesAt,
  filesAt,
  filesNaming,
  historyOf,
  isSigned,
  mergeBase,
  monthlyCommits,
  placeInRepository,
  readAll,
} from './git.ts';
export { placeIn } from './place-in.ts';
export { readRulePageText } from './read-rule-page.ts';
export { ownFonts, packageRoot, readTemplates } from './read-templates.ts';
export { readBytes, readText, standsAt } from './read-text.ts';
export { isWorkspaceFile, readFile, readListed, readWorkspace, workspaceFiles } from './read-workspace.ts';
export {
  type FolderServer,
  gitCommit,
  type HandbookOptions,
  type HandbookReport,
  serveFolder,
  watchFolder,
  writeHandbook,
} from './site/index.ts';
export { type Artefact, writeArtefacts, writeFile, writeOutputs } from './write-files.ts';
