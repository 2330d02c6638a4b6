import type { RolePageView } from './types/handbook.ts';
import type { PlanView, ProcedureView } from './types/plan.ts';

/** What a person in a role does, gathered from the plans whose steps this audience may read. */
export function roleViews(plans: readonly PlanView[]): RolePageView[] {
  const entries = plans.flatMap((plan) =>
    plan.roles.flatMap((role) => {
      const procedures = proceduresOf(plan, role.name);
      if (procedures.length === 0) return [];
      return [
        {
          slug: role.slug,
          name: role.name,
          entry: {
            plan: { slug: plan.slug, name: plan.title },
            place: plan.place,
            filledBy: role.filledBy,
            duties: role.duties,
            procedures,
            calls: plan.calls.slice(0, 4),
          },
        },
      ];
    }),
  );
  return [...Map.groupBy(entries, ({ slug }) => slug)]
    .map(([slug, found]) => ({ slug, name: found[0]?.name ?? '', entries: found.map(({ entry }) => entry) }))
    .toSorted((a, b) => b.entries.length - a.entries.length || (a.name < b.name ? -1 : 1));
}

/** Only the steps in which the role acts, each list under its own heading. */
export function proceduresOf(plan: PlanView, role: string): ProcedureView[] {
  return plan.procedures.flatMap((procedure) => {
    const steps = procedure.steps.filter(({ actors }) => actors.includes(role));
    return steps.length === 0 ? [] : [{ ...procedure, steps }];
  });
}
