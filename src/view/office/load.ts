import type { Plan } from '#model';
import type { Lookups } from '../lookups.ts';
import type { LoadView } from '../types/office.ts';

/** Posts that hold more than one role, the most burdened first, and how many of these start together. */
export function loadViews(lookups: Lookups): LoadView[] {
  const { corpus } = lookups;
  const held = new Map<string, { plan: Plan; role: string }[]>();
  for (const plan of lookups.plans) {
    const from = corpus.around(plan).jurisdiction;
    for (const role of plan.roles) {
      const written = role.post ?? role.lead;
      const found = written === undefined ? null : corpus.names.resolve(written, ['post'], from);
      if (found?.kind !== 'found') continue;
      const list = held.get(found.target.id);
      if (list === undefined) held.set(found.target.id, [{ plan, role: role.name }]);
      else list.push({ plan, role: role.name });
    }
  }
  const posts = new Map(corpus.registers.posts.map(({ data }) => [data.id ?? data.name, data]));
  const compounds = compoundsOf(lookups);
  return [...held]
    .filter(([, roles]) => roles.length > 1)
    .map(([id, roles]) => ({
      post: posts.get(id)?.name ?? id,
      person: posts.get(id)?.holder ?? null,
      roles: roles.map(({ plan, role }) => ({ plan: lookups.linkTo(plan), role })),
      together: Math.max(1, ...compounds.map((plans) => roles.filter(({ plan }) => plans.has(plan)).length)),
    }))
    .toSorted((a, b) => b.together - a.together || b.roles.length - a.roles.length || (a.post < b.post ? -1 : 1));
}

/** The sets of plans that the settings expect to start together. */
export function compoundsOf({ corpus }: Lookups): Set<Plan>[] {
  return (corpus.settings.value.compound ?? []).map(
    (written) => new Set(written.flatMap((name) => corpus.planNamed(name, null) ?? [])),
  );
}
