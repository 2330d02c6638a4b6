import type { SourceDocument } from '#model';

/** The kinds of thing that plans and registers name. */
export type NamedKind =
  | 'jurisdiction'
  | 'unit'
  | 'post'
  | 'team'
  | 'supply'
  | 'depot'
  | 'expert'
  | 'law'
  | 'shelter'
  | 'risk'
  | 'plan';

/** Something that can be named. */
export interface Named {
  readonly kind: NamedKind;
  readonly id: string;
  /** The official name. */
  readonly name: string;
  /** Id of the jurisdiction that it belongs to, where it has one. */
  readonly jurisdiction: string | null;
  readonly document: SourceDocument;
  readonly pointer: string;
}

/** One way in which a thing is called. */
export interface Naming {
  readonly target: Named;
  readonly how: 'id' | 'name' | 'short' | 'former';
  /** For a former name: the ISO date on which it ended. */
  readonly until?: string;
}

/** What a written name turned out to be. */
export type Resolution =
  | { readonly kind: 'found'; readonly target: Named }
  | { readonly kind: 'retired'; readonly target: Named; readonly until: string | null }
  | { readonly kind: 'ambiguous'; readonly targets: readonly Named[] }
  | { readonly kind: 'unknown' };
