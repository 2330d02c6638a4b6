import { fingerprint, type Plan, type Workspace } from '#model';
import { kindOfPart, type PlanPart, planParts, type SignedKind, signedKinds } from './plan-parts.ts';

/** What an expert signs: the fingerprint of all that counts, and of each part by its key. */
export interface PlanFingerprint {
  readonly whole: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** What has become of one part since it was signed. */
export interface PartChange {
  readonly key: string;
  readonly kind: SignedKind;
  readonly how: 'changed' | 'added' | 'removed';
}

/** Kinds of part whose change makes a sign-off stale: what the settings say, else all but phones. */
export function countedKinds(settings: Workspace): ReadonlySet<SignedKind> {
  const counts = settings.review?.counts;
  return new Set(counts ?? signedKinds.filter((kind) => kind !== 'phones'));
}

/** The fingerprint of a plan as it stands. All parts are in it; what counts is asked when it is compared. */
export function fingerprintPlan(plan: Plan): PlanFingerprint {
  const parts = planParts(plan);
  return { whole: wholeOf(parts), parts: Object.fromEntries(parts.map(({ key, hash }) => [key, hash])) };
}

function wholeOf(parts: readonly PlanPart[]): string {
  const kept = parts.filter(({ kind }) => kind !== 'phones').map(({ key, hash }) => `${key}=${hash}`);
  return fingerprint(kept.toSorted().join('\n'), 16);
}

/** What has changed in meaning since these parts were signed, of the kinds that count. */
export function changesSince(
  signed: Readonly<Record<string, string>>,
  plan: Plan,
  counted: ReadonlySet<SignedKind>,
): readonly PartChange[] {
  const now = new Map(planParts(plan).map(({ key, hash }) => [key, hash]));
  const keys = [...new Set([...Object.keys(signed), ...now.keys()])];
  return keys.flatMap((key): PartChange[] => {
    const kind = kindOfPart(key);
    if (kind === null || !counted.has(kind) || signed[key] === now.get(key)) return [];
    const how = signed[key] === undefined ? 'added' : now.has(key) ? 'changed' : 'removed';
    return [{ key, kind, how }];
  });
}
