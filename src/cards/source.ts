import { rememberLately } from '#corpus';
import { fingerprint, type Plan } from '#model';
import type { CardSource } from './card.ts';
import type { PlanReader } from './reader.ts';

/** Digits of the fingerprint that a foot shows. */
const hashDigits = 6;

/** The short hash of a plan's text, as cards, pages and reviews show it. */
export function shortHash(plan: Plan): string {
  const hash = hashes.get(plan) ?? fingerprint(plan.document.text, hashDigits);
  hashes.set(plan, hash);
  return hash;
}

/** Every card of a plan carries the same. */
const hashes = new WeakMap<Plan, string>();

/**
 * Lets a plan as one audience may read it go by the hash of the whole text: what is shown of an edition is still that
 * edition, and its page must know it again.
 */
export function keepHash(shown: Plan, whole: Plan): Plan {
  hashes.set(shown, shortHash(whole));
  return shown;
}

/** What the foot of a card says of its plan: the same on every card. */
export const sourceOf = rememberLately<PlanReader, CardSource>((reader) => {
  const { plan, around } = reader;
  const { front } = plan;
  const hash = shortHash(plan);
  return {
    id: plan.id,
    title: plan.title,
    version: front.version,
    date: front.dates?.effective ?? front.dates?.issued ?? null,
    hash,
    // A plan that is not made public has no page to lead to.
    url: front.publish === 'none' ? null : pageAddress(around.settings.publish, plan.id, front.version, hash),
    subject: [placeName(reader), ...(front.hazards ?? []).slice(0, 2)].join('·'),
  };
});

/** The official name of the plan's jurisdiction. */
export function placeName(reader: PlanReader): string {
  const { around, plan } = reader;
  const entry = around.jurisdiction === null ? null : around.tree.entryOf(around.jurisdiction);
  return entry?.data.name ?? plan.front.jurisdiction;
}

type Publishing = PlanReader['around']['settings']['publish'];

/** The page of a plan in the handbook; version and hash let it say when the card in hand is out of date. */
function pageAddress(publish: Publishing, id: string, version: string, hash: string): string | null {
  if (publish?.site === undefined) return null;
  const base = `${publish.site}/${publish.base ?? ''}/`.replace(/(?<!:)\/{2,}/g, '/');
  return `${base}plans/${id}.html?v=${encodeURIComponent(version)}&h=${hash}`;
}
