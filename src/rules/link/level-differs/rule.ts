import { type Corpus, planGraph, type SharedRung, sharedRungs, showInterval } from '#corpus';
import { locate, type Plan } from '#model';
import { levelNotation } from '#parse';
import { atField, corpusRule, ladderName, type Place, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '响应级别上下一致', en: 'Response levels agree with the superior plan' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    threshold: {
      zh: '{metric}的{level}本预案是 {own}，上位预案“{plan}”是 {other}；同一个县按哪个数？',
      en: '{level} of {metric} is {own} here and {other} in the superior plan {plan}. Which number counts in one place?',
    },
    notation: {
      zh: '级别写作“{own}”，上位预案“{plan}”写作“{other}”。',
      en: 'Levels are written {own} here and {other} in the superior plan {plan}.',
    },
  },
  help: {
    zh: '同一级政府的预案用同一套级别名称和数值；乡镇、单位可以定得比上级早。',
    en: 'Plans of one government use one set of level names and numbers; townships and units may start earlier than their superiors.',
  },
  *check(corpus, { asked }) {
    const graph = planGraph(corpus);
    for (const plan of asked(corpus.plans)) {
      for (const superior of graph.superiors(plan)) {
        yield* notationDiffers(plan, superior);
        if (!isSameGovernment(corpus, plan, superior)) continue;
        for (const shared of sharedRungs(plan, superior)) {
          if (shared.starts === 'earlier') yield differing(plan, superior, shared);
        }
      }
    }
  },
});

interface Saying<Message extends string, Hole extends string> {
  readonly message: Message;
  readonly data: Readonly<Record<Hole, string>>;
  readonly at: Place;
  readonly related: readonly RelatedFact[];
}

const governmental: ReadonlySet<Plan['front']['kind']> = new Set([
  'overall',
  'special',
  'department',
  'joint',
  'event',
  'support',
  'manual',
  'action',
]);

function isSameGovernment(corpus: Corpus, plan: Plan, superior: Plan): boolean {
  const [own, other] = [plan, superior].map((one) => corpus.around(one).jurisdiction);
  return own !== null && own === other && governmental.has(plan.front.kind) && governmental.has(superior.front.kind);
}

function differing(
  plan: Plan,
  superior: Plan,
  { ladder, own, other }: SharedRung,
): Saying<'threshold', 'metric' | 'level' | 'own' | 'other' | 'plan'> {
  return {
    message: 'threshold',
    data: {
      metric: ladderName(ladder),
      level: own.name,
      own: showInterval(own.interval, ladder),
      other: showInterval(other.interval, ladder),
      plan: superior.title,
    },
    at: atField(plan.document, own.pointer),
    related: [relatedTo(superior, other.pointer)],
  };
}

/** One finding a pair of plans, at the first level that both write. */
function* notationDiffers(plan: Plan, superior: Plan): Generator<Saying<'notation', 'own' | 'other' | 'plan'>> {
  for (const level of plan.levels) {
    const above = superior.levels.find((one) => one.level === level.level);
    if (above === undefined) continue;
    const [own, other] = [keyText(plan, level.pointer), keyText(superior, above.pointer)];
    const [mine, theirs] = [levelNotation(own), levelNotation(other)];
    if (mine === theirs || mine === null || theirs === null) return;
    yield {
      message: 'notation',
      data: { own, other, plan: superior.title },
      at: atField(plan.document, level.pointer, 'key'),
      related: [relatedTo(superior, above.pointer)],
    };
    return;
  }
}

function keyText({ document }: Plan, at: string): string {
  const { start, end } = locate(document, at, 'key');
  return document.text.slice(start, end);
}

function relatedTo(superior: Plan, at: string): RelatedFact {
  return {
    at: atField(superior.document, at, 'key'),
    text: { zh: '上位预案的这一级', en: 'This level of the superior plan' },
  };
}
