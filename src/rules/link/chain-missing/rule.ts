import { type Corpus, covers, headquartersOf, planGraph, plansFor, remember } from '#corpus';
import type { Plan, Span } from '#model';
import { atField, atSpan, corpusRule, type Place, type RelatedFact } from '#rule-kit';
import { dealsWith, findHazards, type Hazard, hazardChains, hazardLine, hazards } from '#schemas';

export default corpusRule({
  title: { zh: '灾害链的每一环都有预案', en: 'Each link of a hazard chain has a plan' },
  severity: 'warn',
  basis: [{ law: 'plan-management-measures', article: '24', strength: 'should' }],
  messages: {
    none: {
      zh: '这里写到{from}会引发{to}，{place}却没有处置它的预案。',
      en: 'Here it says that {from} brings {to}, but {place} has no plan for it.',
    },
    apart: {
      zh: '这里写到{from}会引发{to}，处置它的“{plan}”没有写进“引发预案”或“衔接预案”。',
      en: 'Here it says that {from} brings {to}; {plan}, which deals with it, stands neither under triggers nor under works_with.',
    },
  },
  help: {
    zh: '后一环没有预案的，编一个，或者在本预案“灾种”里写上它并写明怎样处置；有预案的，用“引发预案”写明什么情况下启动它。',
    en: 'Where the second hazard has no plan, write one, or add it to this plan’s hazards with what is done; where it has, say under triggers when it starts.',
  },
  *check(corpus) {
    const told = new Set<string>();
    for (const plan of corpus.plans) {
      const place = corpus.around(plan).jurisdiction;
      if (place === null || !chained.has(plan.front.kind)) continue;
      for (const finding of spokenLinks(corpus, plan, place)) {
        const { key, saying } = finding;
        if (!told.has(key)) yield saying;
        told.add(key);
      }
    }
  },
});

/** What a plan says of further events, judged; `key` keeps a missing plan from being told by every plan that knows. */
function* spokenLinks(corpus: Corpus, plan: Plan, place: string): Generator<{ key: string; saying: Finding }> {
  const places = placesOfCauses(plan);
  for (const link of places.length === 0 ? [] : chainsOf(plan)) {
    const span = spokenOf(plan, places, link.to);
    if (span === null) continue;
    const saying = judged(corpus, plan, place, link, span);
    if (saying === null) continue;
    yield { key: saying.message === 'none' ? `${place} ${link.to.id}` : `${plan.id} ${link.to.id}`, saying };
  }
}

const chained: ReadonlySet<Plan['front']['kind']> = new Set(['special', 'department', 'township']);

interface Link {
  readonly from: Hazard;
  readonly to: Hazard;
}

interface Saying<Message extends string, Hole extends string> {
  readonly message: Message;
  readonly data: Readonly<Record<Hole, string | { readonly zh: string; readonly en: string }>>;
  readonly at: Place;
  readonly related: readonly RelatedFact[];
}

type Finding = Saying<'none', 'from' | 'to' | 'place'> | Saying<'apart', 'from' | 'to' | 'plan'>;

const byId = new Map(hazards.map((hazard) => [hazard.id, hazard]));

/** The hazards that those of a plan often bring, but for what it covers itself. */
function chainsOf({ front }: Plan): readonly Link[] {
  const own = front.hazards ?? [];
  return hazardChains.flatMap((chain) => {
    const from = byId.get(chain.from);
    if (from === undefined || !dealsWith(own, [chain.from])) return [];
    return chain.to.flatMap((id) => {
      const to = byId.get(id);
      return to === undefined || covers(own, id) ? [] : [{ from, to }];
    });
  });
}

const causes = '引发|诱发|触发|次生|衍生|bring|cause|trigger';
const anyCause = new RegExp(causes, 'gi');

/** Where a plan says that something brings something. */
function placesOfCauses({ document, bodyStart }: Plan): readonly number[] {
  return [...document.text.slice(bodyStart).matchAll(anyCause)].map(({ index }) => bodyStart + index);
}

