import type { Section, Text } from '#model';
import { readBody, splitFrontMatter } from '#parse';
import { atFile, atSpan, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '案例写全了该写的内容', en: 'A case has all its parts' },
  severity: 'info',
  basis: [{ law: 'practice', strength: 'should' }],
  messages: {
    missing: {
      zh: '案例缺少这些内容：{parts}。',
      en: 'The case lacks these parts: {parts}.',
    },
    empty: {
      zh: '“{title}”下面没有内容。',
      en: 'There is nothing under {title}.',
    },
    noOpinion: {
      zh: '这个案例要有专家意见（{why}），却没有这一部分。',
      en: 'This case needs the opinion of an expert ({why}) and has none.',
    },
  },
  help: {
    zh: '案例写六部分：发生原因、采取措施、处置过程、主要经验、存在问题、意见和建议；重大以上的再加专家意见。',
    en: 'A case has six parts: cause, measures, course, lessons, problems, advice; from a major event on also the opinion of an expert.',
  },
  *check({ cases }, { asked }) {
    for (const { data, document } of asked(cases)) {
      const { text } = document;
      const { sections } = readBody(text, splitFrontMatter(text).bodyStart);
      const missing = parts.filter(({ is }) => !sections.some(({ title }) => is.test(title)));
      if (missing.length > 0) yield { message: 'missing', data: { parts: namesOf(missing) }, at: atFile(document) };
      for (const section of sections.filter((one) => isEmpty(one, text)))
        yield { message: 'empty', data: { title: section.title }, at: atSpan(document, section.headingSpan) };
      const why = reasonForOpinion(data);
      if (why !== null && !sections.some(({ title }) => opinion.test(title)))
        yield { message: 'noOpinion', data: { why }, at: atFile(document) };
    }
  },
});

interface Part {
  readonly name: Text;
  readonly is: RegExp;
}

const parts: readonly Part[] = [
  { name: { zh: '发生原因', en: 'cause' }, is: /原因|起因|成因|cause/i },
  { name: { zh: '采取措施', en: 'measures' }, is: /措施|应对|做法|measure|response/i },
  { name: { zh: '处置过程', en: 'course' }, is: /过程|经过|course|timeline/i },
  { name: { zh: '主要经验', en: 'lessons' }, is: /经验|启示|lesson|experience/i },
  { name: { zh: '存在问题', en: 'problems' }, is: /问题|不足|教训|problem|shortcoming/i },
  { name: { zh: '意见和建议', en: 'advice' }, is: /建议|改进|advice|recommendation/i },
];

const opinion = /专家|opinion|expert/i;

function namesOf(missing: readonly Part[]): Text {
  return { zh: missing.map(({ name }) => name.zh).join('、'), en: missing.map(({ name }) => name.en).join(', ') };
}

/** The sub-sections of a section are its content. */
function isEmpty({ span, headingSpan }: Section, text: string): boolean {
  return text.slice(headingSpan.end, span.end).trim() === '';
}

function reasonForOpinion({ opinion_needed, grade }: { opinion_needed?: boolean; grade?: string }): Text | null {
  if (opinion_needed === false) return null;
  if (opinion_needed === true) return { zh: '案例里注明需要', en: 'the case says so' };
  return grade === 'extraordinary' || grade === 'major' ? { zh: '重大以上事件', en: 'a major event' } : null;
}
