/** The formats that the reader checks itself. */
export type Format = 'date' | 'duration' | 'phone' | 'coordinates' | 'quantity' | 'condition' | 'version';

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';

export type Visibility = 'public' | 'internal';

/** What a text may name; `actor` is a role, unit, post or team. */
export type RefKind =
  | 'jurisdiction'
  | 'unit'
  | 'post'
  | 'plan'
  | 'law'
  | 'team'
  | 'supply'
  | 'depot'
  | 'expert'
  | 'shelter'
  | 'risk'
  | 'role'
  | 'actor';

/** What reading needs to know of one node of a schema; other nodes are named by their place in the table. */
export interface Shape {
  /** Types that may stand here; empty when anything may. */
  readonly types: readonly JsonType[];
  /** Every accepted key, in the form of `sameKey`, with the canonical one. */
  readonly keys?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, number>>;
  /** The Chinese key of each property that has one. */
  readonly zhKeys?: Readonly<Record<string, string>>;
  /** What stands under free keys; absent when only the properties may be there. */
  readonly rest?: number;
  readonly items?: number;
  /** Every accepted spelling of a fixed value, in the form of `sameKey`, with the canonical one. */
  readonly values?: Readonly<Record<string, string>>;
  readonly zhValues?: Readonly<Record<string, string>>;
  readonly format?: Format;
  /** A list that may be written as one text, its items separated by `;`. */
  readonly list?: true;
  readonly unit?: string;
  readonly visibility?: Visibility;
  /** The value names something of this kind. */
  readonly ref?: RefKind;
}

/** A key as it is looked up: without case, width, spaces, hyphens and underscores. */
export function sameKey(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
}
