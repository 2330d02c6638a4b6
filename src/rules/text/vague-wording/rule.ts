import { blockAt, isActing, sentenceAt } from '#corpus';
import type { Block, Plan } from '#model';
import { atSpan, planRule } from '#rule-kit';
import { isBound } from './bound.ts';
import { hasEmptyVerb, vagueWords } from './words.ts';

export default planRule({
  title: { zh: '处置措施不含糊', en: 'Measures are not vague' },
  severity: 'info',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    time: {
      zh: '“{word}”没有说多久，这句话里也没有时限。',
      en: '“{word}” does not say how soon, and nothing in the sentence does.',
    },
    actor: {
      zh: '“{word}”没有点名，这句话里看不出是谁。',
      en: '“{word}” names nobody, and the sentence does not say who is meant.',
    },
    condition: {
      zh: '“{word}”没有说到什么程度、由谁判断。',
      en: '“{word}” does not say what must be the case, or who judges it.',
    },
    quantity: {
      zh: '“{word}”没有数。',
      en: '“{word}” gives no number.',
    },
    reference: {
      zh: '“{word}”没有说是哪一项规定，看的人找不到。',
      en: '“{word}” does not say which rule; the reader cannot look it up.',
    },
    action: {
      zh: '“{word}”没有说做什么、怎么做。',
      en: '“{word}” does not say what is done, or how.',
    },
    own: {
      zh: '本预案库不用“{word}”。',
      en: 'This workspace does not use “{word}”.',
    },
  },
  help: {
    zh: '写明谁、在什么条件下、多少分钟内、用什么、做到什么程度；确实没有更具体的，把这个词列入 beiyu.yaml 的 vocabulary.allowed。',
    en: 'Say who, on what condition, within how many minutes, with what, and how far; or list the word under vocabulary.allowed in beiyu.yaml.',
  },
  options: {
    slots: {
      default: ['time', 'actor', 'condition', 'quantity', 'reference', 'action'],
      title: { zh: '检查哪几类含糊', en: 'Which kinds of vagueness are told' },
    },
  },
  *check(plan, context) {
    const { find, slotOf } = vagueWords(context.settings);
    const wanted = new Set([...context.option.list('slots'), 'own']);
    const { text } = plan.document;
    const blockOf = blockAt(plan);
    const told = new Map<Block, Set<string>>();
    for (const { word, start } of find(text, plan.bodyStart)) {
      const slot = slotOf.get(word);
      const block = blockOf(start);
      if (slot === undefined || block === null || !wanted.has(slot) || !isProse(block)) continue;
      if (slot !== 'own' && !isActing(plan, context, block)) continue;
      const here = told.get(block) ?? new Set();
      if (here.has(slot) || !isOpen(plan, block, { slot, word, start })) continue;
      told.set(block, here.add(slot));
      const said = slot === 'action' ? sentenceOf(plan, block, start) : word;
      yield { message: slot, data: { word: said }, at: atSpan(plan.document, { start, end: start + word.length }) };
    }
  },
});

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'cell';
}

function sentenceOf(plan: Plan, block: Block, at: number): string {
  const { start, end } = sentenceAt(plan.document.text, block.span, at);
  return plan.document.text.slice(start, end).replaceAll('*', '').trim();
}

type Found = { readonly slot: Parameters<typeof isBound>[0]['slot']; readonly word: string; readonly start: number };

/** The bold actors of a step are left to the rule on actors. */
function isOpen(plan: Plan, block: Block, { slot, word, start }: Found): boolean {
  const { text } = plan.document;
  const step = plan.steps[block.step] ?? null;
  if (step?.actors.some(({ span }) => span.start <= start && start < span.end) === true) return false;
  const from = step !== null && step.actionSpan.start <= start ? step.actionSpan.start : block.span.start;
  const span = sentenceAt(text, { start: Math.max(from, block.span.start), end: block.span.end }, start);
  const sentence = text.slice(span.start, span.end);
  const at = start - span.start;
  if (slot === 'action' && !hasEmptyVerb(sentence.slice(0, at))) return false;
  return !isBound({ slot, sentence, word, at, step });
}
