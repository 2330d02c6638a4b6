import { type Corpus, entryIndex, isRunning, meaningOf, planGraph } from '#corpus';
import { type IncidentEntry, type Plan, pointer } from '#model';
import { daysBetween } from '#parse';
import { atField, corpusRule, type Place } from '#rule-kit';

/** Days within which plans count as made in one round. */
const oneRound = 60;

/** A reason to look at a plan again, and the day on which it arose. */
interface Reason {
  readonly message: 'superior' | 'law' | 'incident';
  readonly name: string;
  readonly since: string;
  readonly at: Place;
}

export default corpusRule({
  title: { zh: '情况变了，预案跟着修订', en: 'Plans are revised when what they rest on changes' },
  severity: 'warn',
  basis: [
    { law: 'emergency-response-law', article: '28', strength: 'should' },
    { law: 'accident-response-regulation', article: '6', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    superior: {
      zh: '上位预案《{name}》{since} 重新印发，本预案 {settled} 以后没有评估或修订。',
      en: '{name}, which this plan follows, was issued anew on {since}; this plan was last looked at on {settled}.',
    },
    law: {
      zh: '编制依据《{name}》{since} 施行，本预案 {settled} 以后没有评估或修订。',
      en: '{name}, on which this plan rests, came into force on {since}; this plan was last looked at on {settled}.',
    },
    incident: {
      zh: '{since} 的“{name}”启动过本预案，之后没有评估或修订（{settled} 是最近一次），教训没有写进来。',
      en: '{name} started this plan on {since}; it has not been looked at since {settled}, and holds none of the lessons.',
    },
  },
  help: {
    zh: '对照变化评估一遍：要改的修订，不用改的把评估日期写上。',
    en: 'Evaluate the plan against the change: revise it, or note the day of the evaluation.',
  },
  options: {
    graceDays: {
      default: 180,
      minimum: 0,
      title: { zh: '变化以后宽限多少天', en: 'Days of grace after a change' },
    },
  },
  *check(corpus, { today, option }) {
    const grace = option.number('graceDays');
    const incidents = incidentsByPlan(corpus);
    for (const plan of corpus.plans) {
      const settled = isRunning(plan) ? settledOn(plan) : null;
      if (settled === null) continue;
      const reasons = [...superiors(corpus, plan), ...laws(corpus, plan), ...(incidents.get(plan) ?? [])];
      for (const { message, name, since, at } of reasons) {
        if (since <= settled || daysBetween(since, today) <= grace) continue;
        yield { message, data: { name, since, settled }, at };
      }
    }
  },
});

/** The last day on which the plan was written or looked over. */
function settledOn({ front: { dates } }: Plan): string | null {
  const known = [dates?.issued, dates?.approved, dates?.evaluated].filter((date) => date !== undefined);
  return known.toSorted().at(-1) ?? null;
}

function superiors(corpus: Corpus, plan: Plan): Reason[] {
  return planGraph(corpus)
    .linksFrom(plan)
    .flatMap(({ how, to, pointer: at }) => {
      const since = to?.front.dates?.issued;
      const settled = settledOn(plan);
      if (how !== 'follows' || to === null || since === undefined || settled === null) return [];
      // Plans that were made together are issued one after the other.
      if (daysBetween(settled, since) <= oneRound) return [];
      return [{ message: 'superior', name: to.title, since, at: atField(plan.document, at) }];
    });
}

function laws(corpus: Corpus, plan: Plan): Reason[] {
  return (plan.front.basis ?? []).flatMap((written, index) => {
    const named = meaningOf(corpus, plan, written.split('#')[0] ?? '', ['law']);
    const since = named === null ? undefined : entryIndex(corpus.registers).law(named)?.data.effective;
    if (named === null || since === undefined) return [];
    return [{ message: 'law', name: named.name, since, at: atField(plan.document, pointer('basis', index)) }];
  });
}

/** The last grave event that started each plan, or one that taught something; small ones are daily work. */
function incidentsByPlan(corpus: Corpus): ReadonlyMap<Plan, readonly Reason[]> {
  const last = new Map<Plan, readonly Reason[]>();
  for (const { data } of corpus.registers.incidents) {
    if (!teaches(data)) continue;
    const from = data.jurisdiction === undefined ? null : corpus.tree.idOf(data.jurisdiction);
    for (const written of data.plans ?? []) {
      const plan = corpus.planNamed(written, from);
      if (plan === null || (last.get(plan)?.[0]?.since ?? '') >= data.occurred) continue;
      const at = atField(plan.document, '/dates/evaluated');
      last.set(plan, [{ message: 'incident', name: data.name, since: data.occurred, at }]);
    }
  }
  return last;
}

function teaches({ lessons, level, deaths, missing }: IncidentEntry): boolean {
  return (lessons ?? []).length > 0 || level === '1' || level === '2' || (deaths ?? 0) + (missing ?? 0) > 0;
}
