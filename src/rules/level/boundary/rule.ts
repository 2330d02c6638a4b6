import { laddersOf, seamsOf, showInterval } from '#corpus';
import type { Fix, Plan, Span } from '#model';
import { atField, atSpan, ladderName, planRule, quote, settleSeam, showLadder, showRung } from '#rule-kit';

/** “以上”不含本数, “以下”包括本数: the other way round than the regulations define them. */
const reversed =
  /以上[”"』」]?\s*(?:的数)?\s*均?(?:不含|不包括|不包含)(?:本数|本级)|以下[”"』」]?\s*(?:的数)?\s*均?(?:含|包括|包含)(?:本数|本级)/g;

export default planRule({
  title: { zh: '“以上”含本数，“以下”不含本数', en: '"以上" includes its number, "以下" does not' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    both: {
      zh: '{metric}：{lower} ｜ {upper}，正好 {number} 时两级都算。',
      en: '{metric}: {lower} | {upper}: exactly {number} belongs to both levels.',
    },
    neither: {
      zh: '{metric}：{lower} ｜ {upper}，正好 {number} 时哪一级都不算。',
      en: '{metric}: {lower} | {upper}: exactly {number} belongs to neither level.',
    },
    reversed: {
      zh: '“{words}”与法规的写法相反：以上含本数，以下不含本数。',
      en: '"{words}" is the opposite of how the regulations count: 以上 includes the number, 以下 does not.',
      basis: [{ law: 'accident-report-regulation', article: '3', strength: 'should' }],
      help: { zh: '改为“以上”含本数，“以下”不含本数。', en: 'Write: “以上”含本数，“以下”不含本数.' },
    },
  },
  help: {
    zh: '低一级写“低于”（不含），高一级写“不低于”（含）。',
    en: 'Write `lt` (excludes) in the lower level and `gte` (includes) in the higher.',
  },
  *check(plan) {
    const { levels, warnings } = laddersOf(plan);
    for (const ladder of [...levels, ...warnings]) {
      for (const seam of seamsOf(ladder)) {
        const { kind, lower, upper, between } = seam;
        if (kind !== 'both' && kind !== 'neither') continue;
        const number = showInterval({ max: between.max ?? 0, minInclusive: false, maxInclusive: true }, ladder).slice(
          1,
        );
        const data = {
          metric: ladderName(ladder),
          lower: showRung(lower, ladder),
          upper: showRung(upper, ladder),
          number,
        };
        const at = atField(plan.document, lower.pointer);
        const fix = settleSeam(plan, seam);
        yield { message: kind, data, at, related: showLadder(plan, ladder), ...(fix === null ? {} : { fix }) };
      }
    }
    for (const span of reversedIn(plan)) {
      const at = atSpan(plan.document, span);
      yield { message: 'reversed', data: { words: quote(at) }, at, fix: turn(quote(at), span) };
    }
  },
});

function reversedIn({ document, bodyStart }: Plan): Span[] {
  if (!/本数|本级/.test(document.text)) return [];
  return [...document.text.slice(bodyStart).matchAll(reversed)].map(({ index, 0: words }) => ({
    start: bodyStart + index,
    end: bodyStart + index + words.length,
  }));
}

/** 不含 becomes 含 and the other way round. */
function turn(words: string, span: Span): Fix {
  const isAbove = words.startsWith('以上');
  const text = isAbove ? words.replace(/不(?=含|包)/, '') : words.replace(/(?=含|包)/, '不');
  const title = { zh: `改为${text}`, en: `Write ${text}` };
  return { title, safe: false, edits: [{ span, text }] };
}
