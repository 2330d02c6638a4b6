import {
  type BusyTime,
  busyTimes,
  type Corpus,
  canStart,
  groupsToReckon,
  type PersonalPart,
  personalParts,
  planGraph,
  remember,
  sharedTime,
} from '#corpus';
import type { Plan, Text } from '#model';
import { atField, corpusRule, listed, type Place, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '一个人同一时刻只在一处', en: 'Nobody is in two places at once' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    plans: {
      zh: '{person}在同时启动的预案里有 {count} 个要亲自到场的角色（{roles}），启动后 {from}—{to} 分钟都有任务。',
      en: '{person} has {count} roles in plans that start together ({roles}), with work in each from minute {from} to {to}.',
    },
    plan: {
      zh: '{person}在这个预案里有 {count} 个要亲自到场的角色（{roles}），启动后 {from}—{to} 分钟都有任务。',
      en: '{person} has {count} roles in this plan ({roles}), with work in each from minute {from} to {to}.',
    },
  },
  help: {
    zh: '其中一处换别的岗位带队（先看副职）；确实由一个人兼的，把两个角色并成一个。',
    en: 'Let another post lead one of them (look at the deputies first); where one person really does both, make it one role.',
  },
  options: {
    chains: {
      default: false,
      title: { zh: '带条件的灾害链也算同时启动', en: 'Count hazard chains with a condition as starting together' },
    },
  },
  *check(corpus, { option }) {
    const told = new Set<string>();
    const busy = remember((part: PersonalPart) => busyTimes(part.plan, part.role));
    for (const plans of groups(corpus, option.flag('chains'))) {
      const parts = plans.flatMap((plan) => personalParts(corpus, plan));
      for (const own of Map.groupBy(parts, ({ personId }) => personId).values()) {
        const clash = own.length < 2 ? null : clashOf(corpus, own, busy);
        if (clash === null) continue;
        const key = clash.parts.map(({ plan, pointer }) => `${plan.id}${pointer}`).join(' ');
        if (!told.has(key)) yield saying(clash);
        told.add(key);
      }
    }
  },
});

/** Each plan by itself, then what starts together. */
function groups(corpus: Corpus, withConditions: boolean): readonly (readonly Plan[])[] {
  const together = groupsToReckon(corpus, withConditions);
  return [...corpus.plans.filter(canStart).map((plan) => [plan]), ...together.map(({ plans }) => plans)];
}

interface Clash {
  readonly parts: readonly [PersonalPart, ...PersonalPart[]];
  readonly time: BusyTime;
}

/** The parts of one person that fall into one time; a plan and its superior are carried out by the same people. */
function clashOf(
  corpus: Corpus,
  parts: readonly PersonalPart[],
  busy: (part: PersonalPart) => readonly BusyTime[],
): Clash | null {
  const { everySuperior } = planGraph(corpus);
  for (const [index, first] of parts.entries()) {
    let time: BusyTime | null = null;
    const clashing = parts.slice(index + 1).filter((other) => {
      if (other.plan === first.plan && other.role === first.role) return false;
      if (everySuperior(first.plan).has(other.plan) || everySuperior(other.plan).has(first.plan)) return false;
      const shared = sharedTime(busy(first), time === null ? busy(other) : overlap(busy(other), time));
      time = shared ?? time;
      return shared !== null;
    });
    if (time !== null) return { parts: [first, ...clashing], time };
  }
  return null;
}

function overlap(times: readonly BusyTime[], within: BusyTime): readonly BusyTime[] {
  return times.map(({ from, to }) => ({ from: Math.max(from, within.from), to: Math.min(to, within.to) }));
}

interface Saying {
  readonly message: 'plan' | 'plans';
  readonly data: Readonly<Record<'person' | 'roles', Text> & Record<'count' | 'from' | 'to', number>>;
  readonly at: Place;
  readonly related: readonly RelatedFact[];
}

function saying({ parts, time }: Clash): Saying {
  const [first, ...others] = parts;
  const isOne = others.every(({ plan }) => plan === first.plan);
  const posts = [...new Set(parts.map(({ written }) => written))];
  const name = ({ plan, role }: PersonalPart): string => (isOne ? role.name : `${plan.title} ${role.name}`);
  return {
    message: isOne ? 'plan' : 'plans',
    data: {
      person: { zh: `${first.person}（${posts.join('、')}）`, en: `${first.person} (${posts.join(', ')})` },
      count: parts.length,
      roles: listed(parts.map(name)),
      from: Math.round(time.from),
      to: Math.round(time.to),
    },
    at: atField(first.plan.document, first.pointer),
    related: [
      ...others.map((other) => ({
        at: atField(other.plan.document, other.pointer),
        text: { zh: `这里是“${name(other)}”`, en: `Here: ${name(other)}` },
      })),
      ...(posts.length > 1 ? parts.map(registeredAs) : []),
    ],
  };
}

/** Several posts of one person: shown where they are registered. */
function registeredAs({ named, person }: PersonalPart): RelatedFact {
  return {
    at: atField(named.document, named.pointer),
    text: { zh: `“${named.name}”是${person}`, en: `${named.name} is ${person}` },
  };
}
