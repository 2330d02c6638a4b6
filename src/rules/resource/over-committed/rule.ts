import {
  type Corpus,
  canStart,
  groupsToReckon,
  keyOf,
  planGraph,
  pledgesOf,
  remember,
  type Stock,
  type SupplyPledge,
  type TeamPledge,
} from '#corpus';
import type { Plan } from '#model';
import { atField, atStep, corpusRule, listed, type Place, type RelatedFact } from '#rule-kit';
import { type Shortfall, shortfalls, type Task, tasksIn } from './team-minutes.ts';

export default corpusRule({
  title: { zh: '物资和队伍没有许给两家', en: 'Nothing is promised twice' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    together: {
      zh: '同时启动的 {count} 个预案一共要用“{name}” {promised} {unit}，{depot}在有效期内的只有 {held}。',
      en: '{count} plans that start together need {promised} {unit} of {name}; {depot} holds {held} in date.',
    },
    alone: {
      zh: '要用“{name}” {promised} {unit}，{depot}在有效期内的只有 {held}。',
      en: 'The plan needs {promised} {unit} of {name}; {depot} holds {held} in date.',
    },
    none: {
      zh: '{depot}没有“{name}”{elsewhere}。',
      en: '{depot} has no {name}{elsewhere}.',
      help: {
        zh: '改成有这样物资的仓库，或者在物资库登记。',
        en: 'Name the depot that has it, or register it.',
      },
    },
    unit: {
      zh: '“{name}”在物资库里按“{registered}”计，这里写的是“{unit}”，数量没法比。',
      en: '{name} is counted in {registered} in the register and in {unit} here; the quantities cannot be compared.',
      help: { zh: '改成物资库的计量单位，数量一并换算。', en: 'Use the register’s unit and convert the quantity.' },
    },
    team: {
      zh: '“{name}”同时许给了 {count} 个一起启动的预案：{plans}。',
      en: '{name} is promised to {count} plans that start together: {plans}.',
      help: {
        zh: '复合事件里每支队伍只归一个预案主用；另一个预案换队伍，或者写明由谁调配后从这里去掉。',
        en: 'In an event that starts several plans, let each team serve one of them; name another team in the other.',
      },
    },
    minutes: {
      zh: '启动后 {from}—{to} 分钟，同时启动的预案要“{name}”做 {count} 件事（{roles}），一共 {asked} 队·分钟，只有 {available}。',
      en: 'From minute {from} to {to}, plans that start together give {name} {count} tasks ({roles}): {asked} team-minutes, of which there are {available}.',
      help: {
        zh: '其中一处换队伍、错开时限，或者给这个组再编一支队伍；这支队伍只归一个预案主用的，从另一处的组里去掉。',
        en: 'Name another team in one of them, move a limit, or give the group one more team; a team that serves one plan first is taken out of the other’s group.',
      },
    },
  },
  help: {
    zh: '减少一处的数量，改从别的仓库或协议储备调用，或者补足库存。',
    en: 'Ask for less in one of them, draw on another depot or an agreement, or buy more.',
  },
  options: {
    chains: {
      default: false,
      title: { zh: '带条件的灾害链也算同时启动', en: 'Count hazard chains with a condition as starting together' },
    },
    longest: {
      default: 240,
      minimum: 1,
      title: {
        zh: '时限超过多少分钟的步骤不算一直占着队伍',
        en: 'Minutes beyond which a step’s limit does not keep a team busy',
      },
    },
  },
  *check(corpus, { option, today }) {
    const plans = corpus.plans.filter(canStart);
    for (const plan of plans) {
      for (const pledge of pledgesOf(corpus)(plan).supplies) {
        const finding = badPledge(corpus, pledge);
        if (finding !== null) yield finding;
      }
    }
    const groups = groupsToReckon(corpus, option.flag('chains')).map((group) => group.plans);
    const short = [...plans.map((plan) => [plan]), ...groups].flatMap((group) => [...shortages(corpus, group, today)]);
    yield* oneACause(short);
    yield* oneACause(groups.flatMap((group) => [...sharedTeams(corpus, group)]));
    const tasksOf = remember((plan: Plan) => tasksIn(corpus, plan, option.number('longest')));
    yield* oneACause(groups.flatMap((group) => [...shortfalls({ corpus, tasksOf }, group)].map(shortOfMinutes)));
  },
});

