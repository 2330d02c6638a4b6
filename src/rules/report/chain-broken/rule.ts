import { type Corpus, placeRank, type ReportHop, reportHops } from '#corpus';
import type { Plan } from '#model';
import { atField, corpusRule } from '#rule-kit';

/** Plans of a government, whose reports go on to the next level; a department tells its own government. */
const governmental: ReadonlySet<Plan['front']['kind']> = new Set(['overall', 'special', 'township']);

export default corpusRule({
  title: { zh: '报告一跳接一跳，不断在半路', en: 'A report goes on from hop to hop' },
  severity: 'error',
  basis: [
    { law: 'emergency-response-law', article: '17', strength: 'must' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    stops: {
      zh: '{from}报到{to}就断了：没有一份预案写{to}再报给谁。',
      en: 'The report of {from} ends at {to}: no plan says whom {to} tells.',
    },
    upward: {
      zh: '信息报到{to}为止，没有写向上一级报告。',
      en: 'Reports end at {to}; nobody tells the level above.',
    },
  },
  help: {
    zh: '补上下一跳：{从: 青溪镇, 到: 县防汛办, 方式: 电话, 时限: 20分钟}。',
    en: 'Add the next hop: {from: …, to: …, by: phone, within: 20 min}.',
  },
  *check(corpus) {
    const hops = reportHops(corpus);
    const passing = new Set(hops.map(({ from }) => from.key));
    const told = new Set<string>();
    for (const hop of hops) {
      if (!isBelowCounty(hop) || passing.has(hop.to.key) || told.has(hop.to.key)) continue;
      told.add(hop.to.key);
      const data = { from: hop.from.written, to: hop.to.written };
      yield { message: 'stops', data, at: atField(hop.plan.document, `${hop.pointer}/to`) };
    }
    for (const [plan, own] of Map.groupBy(hops, ({ plan: holder }) => holder)) {
      const last = highestOf(own);
      if (last === null || goesUp(corpus, plan, own)) continue;
      yield { message: 'upward', data: { to: last.to.written }, at: atField(plan.document, `${last.pointer}/to`) };
    }
  },
});

/** A village or a township that receives a report must pass it on; an enterprise's own people are another matter. */
function isBelowCounty({ to }: ReportHop): boolean {
  return (to.level === 'village' || to.level === 'township') && !to.isEnterprise;
}

function highestOf(hops: readonly ReportHop[]): ReportHop | null {
  const known = hops.filter(({ to }) => to.level !== null);
  return known.toSorted((a, b) => placeRank(b.to.level) - placeRank(a.to.level))[0] ?? null;
}

/** Some hop of a government's plan must reach a level above its own; other plans need not. */
function goesUp(corpus: Corpus, plan: Plan, hops: readonly ReportHop[]): boolean {
  if (!governmental.has(plan.front.kind)) return true;
  const { jurisdiction, tree } = corpus.around(plan);
  const entry = jurisdiction === null ? null : tree.entryOf(jurisdiction);
  if (entry?.data.parent === undefined || tree.idOf(entry.data.parent) === null) return true;
  const own = placeRank(entry.data.level);
  return hops.some(({ to }) => placeRank(to.level) > own || to.unit === null);
}
