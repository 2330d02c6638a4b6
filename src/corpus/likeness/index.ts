export type { Part } from './masked-text.ts';
export { type Comparison, comparePlans } from './passages.ts';
export { type Localness, localness, responseLocalness } from './sentences.ts';
export { type Twin, type TwinFinder, type TwinRequest, twinFinder } from './twins.ts';