/**
 * One cause, one finding: a stock that is short for one plan is short for others too, and for those that start with it;
 * they are named beside the first.
 */
function* oneACause<Told extends { readonly at: Place; readonly related: readonly RelatedFact[] }>(
  found: readonly { readonly key: unknown; readonly saying: Told }[],
): Generator<Told> {
  for (const [first, ...others] of Map.groupBy(found, ({ key }) => key).values()) {
    if (first === undefined) continue;
    const told = new Set([first.saying.at, ...first.saying.related.map(({ at }) => at)].map(placeKey));
    const more = others.flatMap(({ saying }) => (told.has(placeKey(saying.at)) ? [] : [alsoShort(saying.at)]));
    yield { ...first.saying, related: [...first.saying.related, ...distinct(more)] };
  }
}

function placeKey({ document, span }: Place): string {
  return `${document.file} ${span.start}`;
}

function alsoShort(at: Place): RelatedFact {
  return { at, text: { zh: '这里也不够', en: 'Short here too' } };
}

function distinct(related: readonly RelatedFact[]): RelatedFact[] {
  return [...new Map(related.map((fact) => [placeKey(fact.at), fact])).values()];
}

interface Saying<Message extends string, Words extends string, Numbers extends string> {
  readonly message: Message;
  readonly data: Readonly<
    Record<Words, string | { readonly zh: string; readonly en: string }> & Record<Numbers, number>
  >;
  readonly at: Place;
  readonly related: readonly RelatedFact[];
}

type Shortage =
  | Saying<'together', 'name' | 'unit' | 'depot', 'count' | 'promised' | 'held'>
  | Saying<'alone', 'name' | 'unit' | 'depot', 'promised' | 'held'>;

/** A pledge that cannot be counted: not in that depot, or in another unit. */
function badPledge(
  corpus: Corpus,
  { plan, stock, unit, pointer }: SupplyPledge,
):
  | Saying<'none', 'name' | 'depot' | 'elsewhere', never>
  | Saying<'unit', 'name' | 'registered' | 'unit', never>
  | null {
  const { name, batches } = stock;
  const [first] = batches;
  if (first === undefined) {
    const others = corpus.registers.supplies.filter(({ data }) => data.name === name && data.depot !== undefined);
    const places = listed(new Set(others.map(({ data }) => data.depot ?? '')));
    const elsewhere =
      others.length === 0 ? { zh: '', en: '' } : { zh: `，有的是${places.zh}`, en: `; it lies in ${places.en}` };
    const at = atField(plan.document, `${pointer}/from`);
    const related = others.slice(0, 3).map((entry) => stockPlace(entry));
    return { message: 'none', data: { name, depot: depotName(stock), elsewhere }, at, related };
  }
  const registered = first.data.unit;
  if (unit === null || batches.some(({ data }) => data.unit === unit)) return null;
  const at = atField(plan.document, `${pointer}/unit`);
  return { message: 'unit', data: { name, registered, unit }, at, related: [stockPlace(first)] };
}

/** Stocks of which these plans together promise more than there is in date. */
function* shortages(
  corpus: Corpus,
  plans: readonly Plan[],
  today: string,
): Generator<{ readonly key: Stock; readonly saying: Shortage }> {
  const pledges = plans.flatMap((plan) => pledgesOf(corpus)(plan).supplies);
  for (const [stock, own] of Map.groupBy(pledges, (pledge) => pledge.stock)) {
    const unit = stock.batches[0]?.data.unit;
    const counted = own.filter((pledge) => pledge.unit === null || pledge.unit === unit);
    const usable = stock.batches.filter(({ data }) => data.unit === unit && (data.expires ?? today) >= today);
    const held = usable.reduce((sum, { data }) => sum + data.quantity, 0);
    const promised = counted.reduce((sum, { quantity }) => sum + quantity, 0);
    const [first, ...others] = counted;
    if (unit === undefined || first === undefined || promised <= held) continue;
    const data = { name: stock.name, unit, depot: depotName(stock), promised, held };
    const at = atField(first.plan.document, `${first.pointer}/quantity`);
    const related = [
      ...others.map((other) => ({
        at: atField(other.plan.document, `${other.pointer}/quantity`),
        text: { zh: `${other.plan.title}也要用`, en: `${other.plan.title} needs it too` },
      })),
      ...stock.batches.slice(0, 3).map(stockPlace),
    ];
    const count = new Set(counted.map(({ plan }) => plan)).size;
    if (count > 1) yield { key: stock, saying: { message: 'together', data: { ...data, count }, at, related } };
    else yield { key: stock, saying: { message: 'alone', data, at, related } };
  }
}

