export { type MissingSection, missingFrom } from './missing.ts';
