/**
 * The layers of `src/`, lowest first. A layer may import only layers that stand before it;
 * layers in one row may not import one another. The guard in `tests/architecture.test.ts` reads this.
 */
export const layers = [
  ['model'],
  ['parse'],
  ['schemas'],
  ['registers'],
  ['corpus'],
  ['cards'],
  ['rule-kit'],
  ['rules', 'engine'],
  ['review', 'lifecycle'],
  ['view'],
  ['report', 'publish', 'exchange', 'disk'],
  ['threads'],
  ['cli'],
];
