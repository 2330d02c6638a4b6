export { type MissingSection, missingFrom } from './missing.ts';
export { missingAttachments, missingFields } from './parts.ts';
