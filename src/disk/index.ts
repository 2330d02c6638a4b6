export { findWorkspace, settingsFile } from './find-workspace.ts';
export { readFile, readWorkspace } from './read-workspace.ts';
export { type Artefact, writeArtefacts, writeFile } from './write-files.ts';
