export { headOf, padTo, printable, widthOf } from './cells.ts';
export type { ReportContext, Reporter, RuleText } from './context.ts';
export { reporterNamed, reportFormats } from './formats.ts';
export { markdown } from './markdown.ts';
export { basisText, countsText, plural, severityWord, summaryText } from './words.ts';
export { hang, wrap } from './wrap.ts';
