import type { WarningLevel } from '#model';
import type { Call, Link } from './audience.ts';
import type { ShelterView } from './place.ts';

export type HazardClass = 'nature' | 'accident' | 'health' | 'society';

/** What a warning of one colour asks of a reader. */
export interface WarningAdvice {
  readonly level: WarningLevel;
  readonly advice: string;
}

export interface HazardView {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly class: HazardClass;
  /** Three to five imperatives, one line each. */
  readonly now: readonly string[];
  readonly never: readonly string[];
  readonly before: readonly string[];
  readonly during: readonly string[];
  readonly after: readonly string[];
  readonly warnings: readonly WarningAdvice[];
  readonly calls: readonly Call[];
  readonly shelters: readonly ShelterView[];
  readonly places: readonly HazardPlace[];
  readonly plans: readonly Link[];
  /** What the plans of towns and villages tell their people, in plain words. */
  readonly local: readonly { readonly place: Link | null; readonly plan: Link; readonly summary: string }[];
  readonly leads: readonly string[];
  readonly cases: readonly Link[];
}

/** A place where this hazard is known to strike. */
export interface HazardPlace {
  readonly place: Link;
  readonly risks: readonly string[];
  readonly exposed: number | null;
}
