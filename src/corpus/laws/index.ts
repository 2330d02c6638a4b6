export { lawCitations } from './citations.ts';
export { type LawFact, type LawIndex, lawIndex, sameTitleOfLaw } from './law-index.ts';
