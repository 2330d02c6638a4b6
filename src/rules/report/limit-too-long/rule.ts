import { placeRank, type ReportHop, reportHops } from '#corpus';
import type { Basis } from '#model';
import { atField, corpusRule, quote } from '#rule-kit';
import { type ReportLimits, reportLimitsFor } from '#schemas';

type Limit = ReportLimits['hops'][number];

export default corpusRule({
  title: { zh: '报告时限不超过法定时限', en: 'Reports are due within the legal limit' },
  severity: 'error',
  basis: [{ law: 'accident-report-regulation', article: '9', strength: 'must' }],
  messages: {
    long: {
      zh: '{from}向{to}报告的时限是{written}，规定不超过 {limit} 分钟。',
      en: '{from} has {written} to report to {to}; at most {limit} minutes are allowed.',
    },
  },
  help: {
    zh: '改到法定时限以内；先电话报，书面可以后补。',
    en: 'Keep within the legal limit; phone first, the written report may follow.',
  },
  options: {
    county: {
      default: 0,
      minimum: 0,
      title: {
        zh: '乡镇、单位报县里最多多少分钟（本地规定；0 为没有规定）',
        en: 'Most minutes to the county (a local rule; 0: none)',
      },
    },
    city: {
      default: 0,
      minimum: 0,
      title: {
        zh: '县里报市里最多多少分钟（本地规定；0 为没有规定）',
        en: 'Most minutes to the city (a local rule; 0: none)',
      },
    },
  },
  *check(corpus, { option }) {
    for (const hop of reportHops(corpus)) {
      const local = hop.to.level === 'county' || hop.to.level === 'city' ? option.number(hop.to.level) : 0;
      const isBelow = placeRank(hop.from.level) < placeRank(hop.to.level);
      if (local > 0 && isBelow && (hop.seconds ?? 0) > local * 60) {
        yield findingOf(hop, local, [{ law: 'local', strength: 'must' }]);
        continue;
      }
      const over = limitsOf(hop).find(([, { within }]) => (hop.seconds ?? 0) > within * 60);
      if (over === undefined) continue;
      const [{ law, strength }, { within, article }] = over;
      yield findingOf(hop, within, [article === undefined ? { law, strength } : { law, article, strength }]);
    }
  },
});

function findingOf(hop: ReportHop, limit: number, basis: readonly Basis[]) {
  const at = timePlace(hop);
  const data = { from: hop.from.written, to: hop.to.written, written: quote(at), limit };
  return { message: 'long', data, at, basis } as const;
}

/** The limits of the law that bind this hop: for its events, between ends of these levels. */
function limitsOf(hop: ReportHop): (readonly [ReportLimits, Limit])[] {
  return reportLimitsFor(hop.plan.front.hazards ?? []).flatMap((limits) =>
    limits.hops.filter((limit) => binds(limit, hop)).map((limit) => [limits, limit] as const),
  );
}

function binds({ from, to }: Limit, hop: ReportHop): boolean {
  if (hop.to.level !== to || hop.to.isEnterprise) return false;
  if (from === 'enterprise') return hop.from.isEnterprise;
  if (from === 'unit') return hop.from.level === 'county' || hop.from.level === 'township';
  return hop.from.level === from && !hop.from.isEnterprise;
}

function timePlace({ plan, pointer }: ReportHop): ReturnType<typeof atField> {
  const names = pointer.endsWith('/report') ? ['phone', 'written'] : ['within'];
  const name = names.find((each) => plan.document.locations[`${pointer}/${each}`] !== undefined) ?? '';
  return atField(plan.document, `${pointer}/${name}`);
}
