import { type LevelWording, levelWords } from '#corpus';
import type { Fix, Section, Text } from '#model';
import { atSpan, planRule } from '#rule-kit';

type Notation = NonNullable<Section['levelNotation']>;

export default planRule({
  title: { zh: '响应级别用一种写法', en: 'Response levels are written in one way' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    mixed: {
      zh: '级别写成“{found}”（{count} 处），别处写成“{usual}”（{most} 处）。',
      en: 'The level is written “{found}” ({count} times), elsewhere “{usual}” ({most} times).',
    },
  },
  help: {
    zh: '全文用一种写法。国家新的预案写“一级、二级”，旧的写“Ⅰ级、Ⅱ级”，哪种都行。运行 beiyu fix 会按多数统一。',
    en: 'Use one way throughout; newer national plans write 一级, older ones Ⅰ级, and both will do. beiyu fix follows the majority.',
  },
  *check(plan) {
    const ways = [...Map.groupBy(levelWords(plan), ({ notation }) => notation)];
    const [usual, ...others] = ways.toSorted(([, a], [, b]) => b.length - a.length);
    if (usual === undefined) return;
    const [most] = usual[1];
    for (const [, words] of others) {
      const [first, ...rest] = words;
      if (first === undefined || most === undefined) continue;
      yield {
        message: 'mixed',
        data: { found: first.text, count: words.length, usual: most.text, most: usual[1].length },
        at: atSpan(plan.document, first.span),
        related: rest.slice(0, 5).map(({ span, text }) => ({ at: atSpan(plan.document, span), text: also(text) })),
        fix: fixFor(words, usual[0], most.text),
      };
    }
  },
});

function also(text: string): Text {
  return { zh: `这里也是“${text}”`, en: `“${text}” here too` };
}

const numerals: Readonly<Record<Notation, readonly [string, string, string, string]>> = {
  roman: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'],
  latin: ['I', 'II', 'III', 'IV'],
  chinese: ['一', '二', '三', '四'],
  arabic: ['1', '2', '3', '4'],
};

function fixFor(words: readonly LevelWording[], notation: Notation, like: string): Fix {
  const edits = words.map(({ span, level }) => ({ span, text: numerals[notation][level - 1] ?? '' }));
  return { title: { zh: `统一写成“${like}”这样`, en: `Write all like “${like}”` }, safe: true, edits };
}
