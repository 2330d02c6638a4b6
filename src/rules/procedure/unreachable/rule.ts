import { stepLists } from '#corpus';
import { type Plan, pointer, type Section, type Span } from '#model';
import { atField, atSection, atSpan, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '每个程序都启动得了', en: 'Every procedure can be reached' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    level: {
      zh: '“{section}”有步骤，但响应级别里没有这一级：永远不会启动。',
      en: '“{section}” has steps, but this level is not declared: it never starts.',
    },
    warning: {
      zh: '“{section}”有步骤，但预警里没有这一级：永远不会启动。',
      en: '“{section}” has steps, but this warning is not declared: it never starts.',
    },
    section: {
      zh: '这里让人去看 {number}，预案里没有这一节。',
      en: 'This sends the reader to {number}, which the plan has not.',
    },
  },
  help: {
    zh: '在“响应级别”或“预警”里补上这一级的条件，或者改正、删掉这一处。',
    en: 'Declare the level with its condition, or mend or delete this place.',
  },
  *check(plan) {
    const acted = new Set(stepLists(plan).map(({ section }) => section));
    for (const section of undeclared(plan, acted, 'level')) {
      const related = [{ at: atField(plan.document, pointer('levels'), 'key'), text: declaredHere }];
      yield { message: 'level', data: { section: section.title }, at: atSection(plan, section), related };
    }
    for (const section of undeclared(plan, acted, 'warning')) {
      const related = [{ at: atField(plan.document, pointer('warnings'), 'key'), text: declaredHere }];
      yield { message: 'warning', data: { section: section.title }, at: atSection(plan, section), related };
    }
    for (const { number, span } of deadReferences(plan))
      yield { message: 'section', data: { number }, at: atSpan(plan.document, span) };
  },
});

const declaredHere = { zh: '声明的级别', en: 'the levels that are declared' };

/** Headings of levels that have steps and are not among those which the plan declares; nothing where it declares none. */
function undeclared(plan: Plan, acted: ReadonlySet<number>, which: 'level' | 'warning'): Section[] {
  const declared = new Set<number | string>(plan[`${which}s`].map(({ level }) => level));
  if (declared.size === 0) return [];
  const told = new Set<number | string>();
  return plan.sections.filter((section) => {
    const level = section[which];
    if (level === null || declared.has(level) || told.has(level) || !acted.has(section.index)) return false;
    told.add(level);
    return true;
  });
}

const reference =
  /(?:见|按|按照|依照|参照|执行|转入?|依据|see|follow)\s*(?:本预案)?\s*(?:第|section\s*)?\s*(\d{1,2}(?:\.\d{1,2}){1,3})(?=\s*(?:节|条|款|项|所[列述]|的?规定|办理|处置|执行|[，。；、）),;]|\.?\s*$))/gi;

/** Numbers to which the text sends its reader and that no heading bears. */
function deadReferences({ document, blocks, sections }: Plan): { readonly number: string; readonly span: Span }[] {
  const numbers = new Set(sections.filter(({ ordinals }) => ordinals.length > 1).map(({ numbering }) => numbering));
  if (numbers.size === 0) return [];
  const chapters = new Set(sections.map(({ ordinals }) => ordinals[0]));
  return blocks.flatMap(({ kind, span }) => {
    if (kind === 'heading' || kind === 'code') return [];
    const text = document.text.slice(span.start, span.end);
    if (!/\d\.\d/.test(text)) return [];
    return [...text.matchAll(reference)].flatMap((match) => {
      const number = match[1] ?? '';
      // 按0.65 is an amount: there is no chapter 0.
      if (numbers.has(number) || !chapters.has(Number.parseInt(number, 10))) return [];
      if (/》[^，。；]{0,4}$/.test(text.slice(0, match.index))) return [];
      const start = span.start + match.index + match[0].lastIndexOf(number);
      return [{ number, span: { start, end: start + number.length } }];
    });
  });
}
