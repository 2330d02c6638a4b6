import type { Corpus } from '#corpus';
import { pointer, type SourceDocument } from '#model';
import { daysBetween } from '#parse';
import { atField, corpusRule } from '#rule-kit';

/** Something that a drill or an event showed, and what is to be done about it. */
interface Lesson {
  readonly problem: string;
  readonly responsible?: string;
  readonly due?: string;
  readonly done?: string;
}

interface Open {
  readonly title: string;
  readonly lesson: Lesson;
  readonly document: SourceDocument;
  readonly at: string;
}

export default corpusRule({
  title: { zh: '演练和事件查出的问题按期整改', en: 'What drills and events showed is mended in time' },
  severity: 'warn',
  basis: [
    { law: 'emergency-response-law', article: '28', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    late: {
      zh: '“{title}”查出的“{problem}”应由{who}在 {due} 前整改，过了 {days} 天还没有完成。',
      en: '{title} showed "{problem}"; {who} was to mend it by {due}, {days} days ago.',
    },
  },
  help: {
    zh: '整改完成后写上“完成: 日期”；需要延期的，改期限并说明理由。',
    en: 'When it is mended, note the day as `done`; where more time is needed, set a new date and say why.',
  },
  *check(corpus, { today }) {
    for (const { title, lesson, document, at } of everyLesson(corpus)) {
      const { due, done, problem, responsible } = lesson;
      if (due === undefined || done !== undefined || due >= today) continue;
      const data = { title, problem, who: responsible ?? '—', due, days: daysBetween(due, today) };
      yield { message: 'late', data, at: atField(document, `${at}/due`) };
    }
  },
});

function* everyLesson({ drills, registers }: Corpus): Iterable<Open> {
  for (const { data, document } of drills) {
    for (const [index, lesson] of (data.findings ?? []).entries())
      yield { title: data.title, lesson, document, at: pointer('findings', index) };
  }
  for (const { data, document, pointer: row } of registers.incidents) {
    for (const [index, lesson] of (data.lessons ?? []).entries())
      yield { title: data.name, lesson, document, at: row + pointer('lessons', index) };
  }
}
