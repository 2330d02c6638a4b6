export { readCondition } from './condition.ts';
export { type CsvHeader, type CsvRow, type CsvTable, readCsv } from './csv.ts';
export { type Decoded, decode } from './decode.ts';
export { applyEdits, type EditedText } from './edits.ts';
export { encodeGb18030 } from './encode.ts';
export { type SplitText, splitFrontMatter } from './front-matter.ts';
export { hiddenSpans } from './hidden-passages.ts';
export { parseMarkdown } from './markdown/parse-markdown.ts';
export { plainText } from './markdown/plain-text.ts';
export { type Body, readBody } from './markdown/read-body.ts';
export { sizeLimit } from './size-limit.ts';
export { readYamlSuppressions } from './suppression.ts';
export { addDays, addMonths, daysBetween, weekday } from './words/calendar.ts';
export { readChineseNumber } from './words/chinese-number.ts';
export { formatDuration, readDuration } from './words/duration.ts';
export { findLawCitations, type LawCitation } from './words/law-citations.ts';
export { sameLawNumber } from './words/law-number.ts';
export { type Numbered, stripNumbering } from './words/numbering.ts';
export { type PhoneFault, phoneFault } from './words/phone-fault.ts';
export { type BaseUnit, baseUnit } from './words/quantity-unit.ts';
export { remember } from './words/remember.ts';
export {
  type LevelNotation,
  levelNotation,
  readEventGrade,
  readLevelName,
  readWarningName,
} from './words/scale-names.ts';
export { readStepTime } from './words/step-time.ts';
export { findThresholds, type Threshold } from './words/thresholds.ts';
export { type FoundWord, type WordFinder, wordFinder } from './words/word-finder.ts';
export { readYaml, type YamlData } from './yaml/read-yaml.ts';
