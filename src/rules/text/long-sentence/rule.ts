import { isActing, sentencesIn } from '#corpus';
import type { Plan, Span } from '#model';
import { atSpan, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '要照着做的句子不太长', en: 'Sentences to act on are not too long' },
  severity: 'info',
  basis: [{ law: 'plan-management-measures', article: '24', strength: 'should' }],
  messages: {
    long: {
      zh: '这句话有 {length} 个字，要照着做的句子不宜超过 {limit} 个字。',
      en: 'This sentence has {length} characters; one to act on should have {limit} at most.',
    },
  },
  help: {
    zh: '拆成几步，一步一个动作；单位名单、地点清单改成列表或表格。',
    en: 'Split it into steps with one action each; turn lists of units and places into a list or a table.',
  },
  options: {
    limit: {
      default: 130,
      minimum: 20,
      title: { zh: '最多几个字（英文一个词算两个字）', en: 'Most characters; a Latin word counts as two' },
    },
  },
  *check(plan, context) {
    const limit = context.option.number('limit');
    const { text } = plan.document;
    for (const block of plan.blocks) {
      const isShort = block.span.end - block.span.start <= limit;
      if (isShort || (block.kind !== 'paragraph' && block.kind !== 'item') || !isActing(plan, context, block)) continue;
      const found = longest(plan, block.span);
      if (found === null || found.length <= limit) continue;
      yield { message: 'long', data: { length: found.length, limit }, at: atSpan(plan.document, trimmed(text, found)) };
    }
  },
});

interface Measured extends Span {
  readonly length: number;
}

/** One finding a block: its longest sentence. */
function longest({ document: { text } }: Plan, within: Span): Measured | null {
  let found: Measured | null = null;
  for (const span of sentencesIn(text, within)) {
    if (found !== null && span.end - span.start <= found.length) continue;
    const length = lengthOf(text.slice(span.start, span.end));
    if (found === null || length > found.length) found = { ...span, length };
  }
  return found;
}

/** Characters as a reader counts them: no markup, no space; a Latin word as two, a number as one. */
function lengthOf(sentence: string): number {
  const plain = sentence.replaceAll(/\*\*|`|\]\([^)]*\)|\[|<!--.*?-->/g, '');
  return plain
    .replaceAll(/[A-Za-z][A-Za-z'-]*/g, '字字')
    .replaceAll(/\d[\d.,]*/g, '数')
    .replaceAll(/\s/g, '').length;
}

function trimmed(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  return { start: start + written.length - written.trimStart().length, end: start + written.trimEnd().length };
}
