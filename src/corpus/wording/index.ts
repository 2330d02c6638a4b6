export { isActing } from './acting.ts';
export { type BlockReader, blockAt } from './blocks.ts';
export { isForm } from './forms.ts';
export { isInTitle, knownNameAt } from './known-name.ts';
export { sentenceAt, sentencesIn } from './sentences.ts';