/** 引发滑坡, 次生灾害（燃气泄漏）: the first of these places where a plan says that its event brings this one. */
function spokenOf({ document }: Plan, places: readonly number[], hazard: Hazard): Span | null {
  const pattern = patternFor(hazard);
  for (const start of places) {
    pattern.lastIndex = start;
    const found = pattern.exec(document.text);
    if (found !== null) return { start, end: start + found[0].length };
  }
  return null;
}

const patternFor = remember(({ id }: Hazard) => {
  const kinds = hazards.filter((hazard) => hazardLine(hazard.id).includes(id));
  const names = kinds.flatMap(({ zh, en, aliases }) => [zh, en, ...aliases]);
  const words = names.filter((word) => word.length > 1).join('|');
  return new RegExp(`(?:${causes})[^。；;\\n|]{0,12}?(?:${words})`, 'iy');
});

/** A registered risk without a plan is told by coverage/hazard-unplanned, where the risk stands. */
function isRegistered(corpus: Corpus, place: string, { id }: Hazard): boolean {
  return risksByPlace(corpus).get(place)?.has(id) === true;
}

/** The hazards of the registered risks in and below each place, each with what holds it. */
const risksByPlace = remember<Corpus, ReadonlyMap<string, ReadonlySet<string>>>(({ registers, tree }) => {
  const found = new Map<string, Set<string>>();
  for (const { data } of registers.risks) {
    const at = tree.idOf(data.jurisdiction);
    const lines = findHazards(data.kind).flatMap(({ id }) => hazardLine(id));
    for (const place of at === null ? [] : tree.outwards(at)) {
      const here = found.get(place) ?? new Set<string>();
      found.set(place, here);
      for (const id of lines) here.add(id);
    }
  }
  return found;
});

function judged(corpus: Corpus, plan: Plan, place: string, { from, to }: Link, span: Span): Finding | null {
  const at = atSpan(plan.document, span);
  const data = { from: { zh: from.zh, en: from.en }, to: { zh: to.zh, en: to.en } };
  const plans = plansFor(corpus, to.id, place);
  const name = corpus.tree.entryOf(place)?.data.name ?? place;
  if (plans.length === 0)
    return isRegistered(corpus, place, to)
      ? null
      : { message: 'none', data: { ...data, place: name }, at, related: [] };
  const nearest = plans.find(({ front }) => front.kind === 'special') ?? plans[0];
  if (nearest === undefined || plans.some((other) => isJoined(corpus, plan, other))) return null;
  const text = { zh: `处置${to.zh}的预案`, en: `The plan for ${to.en}` };
  return {
    message: 'apart',
    data: { ...data, plan: nearest.title },
    at,
    related: [{ at: atField(nearest.document, '/title'), text }],
  };
}

/** By name in either front matter, or by the plan, its headquarters or its lead in the text. */
function isJoined(corpus: Corpus, plan: Plan, other: Plan): boolean {
  const graph = planGraph(corpus);
  const linked = [...graph.linksFrom(plan).map(({ to }) => to), ...graph.linksTo(plan).map(({ from }) => from)];
  if (linked.includes(other) || graph.superiors(plan).some((superior) => graph.triggered(superior).includes(other)))
    return true;
  const { text } = plan.document;
  return [other.title, ...(namesOfHeadquarters(corpus).get(other) ?? [])].some((word) => text.includes(word));
}

/** What the headquarters of each plan are called. */
const namesOfHeadquarters = remember<Corpus, ReadonlyMap<Plan, readonly string[]>>((corpus) => {
  const found = new Map<Plan, string[]>();
  for (const { entry, plans } of headquartersOf(corpus)) {
    const names = [entry.data.name, ...(entry.data.short_names ?? [])];
    for (const plan of plans) found.set(plan, [...(found.get(plan) ?? []), ...names]);
  }
  return found;
});
