import type { Language } from '#model';
import type { Audience, Call, Link } from './audience.ts';
import type { CardSheet } from './card.ts';
import type { HazardView } from './hazard.ts';
import type { OfficeView } from './office.ts';
import type { PlaceView, ShelterView } from './place.ts';
import type { PlanView, ProcedureView } from './plan.ts';

/** A role met in several plans: what a person in it does in each. */
export interface RolePageView {
  readonly slug: string;
  readonly name: string;
  readonly entries: readonly {
    readonly plan: Link;
    readonly place: Link | null;
    readonly filledBy: readonly string[];
    readonly duties: readonly string[];
    readonly procedures: readonly ProcedureView[];
    readonly calls: readonly Call[];
  }[];
}

export interface DrillView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly date: string;
  readonly status: 'planned' | 'held' | 'cancelled';
  readonly form: string | null;
  readonly plans: readonly Link[];
  readonly place: string | null;
  readonly participants: readonly string[];
  readonly people: number | null;
  readonly findings: readonly {
    readonly problem: string;
    readonly measure: string | null;
    readonly done: string | null;
  }[];
  readonly html: string | null;
}

export interface CaseView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly date: string | null;
  readonly place: Link | null;
  readonly hazards: readonly Link[];
  readonly grade: string | null;
  readonly moved: number | null;
  readonly html: string;
}

export interface TermView {
  readonly term: string;
  readonly meaning: string;
}

/** All that a handbook shows to one audience, and nothing else. Plain data: it is written as JSON and read by the site. */
export interface HandbookView {
  readonly format: 1;
  readonly audience: Audience;
  readonly language: Language;
  readonly title: string;
  readonly publisher: string | null;
  readonly notice: string | null;
  /** Full address of the published site, without a trailing slash. */
  readonly site: string | null;
  /** ISO date of this edition. */
  readonly edition: string;
  /** The state of the workspace that it was made from, where it is kept in git. */
  readonly commit: string | null;
  readonly root: Link | null;
  readonly numbers: readonly Call[];
  readonly duty: Call | null;
  readonly hazards: readonly HazardView[];
  readonly plans: readonly PlanView[];
  readonly places: readonly PlaceView[];
  readonly shelters: readonly ShelterView[];
  readonly roles: readonly RolePageView[];
  readonly sheets: readonly CardSheet[];
  readonly drills: readonly DrillView[];
  readonly cases: readonly CaseView[];
  readonly glossary: readonly TermView[];
  /** Other words for the same thing, for the search. */
  readonly synonyms: readonly (readonly string[])[];
  readonly office: OfficeView | null;
}
