export { findResources } from './find-resources.ts';
export type { FindResult, Found } from './found.ts';
export { type Findable, type FindQuery, findable } from './query.ts';
