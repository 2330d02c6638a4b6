import { type Duty, dutiesIn, keyOf, ownPlans, remember } from '#corpus';
import type { Plan, Text } from '#model';
import { atField, atStep, corpusRule, type Place, type RelatedFact } from '#rule-kit';
import { actionsIn } from '#schemas';
import { type Collision, collisionsIn } from './collisions.ts';

export default corpusRule({
  title: {
    zh: '交给单位的任务，它自己的预案里有，别家不重复',
    en: 'A unit’s own plan takes up what others ask of it, and no other unit does the same',
  },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    role: {
      zh: '“{role}”交给了“{unit}”，它自己的预案里没有这项任务（{what}）。',
      en: '{role} is given to {unit}, whose own plan says nothing of it ({what}).',
    },
    step: {
      zh: '这一步要“{unit}”做，它自己的预案里没有这项任务（{what}）。',
      en: 'This step is for {unit}, whose own plan says nothing of it ({what}).',
    },
    collides: {
      zh: '“{what}”这里交给“{unit}”，同一事件里《{plan}》交给了“{other}”：到时候谁去？',
      en: '{what}: given to {unit} here, and for the same event to {other} by {plan}. Who goes?',
      help: {
        zh: '只留一家；两家都要的，一处写明谁牵头、谁配合，或者把对方列进本组成员。',
        en: 'Let one unit do it; where both are needed, say who leads and who helps, or make the other a member of the group.',
      },
    },
  },
  help: {
    zh: '在该单位自己的预案里写明由谁、带多少人、怎样做；做不到的，从这里去掉。',
    en: 'Say in the unit’s own plan who does it, with how many people and how; if it cannot be done, take it out here.',
  },
  *check(corpus, { asked }) {
    const own = ownPlans(corpus);
    const doneBy = remember((plans: readonly Plan[]) => actionsIn(plans.map(cardText).join('\n')));
    const asking = asked(corpus.plans);
    for (const duty of own.size === 0 ? [] : asking.flatMap((plan) => dutiesIn(corpus, plan))) {
      const plans = own.get(keyOf(duty.unit)) ?? [];
      const [first] = plans;
      if (first === undefined || plans.includes(duty.plan)) continue;
      const asked = [...duty.actions()];
      const missing = asked.filter((action) => !doneBy(plans).has(action));
      // Who leads does all of it; the others share it.
      if (missing.length < (duty.isLed ? 1 : Math.max(1, asked.length)) || isKnownByName(duty, plans)) continue;
      yield saying(duty, first, missing);
    }
    yield* collisionsIn(corpus, asking).map(telling);
  },
});

function isKnownByName({ from }: Duty, plans: readonly Plan[]): boolean {
  return from.kind === 'role' && plans.some((plan) => plan.document.text.includes(from.part.role.name));
}

function saying({ plan, unit, from }: Duty, own: Plan, missing: readonly string[]): Finding {
  const what = wordsFor(missing);
  const text = { zh: `“${unit.name}”自己的预案`, en: `The own plan of ${unit.name}` };
  const related = [{ at: atField(own.document, '/title'), text }];
  if (from.kind === 'step')
    return { message: 'step', data: { unit: unit.name, what }, at: atStep(plan, from.step, 'actor'), related };
  const { role, pointer } = from.part;
  return {
    message: 'role',
    data: { role: role.name, unit: unit.name, what },
    at: atField(plan.document, pointer),
    related,
  };
}

function telling({ pairs }: Collision): Told {
  const [{ charge, other }] = pairs;
  const words = pairs.map((pair) => pair.charge.words);
  const text = { zh: `这里交给了“${other.leader.name}”`, en: `Given to ${other.leader.name} here` };
  return {
    message: 'collides',
    data: {
      what: { zh: words.join('、'), en: words.join(', ') },
      unit: charge.leader.name,
      plan: other.plan.title,
      other: other.leader.name,
    },
    at: charge.at,
    related: [{ at: other.at, text }],
  };
}

type Told = Saying<'collides', 'unit' | 'plan' | 'other'>;

interface Saying<Message extends string, Hole extends string> {
  readonly message: Message;
  readonly data: Readonly<Record<Hole, string>> & { readonly what: Text };
  readonly at: Place;
  readonly related: readonly RelatedFact[];
}

type Finding = Saying<'role', 'role' | 'unit'> | Saying<'step', 'unit'>;

/**
 * What a unit's people act by, and cards are made from: its roles with their duties, its steps, and the headings around
 * these. A plan that has no steps is read whole.
 */
function cardText({ roles, steps, sections, document }: Plan): string {
  if (steps.length === 0) return document.text;
  const ofRoles = roles.flatMap(({ name, duties: own }) => [name, ...own]);
  const ofSteps = steps.flatMap(({ action, details }) => [action, ...details.map(({ text }) => text)]);
  const headings = new Set<string>();
  for (const { section } of steps) {
    for (let here = sections[section]; here !== undefined; here = sections[here.parent]) headings.add(here.title);
  }
  return [...ofRoles, ...headings, ...ofSteps].join('\n');
}

const actionWords: Readonly<Record<string, Text>> = {
  evacuate: { zh: '转移安置', en: 'evacuation' },
  close: { zh: '封闭管控', en: 'closing' },
  'stop-school': { zh: '停课', en: 'closing schools' },
  'stop-work': { zh: '停工停业', en: 'stopping work' },
  'stop-traffic': { zh: '停运', en: 'stopping traffic' },
  patrol: { zh: '巡查排查', en: 'patrols' },
  rescue: { zh: '抢险救援', en: 'rescue' },
  treat: { zh: '医疗救护', en: 'medical care' },
  supply: { zh: '物资', en: 'supplies' },
  'cut-off': { zh: '断电断气', en: 'cutting off power and gas' },
  power: { zh: '供电通信', en: 'power and communications' },
  disinfect: { zh: '消毒洗消', en: 'disinfection' },
  test: { zh: '采样检测', en: 'sampling' },
  isolate: { zh: '隔离封存', en: 'isolation' },
  water: { zh: '供水送水', en: 'water supply' },
  regulate: { zh: '水库调度', en: 'regulating water' },
  guard: { zh: '警戒秩序', en: 'cordons' },
};

function wordsFor(actions: readonly string[]): Text {
  const of = (language: 'zh' | 'en', joiner: string): string =>
    actions.map((action) => actionWords[action]?.[language] ?? action).join(joiner);
  return { zh: of('zh', '、'), en: of('en', ', ') };
}
