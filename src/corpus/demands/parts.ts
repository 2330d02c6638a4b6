import type { Plan, Profile } from '#model';
import { dealsWith, sameTitle } from '#schemas';
import type { PlanContext } from '../corpus.ts';

type Attachment = Profile['attachments'][number];
type Field = Profile['fields'][number];

/** The attachments that a plan should have: none of its headings names them, and no link or line does. */
export function missingAttachments(plan: Plan, { profile }: Pick<PlanContext, 'profile'>): readonly Attachment[] {
  const hazards = plan.front.hazards ?? [];
  return profile.attachments.filter(({ strength, hazards: only, names }) => {
    if (strength === 'may' || (only.length > 0 && !dealsWith(hazards, only))) return false;
    return ![...names.zh, ...names.en].some((name) => isNamed(plan, name));
  });
}

function isNamed({ document, bodyStart, sections }: Plan, name: string): boolean {
  if (document.text.includes(name, bodyStart)) return true;
  const wanted = sameTitle(name);
  return wanted.length > 2 && sections.some(({ title }) => sameTitle(title).includes(wanted));
}

/** The fields of the front matter that a plan should fill in. A plan that is not in force yet has no dates of its own. */
export function missingFields({ front }: Plan, { profile }: Pick<PlanContext, 'profile'>): readonly Field[] {
  const isInForce = front.status === 'in-force' || front.status === 'superseded';
  return profile.fields.filter(({ field, strength }) => {
    if (strength === 'may' || (field.startsWith('/dates/') && !isInForce)) return false;
    return valueAt(front, field) === undefined;
  });
}

function valueAt(holder: unknown, pointer: string): unknown {
  let here = holder;
  for (const part of pointer.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.entries(here).find(([key]) => key === part)?.[1];
  }
  return here;
}
