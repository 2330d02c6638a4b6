import { type EventGrade, eventGrades } from '#model';

/** A grade as a text names it where it begins to say what the grade is. */
export interface GradeWord {
  readonly grade: EventGrade;
  readonly words: string;
  /** What is graded, as far as it stands beside the word: 森林火灾. */
  readonly subject: string;
}

const names: Readonly<Record<string, EventGrade>> = {
  特别重大: 'extraordinary',
  重大: 'major',
  较大: 'serious',
  一般: 'general',
  特大型: 'extraordinary',
  大型: 'major',
  中型: 'serious',
  小型: 'general',
};
const word = '特别重大|特大型|重大|大型|较大|中型|一般|小型';
const label = '(?:[（(]\\s*[ⅠⅡⅢⅣIV一二三四]+\\s*级?\\s*[）)])?';
const subject = '(?:级|型)?((?:[\\u4e00-\\u9fa5]{0,10}?)(?:事故|事件|灾害|灾情|火灾|灾难){1,2})?';
const named = `(${word})(?:${label})${subject}${label}`;
const opening = new RegExp(
  `^[\\s*_|>#-]*(?:\\d+(?:\\.\\d+)*[.、)）]?\\s*|[（(][\\d一二三四]+[）)]\\s*|[一二三四]、\\s*|[①②③④]\\s*)?(?:[ⅠⅡⅢⅣIV一二三四]+级?\\s*[（(]\\s*)?(?:符合下列[^，：]*[，、])?\\**${named}[）)]?\\**(?=\\s*(?:[：:，,。；;|]|是指|，指|指|为|[（(]|$|\\s))`,
);
const closing = new RegExp(`(?:为|属于|构成|即为|的)\\s*\\**${named}\\**\\s*[：:。；;，,]?$`);

function wordOf(match: RegExpExecArray | null): GradeWord | null {
  const [, words = '', what = ''] = match ?? [];
  const grade = names[words];
  return grade === undefined ? null : { grade, words, subject: what };
}

/** The grade whose definition a heading, a paragraph or a part of one begins with: 特别重大事故（Ⅰ级）：…. */
export function gradeOpening(text: string): GradeWord | null {
  return wordOf(opening.exec(text));
}

/** The grade that a paragraph ends with: …的，为重大事故。 */
export function gradeClosing(text: string): GradeWord | null {
  return wordOf(closing.exec(text));
}

const within = new RegExp(`(?:为|属于|构成)\\s*\\**(${word})${subject}`);

/** The grade that a clause ends in, inside a sentence that goes through several: 3人以下死亡为一般，…. */
export function gradeOfClause(clause: string): GradeWord | null {
  return wordOf(within.exec(clause));
}

/** 0 for the gravest grade. */
export function gradeRank(grade: EventGrade): number {
  return eventGrades.indexOf(grade);
}
