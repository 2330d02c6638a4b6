import {
  type Corpus,
  hopsBelow,
  placeRank,
  quickestReports,
  type ReportHop,
  type ReportPath,
  reportHops,
} from '#corpus';
import type { Basis, Plan } from '#model';
import { atField, corpusRule, type OptionReader, type RelatedFact } from '#rule-kit';
import { findHazards, reportLimitsFor } from '#schemas';

const targets = ['county', 'city', 'province'] as const;
type Target = (typeof targets)[number];

/** How long it may take until a level knows, and who says so. */
interface Ceiling {
  readonly minutes: number;
  readonly basis: readonly Basis[];
}

export default corpusRule({
  title: { zh: '逐级报告加起来不超时', en: 'The hops of a report add up to no more than is allowed' },
  severity: 'error',
  basis: [{ law: 'accident-report-regulation', article: '11', strength: 'must' }],
  messages: {
    long: {
      zh: '从{finder}到{receiver}一共要 {total} 分钟，超过 {limit} 分钟：{path}。',
      en: 'From {finder} to {receiver} a report takes {total} minutes, more than {limit} minutes: {path}.',
    },
  },
  help: {
    zh: '缩短其中一跳，或者允许发现人同时报县里。',
    en: 'Shorten one of the hops, or let the finder tell the county at the same time.',
  },
  options: {
    county: { default: 60, minimum: 1, title: { zh: '县里知道不超过多少分钟', en: 'Minutes until the county knows' } },
    city: { default: 120, minimum: 1, title: { zh: '市里知道不超过多少分钟', en: 'Minutes until the city knows' } },
    province: {
      default: 240,
      minimum: 1,
      title: { zh: '省里知道不超过多少分钟', en: 'Minutes until the province knows' },
    },
  },
  *check(corpus, { option }) {
    const told = new Set<string>();
    for (const { worst, ceiling } of overLong(corpus, option)) {
      const key = worst.hops.map((hop) => `${hop.plan.id} ${hop.pointer}`).join();
      const last = worst.hops.at(-1);
      if (last === undefined || told.has(key)) continue;
      told.add(key);
      const names = [...worst.hops.map(({ from }) => from.written), last.to.written];
      const data = {
        finder: names[0] ?? '',
        receiver: last.to.written,
        total: Math.round(worst.seconds / 60),
        limit: ceiling.minutes,
        path: names.join(' → '),
      };
      const at = atField(last.plan.document, last.pointer);
      yield { message: 'long', data, at, related: linesOf(worst), basis: ceiling.basis };
    }
  },
});

/** For every plan and level, the slowest finder's way where it takes longer than it may. */
function* overLong(corpus: Corpus, option: OptionReader): Iterable<{ worst: ReportPath; ceiling: Ceiling }> {
  for (const [plan, own] of Map.groupBy(reportHops(corpus), (hop) => hop.plan)) {
    const reached = targets.filter((target) => own.some((hop) => reaches(hop, target)));
    if (reached.length === 0) continue;
    const quickest = quickestReports(hopsFor(corpus, plan, own));
    for (const target of reached) {
      const worst = worstPath(plan, target, quickest);
      const ceiling = ceilingOf(plan, target, option);
      if (worst !== null && worst.seconds > ceiling.minutes * 60) yield { worst, ceiling };
    }
  }
}

/** The plan's own hops, and those that lead to them: of plans within its area that deal with its events. */
function hopsFor(corpus: Corpus, plan: Plan, own: readonly ReportHop[]): readonly ReportHop[] {
  const place = corpus.around(plan).jurisdiction;
  const ids = (plan.front.hazards ?? []).flatMap((hazard) => findHazards(hazard).map(({ id }) => id));
  return place === null ? own : [...own, ...hopsBelow(corpus, place, ids)];
}

function reaches({ to }: ReportHop, target: Target): boolean {
  return placeRank(to.level) >= placeRank(target) && !to.isEnterprise;
}

/** The slowest of the finders' quickest ways to a level, where the plan itself makes the last hop. */
function worstPath(plan: Plan, target: Target, quickest: ReturnType<typeof quickestReports>): ReportPath | null {
  const rank = placeRank(target);
  const paths = quickest((hop) => reaches(hop, target)).filter(
    ({ hops: way }) => way.at(-1)?.plan === plan && placeRank(way[0]?.from.level ?? null) < rank,
  );
  return paths.toSorted((a, b) => b.seconds - a.seconds)[0] ?? null;
}

function ceilingOf(plan: Plan, target: Target, option: OptionReader): Ceiling {
  for (const { total, law, totalArticle, strength } of reportLimitsFor(plan.front.hazards ?? [])) {
    const minutes = total[target];
    if (minutes === undefined) continue;
    return {
      minutes,
      basis: [totalArticle === undefined ? { law, strength } : { law, article: totalArticle, strength }],
    };
  }
  return { minutes: option.number(target), basis: [{ law: 'practice', strength: 'should' }] };
}

/** One line a hop, each at its own plan. */
function linesOf({ hops }: ReportPath): RelatedFact[] {
  return hops.map((hop) => {
    const ends = `${hop.from.written} → ${hop.to.written}`;
    const minutes = Math.round((hop.seconds ?? 0) / 60);
    return {
      at: atField(hop.plan.document, hop.pointer),
      text: { zh: `${ends}：${minutes} 分钟`, en: `${ends}: ${minutes} min` },
    };
  });
}
