import { kindName } from '#corpus';
import type { CheckReport, Plan, Review } from '#model';
import { enumName } from '#schemas';
import type { Lookups } from '../lookups.ts';
import type { StatusRow } from '../types/office.ts';

/** Each plan with its state, its last review and what a check found in it. */
export function statusRows(lookups: Lookups, report: CheckReport | null): StatusRow[] {
  const { corpus, language } = lookups;
  const findings = Map.groupBy(report?.findings ?? [], ({ file }) => file);
  const reviews = lastReviews(lookups);
  return lookups.plans.map((plan) => {
    const found = findings.get(plan.document.file) ?? [];
    const count = (severity: string): number => found.filter((finding) => finding.severity === severity).length;
    const { front } = plan;
    return {
      plan: lookups.linkTo(plan),
      kindName: kindName(plan, corpus.around(plan), language),
      statusName: enumName('plan', '/status', front.status, language),
      publish: enumName('plan', '/publish', front.publish ?? 'none', language),
      version: front.version,
      effective: front.dates?.effective ?? null,
      place: lookups.placeLink(corpus.around(plan).jurisdiction)?.name ?? null,
      reviewed: reviews.get(plan) ?? null,
      findings: { errors: count('error'), warnings: count('warn'), infos: count('info') },
    };
  });
}

function lastReviews({ corpus, language }: Lookups): Map<Plan, NonNullable<StatusRow['reviewed']>> {
  const last = new Map<Plan, Review>();
  for (const { data } of corpus.reviews) {
    const plan = corpus.planNamed(data.plan, null);
    if (plan !== null && (last.get(plan)?.date ?? '') <= data.date) last.set(plan, data);
  }
  return new Map(
    [...last].map(([plan, { date, verdict, experts, version }]) => [
      plan,
      {
        on: date,
        verdict: enumName('review', '/verdict', verdict, language),
        experts,
        current: version === plan.front.version,
      },
    ]),
  );
}
