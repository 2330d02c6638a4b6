import type { Finding } from '#model';
import type { Call, Link } from './audience.ts';
import type { FindingTrend } from './history.ts';

export interface CoverageRow {
  readonly place: Link;
  /**
   * For each hazard of the matrix, in its order: the plans of this place, those of the places around it, and whether a
   * danger spot is known here.
   */
  readonly cells: readonly {
    readonly plans: readonly Link[];
    readonly above: readonly Link[];
    readonly risk: boolean;
  }[];
}

/** A headquarters with its special plans; none is a gap. */
export interface HeadquartersRow {
  readonly name: string;
  readonly hazards: readonly string[];
  readonly office: string | null;
  readonly plans: readonly Link[];
}

export interface DueView {
  /** Filing, drill, evaluation … in the reader's words. */
  readonly what: string;
  readonly name: string;
  readonly plan: Link | null;
  readonly on: string;
  readonly overdue: boolean;
  /** Who answers for it, where that is known. */
  readonly who: string | null;
}

export interface LoadView {
  readonly post: string;
  readonly person: string | null;
  readonly roles: readonly { readonly plan: Link; readonly role: string }[];
  /** Roles that start together by the compound events of the settings. */
  readonly together: number;
}

export interface StockView {
  readonly name: string;
  readonly depot: string;
  readonly unit: string;
  readonly stock: number;
  readonly promised: number;
  readonly by: readonly { readonly plan: Link; readonly quantity: number }[];
}

export interface GraphNode {
  readonly plan: Link;
  readonly kind: string;
  readonly rank: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly how: 'follows' | 'works-with' | 'triggers';
}

export interface CallTreeView {
  readonly plan: Link;
  readonly hops: readonly {
    readonly from: string;
    readonly to: string;
    readonly minutes: number | null;
    readonly call: Call | null;
  }[];
}

export interface StatusRow {
  readonly plan: Link;
  readonly kindName: string;
  readonly statusName: string;
  readonly publish: string;
  readonly version: string;
  readonly effective: string | null;
  readonly place: string | null;
  /** `current` tells whether the review judged the version that stands. */
  readonly reviewed: {
    readonly on: string;
    readonly verdict: string;
    readonly experts: readonly string[];
    readonly current: boolean;
  } | null;
  readonly findings: { readonly errors: number; readonly warnings: number; readonly infos: number };
}

export interface ContactRow {
  readonly unit: string;
  readonly officer: string;
  readonly phones: readonly string[];
  readonly verified: string | null;
}

/** What only the emergency office sees: the state of the library itself. */
/** One rule of the catalogue, as the office reads it. */
export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly severity: 'off' | 'info' | 'warn' | 'error';
  /** Why it is asked, in paragraphs. */
  readonly why: readonly string[];
  readonly help: string;
  /** The sources behind it, in words. */
  readonly basis: readonly string[];
}

export interface OfficeView {
  readonly status: readonly StatusRow[];
  readonly coverage: {
    readonly hazards: readonly Link[];
    readonly rows: readonly CoverageRow[];
    readonly headquarters: readonly HeadquartersRow[];
  };
  readonly due: readonly DueView[];
  readonly load: readonly LoadView[];
  readonly stock: readonly StockView[];
  readonly graph: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
  readonly callTrees: readonly CallTreeView[];
  readonly contacts: readonly ContactRow[];
  /** How the findings came and went over the last months; empty outside git. */
  readonly trend: readonly FindingTrend[];
  readonly findings: readonly Finding[] | null;
  /** The catalogue of rules; empty where it was not asked for. */
  readonly rules: readonly RuleView[];
}
