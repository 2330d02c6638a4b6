export { dependsOn, restsOn, rowsBehind, unitBehind } from './depends-on.ts';
export { entryAt, isOf } from './entry-at.ts';
export { type Citation, citationsOf, fingerprintOf } from './fingerprints.ts';
export {
  isDialable,
  numbersInText,
  type PhoneField,
  phoneFields,
  phonesOf,
  samePhone,
  type WrittenPhone,
} from './phones.ts';
export { numbersOf, type Use, usesIn } from './uses-in.ts';
