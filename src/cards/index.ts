export { blocksHeight, isStacked } from './block-height.ts';
export { calleesOf, callsTo, namesInStep } from './callees.ts';
export {
  type Audience,
  audiences,
  type Card,
  type CardBlock,
  type CardCall,
  type CardKind,
  type CardRow,
  type CardSource,
  type Chart,
  cardKinds,
  type LadderScale,
} from './card.ts';
export { type CardSelection, cardsOf } from './cards-of.ts';
export { conditionText } from './condition-text.ts';
export { type Contact, contactOf, contactOfRole } from './contact.ts';
export { boxHeight, type ChartLane, type ChartShape, chartShape, laddersAcross } from './figure-size.ts';
export { hotlines } from './hotlines.ts';
export {
  bodyHeight,
  type CardLayout,
  type CardSide,
  figureScale,
  layOut,
  type Overflow,
} from './layout.ts';
export { breakLines, lineCount, textWidth } from './measure.ts';
export { officeReader, type PlanReader, readerOf } from './reader.ts';
export { roleCards, roleScenariosOf, stepRow } from './role-card.ts';
export { roleOverflows } from './role-fit.ts';
export {
  actingRoles,
  inTime,
  isInProcedure,
  proceduresToChoose,
  type Scenario,
  scenariosOf,
  stepsOf,
} from './scenario.ts';
export * as cardGeometry from './size.ts';
export { type CardSize, cardSize, isSizeName, type Orientation, type SizeName, sizeNames } from './size.ts';
export { keepHash, shortHash, sourceOf } from './source.ts';
export { levelColours, levelName, levelShapes, levelWord, spaced, timeLabel, words as cardWords } from './words.ts';
