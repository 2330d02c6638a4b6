export { buildCorpus } from './build-corpus.ts';
export type { Corpus, PlanContext, Recorded } from './corpus.ts';
export { fileMatcher } from './file-matcher.ts';
export type { Ladder, PlanLadders, Rung } from './ladder/ladder.ts';
export { laddersOf } from './ladder/ladders-of.ts';
export { showInterval } from './ladder/show-interval.ts';
export type { RawFile } from './raw-file.ts';
export { type FileFacts, readFileFacts } from './read-file-facts.ts';
export { layeredSettings, readSettings, type Settings } from './read-settings.ts';
