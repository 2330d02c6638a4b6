import type { Finding } from '#model';
import type { Call, Link } from './audience.ts';

export interface CoverageRow {
  readonly place: Link;
  /** Plans of this place for each hazard of the matrix, in its order. */
  readonly cells: readonly (readonly Link[])[];
}

export interface DueView {
  readonly what: 'evaluation' | 'drill' | 'filing' | 'expiry' | 'supply';
  readonly name: string;
  readonly plan: Link | null;
  readonly on: string;
  readonly overdue: boolean;
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
  readonly hops: readonly { readonly from: string; readonly to: string; readonly within: string | null; readonly calls: readonly Call[] }[];
}

export interface StatusRow {
  readonly plan: Link;
  readonly kindName: string;
  readonly statusName: string;
  readonly publish: string;
  readonly version: string;
  readonly effective: string | null;
  readonly reviewed: { readonly on: string; readonly verdict: string; readonly experts: readonly string[] } | null;
  readonly findings: { readonly errors: number; readonly warnings: number; readonly infos: number };
}

export interface ContactRow {
  readonly unit: string;
  readonly officer: string;
  readonly phones: readonly string[];
  readonly verified: string | null;
}

/** What only the emergency office sees: the state of the library itself. */
export interface OfficeView {
  readonly status: readonly StatusRow[];
  readonly coverage: { readonly hazards: readonly Link[]; readonly rows: readonly CoverageRow[] };
  readonly due: readonly DueView[];
  readonly load: readonly LoadView[];
  readonly stock: readonly StockView[];
  readonly graph: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };
  readonly callTrees: readonly CallTreeView[];
  readonly contacts: readonly ContactRow[];
  readonly findings: readonly Finding[] | null;
}
