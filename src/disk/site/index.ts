export { gitCommit } from './git-commit.ts';
export { type FolderServer, serveFolder } from './serve-folder.ts';
export { watchFolder } from './watch-folder.ts';
export { type HandbookOptions, type HandbookReport, writeHandbook } from './write-handbook.ts';
