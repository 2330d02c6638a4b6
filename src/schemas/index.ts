export { type Coordinates, isPhone, readCoordinates, readDate } from './formats.ts';
export type { ValidatedName } from './generated/validators.js';
export {
  type Description,
  describe,
  enumName,
  enumValues,
  keyMeaning,
  keyName,
  keysAt,
  visibilityOf,
} from './names.ts';
export { editDistance, nearestWord } from './nearest-word.ts';
export { type Read, type ReadDocument, type ReadEntry, type ReadList, readAs, readListAs } from './read-as.ts';
export type { RawData } from './reading.ts';
export type { Visibility } from './shape.ts';
