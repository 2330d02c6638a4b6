import { comparePlans, type Twin, twinFinder } from '#corpus';
import type { Plan, Span } from '#model';
import { atField, atSpan, corpusRule, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '不是换了地名的另一本预案', en: 'Not another plan with the names changed' },
  severity: 'warn',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'should' },
    { law: 'integrity', strength: 'should' },
  ],
  messages: {
    text: {
      zh: '换掉名称、数字和地名以后，与《{twin}》有 {share}% 相同；自己独有的 {own} 句，其中写到本地的 {local} 句{example}。',
      en: 'With names, numbers and places masked, {share}% is the same as {twin}; {own} sentences are its own, {local} of them local{example}.',
    },
    steps: {
      zh: '处置步骤换掉名称和数字以后，与《{twin}》有 {share}% 相同。',
      en: 'With names and numbers masked, {share}% of the steps are the same as in {twin}.',
    },
  },
  help: {
    zh: '从本地的风险写起：哪里先出事、多少人、谁最近、几分钟到；与另一本真的一样的部分，引用它，不重抄。',
    en: 'Start from the local risks: what gives way first, how many people, who is nearest, how long it takes; where both really agree, cite the other plan instead of repeating it.',
  },
  options: {
    threshold: {
      default: 0.6,
      minimum: 0.2,
      maximum: 1,
      title: {
        zh: '正文相同达到几成时提示，0.6 是六成',
        en: 'Share of the text from which it is told; 0.6 is 60 percent',
      },
    },
    steps: {
      default: 0.75,
      minimum: 0.2,
      maximum: 1,
      title: { zh: '步骤相同达到几成时提示', en: 'Share of the steps from which it is told' },
    },
    shortest: {
      default: 400,
      minimum: 50,
      title: { zh: '正文少于多少字的不比', en: 'Texts shorter than this many characters are not compared' },
    },
  },
  *check(corpus, { option }) {
    const shortest = option.number('shortest');
    const told = new Set<Plan>();
    const twins = twinFinder(corpus);
    for (const found of twins({ part: 'body', least: option.number('threshold'), shortest })) {
      if (isDerived(found)) continue;
      told.add(found.plan);
      const { own, local, shared } = comparePlans(corpus, found.plan, found.twin);
      yield {
        message: 'text',
        data: { ...dataOf(found), own: own.length, local: local.length, example: exampleOf(found.plan, local) },
        at: atField(found.plan.document, '/title'),
        related: relatedTo(found, shared),
      };
    }
    const least = option.number('steps');
    for (const found of twins({ part: 'steps', least, shortest: Math.ceil(shortest / 3) })) {
      if (told.has(found.plan) || isDerived(found) || !hasSteps(found)) continue;
      yield {
        message: 'steps',
        data: dataOf(found),
        at: atField(found.plan.document, '/title'),
        related: relatedTo(found, null),
      };
    }
  },
});

const derived = new Set(['manual', 'action']);

/** A manual or an action plan takes over the steps of its plan: that is what it is for. */
function isDerived({ plan, twin }: Twin): boolean {
  return (
    plan.front.jurisdiction === twin.front.jurisdiction && derived.has(plan.front.kind) !== derived.has(twin.front.kind)
  );
}

const fewest = 5;

/** A handful of steps is soon alike. */
function hasSteps({ plan, twin }: Twin): boolean {
  return plan.steps.length >= fewest && twin.steps.length >= fewest;
}

function dataOf({ twin, share }: Twin): { twin: string; share: number } {
  return { twin: twin.title, share: Math.round(share * 100) };
}

const longest = 40;

function exampleOf(plan: Plan, [first]: readonly Span[]): { zh: string; en: string } {
  if (first === undefined) return { zh: '', en: '' };
  const sentence = plan.document.text
    .slice(first.start, first.end)
    .replaceAll(/\*\*|\s+/g, ' ')
    .trim();
  const quoted = sentence.length > longest ? `${sentence.slice(0, longest)}…` : sentence;
  return { zh: `，如“${quoted}”`, en: `, like “${quoted}”` };
}

function relatedTo({ plan, twin }: Twin, shared: Span | null): RelatedFact[] {
  const other = { at: atField(twin.document, '/title'), text: { zh: '像这一本', en: 'this is the one it is like' } };
  if (shared === null) return [other];
  return [
    other,
    { at: atSpan(plan.document, shared), text: { zh: '相同的最长一段', en: 'the longest passage that both have' } },
  ];
}
