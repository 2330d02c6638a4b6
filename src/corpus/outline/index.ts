export { contentsOf } from './contents.ts';
export { type LevelWording, levelWords } from './level-words.ts';
export { isAttachment, wayOf, writtenLike } from './numbered.ts';
export { renumbering } from './renumber.ts';
export { type NumberBreak, type Sequence, sequenceOf } from './sequence.ts';
export { type MixedWays, mixedWays } from './ways.ts';
