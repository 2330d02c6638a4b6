import type { ResponseLevel, WarningLevel } from '#model';
import type { Call, Link } from './audience.ts';

/** A trigger in words: one line, or several of which all or any must hold. */
export type ConditionView =
  | { readonly text: string }
  | { readonly mode: 'all' | 'any'; readonly of: readonly ConditionView[] };

export interface LevelView {
  readonly level: ResponseLevel;
  readonly when: ConditionView | null;
  readonly decide: string | null;
  readonly report: {
    readonly to: string | null;
    readonly phone: string | null;
    readonly written: string | null;
  } | null;
  readonly standDown: { readonly decide: string | null; readonly when: ConditionView | null } | null;
}

/** One scale of a ladder: a metric at a station, with the span of each level. */
export interface LadderView {
  readonly metric: string;
  readonly at: string | null;
  readonly window: string | null;
  readonly unit: string | null;
  readonly rungs: readonly LadderRung[];
}

export interface LadderRung {
  readonly level: ResponseLevel;
  readonly min: number | null;
  readonly max: number | null;
}

export interface WarningView {
  readonly level: WarningLevel;
  readonly when: ConditionView | null;
  readonly issue: string | null;
}

/** A role as a reader meets it: who fills it, by post and unit, and what it does. */
export interface RoleView {
  readonly name: string;
  readonly slug: string;
  readonly filledBy: readonly string[];
  readonly members: readonly string[];
  readonly deputies: readonly string[];
  readonly duties: readonly string[];
  readonly calls: readonly Call[];
}

export interface StepView {
  readonly address: string;
  readonly position: number;
  readonly actors: readonly string[];
  readonly time: string | null;
  readonly timeKind: 'immediately' | 'within' | 'at' | 'every' | null;
  readonly seconds: number | null;
  readonly action: string;
  readonly details: readonly string[];
}

/** The steps of one ordered list, under the heading that holds it. */
export interface ProcedureView {
  readonly title: string;
  readonly address: string;
  readonly level: ResponseLevel | null;
  readonly warning: WarningLevel | null;
  readonly steps: readonly StepView[];
}

export interface ReportingView {
  readonly from: string;
  readonly to: string;
  readonly by: string | null;
  readonly within: string | null;
}

export interface ResourceView {
  readonly name: string;
  readonly kind: 'team' | 'supply';
  readonly quantity: string | null;
  readonly from: string | null;
}

export interface BasisView {
  readonly name: string;
  readonly article: string | null;
  readonly number: string | null;
}

/** The text of a plan, as safe HTML, and its table of contents. */
export interface BodyView {
  readonly html: string;
  readonly contents: readonly { readonly address: string; readonly title: string; readonly depth: number }[];
}

export interface PlanDateView {
  readonly what: 'approved' | 'issued' | 'published' | 'effective' | 'evaluated' | 'expires';
  readonly on: string;
}

export type DownloadFormat = 'pdf' | 'docx';

export interface PlanView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly kindName: string;
  readonly status: string;
  readonly statusName: string;
  readonly version: string;
  readonly place: Link | null;
  readonly hazards: readonly Link[];
  readonly lead: string | null;
  /** The standing headquarters whose plan it is, under every name: people ask for 县防指, which no text need say. */
  readonly headquarters: readonly string[];
  /** What the audience is shown of it. */
  readonly extent: 'summary' | 'full';
  readonly summary: string | null;
  readonly dates: readonly PlanDateView[];
  readonly effective: string | null;
  readonly filing: { readonly with: string | null; readonly on: string | null; readonly number: string | null } | null;
  readonly issue: {
    readonly number: string | null;
    readonly by: string | null;
    readonly signatory: string | null;
  } | null;
  readonly basis: readonly BasisView[];
  readonly levels: readonly LevelView[];
  readonly ladders: readonly LadderView[];
  readonly warnings: readonly WarningView[];
  readonly roles: readonly RoleView[];
  readonly reporting: readonly ReportingView[];
  readonly resources: readonly ResourceView[];
  readonly follows: readonly Link[];
  readonly below: readonly Link[];
  readonly worksWith: readonly Link[];
  readonly triggers: readonly { readonly plan: Link; readonly when: ConditionView | null }[];
  readonly procedures: readonly ProcedureView[];
  readonly body: BodyView | null;
  readonly calls: readonly Call[];
  /** First digits of the fingerprint of the text that this page was made from. */
  readonly digest: string;
  readonly hasCards: boolean;
  /** What changed since the version before, in words; null where nothing older is known. */
  readonly changes: { readonly since: string; readonly lines: readonly string[] } | null;
  /** Files to take away, by their path in the site. */
  readonly downloads: readonly { readonly format: DownloadFormat; readonly path: string }[];
  /** The file in the workspace; only ever set for the office. */
  readonly file: string | null;
}
