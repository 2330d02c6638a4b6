import { type ReportHop, reportHops } from '#corpus';
import { atField, corpusRule, quote } from '#rule-kit';
import { type ReportLimits, reportLimitsFor } from '#schemas';

type Limit = ReportLimits['hops'][number];

export default corpusRule({
  title: { zh: '报告时限不超过法定时限', en: 'Reports are due within the legal limit' },
  severity: 'error',
  basis: [{ law: 'accident-report-regulation', article: '9', strength: 'must' }],
  messages: {
    long: {
      zh: '{from}向{to}报告的时限是{written}，法规规定不超过 {limit} 分钟。',
      en: '{from} has {written} to report to {to}; the law leaves at most {limit} minutes.',
    },
  },
  help: {
    zh: '改到法定时限以内；先电话报，书面可以后补。',
    en: 'Keep within the legal limit; phone first, the written report may follow.',
  },
  *check(corpus) {
    for (const hop of reportHops(corpus)) {
      const over = limitsOf(hop).find(([, { within }]) => (hop.seconds ?? 0) > within * 60);
      if (over === undefined) continue;
      const [{ law, strength }, { within, article }] = over;
      const place = timePlace(hop);
      const data = { from: hop.from.written, to: hop.to.written, written: quote(place), limit: within };
      const basis = [article === undefined ? { law, strength } : { law, article, strength }];
      yield { message: 'long', data, at: place, basis };
    }
  },
});

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
