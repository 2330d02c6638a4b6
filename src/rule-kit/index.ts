export * from './demand.ts';
export * from './examples.ts';
export * from './ladder.ts';
export { listed } from './listed.ts';
export * from './message.ts';
export * from './options.ts';
export * from './place.ts';
export * from './rule.ts';
export { missedLimit } from './working-day-limit.ts';
