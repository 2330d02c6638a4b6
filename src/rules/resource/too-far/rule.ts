import { type Corpus, canStart, entryIndex, journey, meaningOf, partsOf, placeOf, type RolePart } from '#corpus';
import type { Plan, Step } from '#model';
import { readDuration } from '#parse';
import type { Named, NamedKind } from '#registers';
import { atField, atStep, corpusRule, type Place, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '时限内到得了', en: 'They can be there in time' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    late: {
      zh: '要求 {limit} 分钟内到“{place}”，最快的“{team}”也要 {needed} 分钟（集结 {gather}，路上 {km} 公里约 {road}）。',
      en: '{place} must be reached within {limit} minutes; {team}, the fastest, takes {needed} ({gather} to gather, {road} for {km} km).',
    },
  },
  help: {
    zh: '放宽时限，换近处的队伍先到，或者把队伍提前预置。路程按坐标的直线乘以道路系数、按设置的车速估算（beiyu.yaml 的 travel）。',
    en: 'Allow more time, let a nearer team go first, or post the team there in advance. Ways are estimated: straight line × road factor at the speed of the settings (travel in beiyu.yaml).',
  },
  options: {
    slack: { default: 5, minimum: 0, title: { zh: '允许差几分钟', en: 'Minutes that may be lacking' } },
  },
  *check(corpus, { option, asked }) {
    for (const plan of asked(corpus.plans).filter(canStart)) {
      for (const step of plan.steps) {
        const late = lateness(corpus, plan, step);
        if (late !== null && late.data.needed > late.data.limit + option.number('slack')) yield late;
      }
    }
  },
});

interface Late {
  readonly message: 'late';
  readonly data: Readonly<
    Record<'place' | 'team', string> & Record<'limit' | 'needed' | 'gather' | 'road' | 'km', number>
  >;
  readonly at: Place;
  readonly related: readonly RelatedFact[];
}

/** How long the fastest of a step's actors takes to where it goes; null where that is not known. */
function lateness(corpus: Corpus, plan: Plan, step: Step): Late | null {
  const limit = limitOf(step);
  const goal = limit === null ? null : goalOf(corpus, plan, step);
  const fastest = goal === null ? null : fastestTo(corpus, plan, step, goal);
  if (limit === null || goal === null || fastest === null) return null;
  const { part, named, gather, road, km } = fastest;
  return {
    message: 'late',
    data: {
      limit: Math.round(limit),
      place: goal.name,
      team: part.written,
      needed: Math.round(gather + road),
      gather: Math.round(gather),
      road: Math.round(road),
      km: Math.round(km),
    },
    at: atStep(plan, step, 'time'),
    related: [standsAt(part, named), standsAtGoal(goal)],
  };
}

function limitOf({ time }: Step): number | null {
  return time === null || (time.kind !== 'within' && time.kind !== 'at') ? null : time.seconds / 60;
}

const goes = /[到赴抵达往]|\bto\b|\breach/i;

/** Who is sent by somebody else goes in his own time: 派, 通知, 请. */
const sends = /派|调|通知|请|令|要求|协调|联系|报|撤|转移|送|运|send|ask|call|notify/i;

/**
 * Where a step goes: the place behind 到, 赴, to in its first clause, which its time limit is for. Two places are two
 * goals, of which none is judged.
 */
function goalOf(corpus: Corpus, plan: Plan, { action }: Step): Named | null {
  const { names, jurisdiction } = corpus.around(plan);
  const clause = action.split(/[，,；;。]/)[0] ?? '';
  if (!goes.test(clause) || sends.test(clause)) return null;
  const goals = names.mentionsIn(clause, jurisdiction).flatMap(({ name, span }) => {
    if (!/(?:到|赴|抵|达|往|to|reach)\s*$/i.test(clause.slice(0, span.start))) return [];
    return placeNamed(corpus, plan, name) ?? [];
  });
  return goals.length === 1 ? (goals[0] ?? null) : null;
}

const exact: readonly NamedKind[] = ['shelter', 'risk', 'depot'];

/** A place near enough to a point: a shelter, a danger, a depot, a village or a township. */
function placeNamed(corpus: Corpus, plan: Plan, name: string): Named | null {
  const point = meaningOf(corpus, plan, name, exact);
  if (point !== null) return point;
  const area = meaningOf(corpus, plan, name, ['jurisdiction']);
  const level = area === null ? undefined : corpus.tree.entryOf(area.id)?.data.level;
  return level === 'village' || level === 'township' ? area : null;
}

interface Arrival {
  readonly part: RolePart;
  readonly named: Named;
  readonly gather: number;
  readonly road: number;
  readonly km: number;
}

/** Who of the acting roles is there first; null where the way of one of them is not known. */
function fastestTo(corpus: Corpus, plan: Plan, { actors }: Step, goal: Named): Arrival | null {
  const roles = new Set(actors.map(({ name }) => name));
  const parts = partsOf(corpus, plan).filter(({ role, how }) => roles.has(role.name) && how !== 'deputy');
  const units = parts.filter(({ named }) => named?.kind !== 'post');
  const arrivals = (units.length > 0 ? units : parts).map((part) => arrival(corpus, part, goal));
  const known = arrivals.flatMap((one) => one ?? []);
  if (known.length === 0 || known.length < arrivals.length) return null;
  return known.toSorted((a, b) => a.gather + a.road - b.gather - b.road)[0] ?? null;
}

/** By its own place and, for a team, the time it takes to gather; a post starts from its unit. */
function arrival(corpus: Corpus, part: RolePart, goal: Named): Arrival | null {
  const named = part.named?.kind === 'post' ? part.unit : part.named;
  if (named === null) return null;
  const way = journey(placeOf(corpus, named), placeOf(corpus, goal), corpus.settings.value.travel);
  const team = named.kind === 'team' ? entryIndex(corpus.registers).team(named)?.data : undefined;
  const seconds = team?.mobilisation === undefined ? 0 : (readDuration(team.mobilisation)?.seconds ?? 0);
  return way === null ? null : { part, named, gather: seconds / 60, road: way.minutes, km: way.km };
}

function standsAt({ written }: RolePart, { document, pointer }: Named): RelatedFact {
  return { at: placeIn(document, pointer), text: { zh: `“${written}”在这里`, en: `${written} is here` } };
}

function standsAtGoal({ name, document, pointer }: Named): RelatedFact {
  return {
    at: placeIn(document, pointer),
    text: { zh: `要到的“${name}”在这里`, en: `${name}, where it goes, is here` },
  };
}

function placeIn(document: Named['document'], pointer: string): Place {
  return atField(document, `${pointer}/coordinates`);
}