function depotName({ depot }: Stock): string | { zh: string; en: string } {
  return depot === null ? { zh: '各仓库', en: 'all depots' } : depot.name;
}

function stockPlace({ data, document, pointer }: Stock['batches'][number]): RelatedFact {
  const { quantity, unit, depot = '', expires } = data;
  const until = expires === undefined ? { zh: '', en: '' } : { zh: `，${expires} 到期`, en: `, until ${expires}` };
  return {
    at: atField(document, `${pointer}/quantity`),
    text: { zh: `库存：${depot} ${quantity} ${unit}${until.zh}`, en: `stock: ${depot} ${quantity} ${unit}${until.en}` },
  };
}

/** Teams that two of these plans count on; a plan and its superior are carried out by the same teams. */
function* sharedTeams(
  corpus: Corpus,
  plans: readonly Plan[],
): Generator<{ key: string; saying: Saying<'team', 'name' | 'plans', 'count'> }> {
  const { everySuperior } = planGraph(corpus);
  const pledges = plans.flatMap((plan) => pledgesOf(corpus)(plan).teams);
  for (const own of Map.groupBy(pledges, ({ team }) => keyOf(team)).values()) {
    const apart = own.filter(({ plan }) => !own.some((other) => everySuperior(plan).has(other.plan)));
    const sharing = new Set(apart.map(({ plan }) => plan));
    const [first, ...others] = apart;
    if (first === undefined || sharing.size < 2) continue;
    const titles = listed([...sharing].map(({ title }) => title));
    const key = `${keyOf(first.team)} ${titles.zh}`;
    const data = { name: first.team.name, plans: titles, count: sharing.size };
    const at = atField(first.plan.document, `${first.pointer}/team`);
    yield { key, saying: { message: 'team', data, at, related: others.map(alsoThere) } };
  }
}

function alsoThere({ plan, pointer }: TeamPledge): RelatedFact {
  return {
    at: atField(plan.document, `${pointer}/team`),
    text: { zh: `${plan.title}也用它`, en: `${plan.title} counts on it too` },
  };
}

/** One crew in the same plans is one cause, whatever starts them. */
function shortOfMinutes({ crew, held, tasks, from, to }: Shortfall): {
  readonly key: string;
  readonly saying: Saying<'minutes', 'name' | 'roles', 'count' | 'from' | 'to' | 'asked' | 'available'>;
} {
  const [first, ...others] = tasks;
  const names = listed(crew.map(({ name }) => name));
  const minutes = Math.round(to - from);
  const data = {
    name: names,
    count: tasks.length,
    roles: listed(tasks.map(({ plan, actor }) => `${plan.title} ${actor}`)),
    from: Math.round(from),
    to: Math.round(to),
    asked: minutes * tasks.length,
    available: minutes * held,
  };
  const registered = crew.map(({ name, document, pointer }) => ({
    at: atField(document, `${pointer}/name`),
    text: { zh: `“${name}”登记在这里`, en: `${name} is registered here` },
  }));
  const related = [...others.map(alsoBusy), ...registered];
  const key = `${crew.map(keyOf).join(' ')} ${tasks.map(({ plan }) => plan.id).join(' ')}`;
  return { key, saying: { message: 'minutes', data, at: atStep(first.plan, first.step), related } };
}

function alsoBusy({ plan, step, actor }: Task): RelatedFact {
  return { at: atStep(plan, step), text: { zh: `${plan.title}的${actor}`, en: `${actor} of ${plan.title}` } };
}
