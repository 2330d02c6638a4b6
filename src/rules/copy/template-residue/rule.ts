import { blockAt, isForm, remember } from '#corpus';
import type { Plan, Span, Workspace } from '#model';
import { type WordFinder, wordFinder } from '#parse';
import { atSpan, planRule } from '#rule-kit';
import { wording } from '#schemas';
import { blanksIn, mayHaveBlanks, type Residue, valuesLeft } from './blanks.ts';

export default planRule({
  title: { zh: '没有模板残留', en: 'No leftovers of a template' },
  severity: 'warn',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'should' },
    { law: 'integrity', strength: 'should' },
  ],
  messages: {
    blank: {
      zh: '“{text}”还没有换成本地的，共 {count} 处。',
      en: '“{text}” is still the blank of a template. Places: {count}.',
    },
    hint: {
      zh: '“{text}”是模板里的提示，还没有填。',
      en: '“{text}” is a hint of the template that nobody has filled in.',
    },
    omitted: {
      zh: '这里只写了“{text}”，没有内容。',
      en: 'Here stands only “{text}”, and nothing else.',
    },
  },
  help: {
    zh: '填上本地的名称、数字和办法；供人填写的表格放到附件里，标题写明是表或格式。',
    en: 'Fill in the local names, numbers and measures; move forms to be filled in to an annex and call them so in the heading.',
  },
  *check(plan, context) {
    const found = [...leftIn(plan, wordsOf(context.settings)), ...valuesLeft(plan)];
    const allowed = new Set(context.settings.vocabulary?.allowed);
    for (const [, [first, ...others]] of Map.groupBy(found, ({ kind, text }) => `${kind} ${text}`)) {
      if (first === undefined || allowed.has(first.text)) continue;
      const { kind, text, span } = first;
      const at = atSpan(plan.document, span);
      if (kind !== 'blank') {
        yield { message: kind, data: { text }, at, related: alsoAt(plan, others) };
        continue;
      }
      yield { message: 'blank', data: { text, count: others.length + 1 }, at, related: alsoAt(plan, others) };
    }
  },
});

function alsoAt(plan: Plan, others: readonly Residue[]) {
  return others.slice(0, 8).map(({ span }) => ({
    at: atSpan(plan.document, span),
    text: { zh: '这里也是', en: 'here too' },
  }));
}

const wordsOf = remember<Workspace, WordFinder>(({ vocabulary }) =>
  wordFinder([...wording.residue, ...wording.residue.map(capital), ...(vocabulary?.placeholders ?? [])]),
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What is left in the body: blanks and hints by their form, then words that only templates use. */
function leftIn(plan: Plan, find: WordFinder): Residue[] {
  const { text } = plan.document;
  const found = mayHaveBlanks(plan)
    ? plan.blocks.flatMap((block) => (block.kind === 'code' ? [] : blanksIn(plan, block)))
    : [];
  const taken = (span: Span): boolean => found.some((each) => each.span.start < span.end && each.span.end > span.start);
  const blockOf = blockAt(plan);
  const words = find(text, plan.bodyStart).flatMap(({ word, start }): Residue[] => {
    const block = blockOf(start);
    const span = { start, end: start + word.length };
    if (block === null || block.kind === 'code' || isForm(plan, block.section) || taken(span)) return [];
    return [{ kind: 'hint', text: word, span }];
  });
  return [...found, ...words];
}
