import type { ResponseLevel } from '#model';
import type { Call, Link } from './audience.ts';

export interface CardRow {
  readonly when: string;
  readonly who: string | null;
  readonly what: string;
}

/** One card: one reader, one page. */
export interface CardView {
  readonly kind: 'household' | 'role' | 'plan';
  readonly title: string;
  readonly reader: string;
  readonly level: ResponseLevel | null;
  readonly rows: readonly CardRow[];
  readonly signal: string | null;
  readonly route: string | null;
  readonly shelters: readonly string[];
  readonly never: readonly string[];
  readonly calls: readonly Call[];
  /** When this card ends, and which comes next. */
  readonly ends: string | null;
}

/** The cards of one plan or of one place, on one page to print. */
export interface CardSheet {
  readonly slug: string;
  readonly title: string;
  readonly plan: Link | null;
  readonly place: Link | null;
  readonly version: string;
  readonly effective: string | null;
  readonly digest: string;
  readonly cards: readonly CardView[];
}
