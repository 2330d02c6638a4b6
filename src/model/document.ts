import type { Span } from './range.ts';
import type { Slip } from './slip.ts';

/** Where the key and the value of one datum stand in a file. */
export interface Location {
  readonly key?: Span;
  readonly value: Span;
}

/** JSON pointer (RFC 6901, canonical English keys) → place in the text. */
export type Locations = Readonly<Record<string, Location>>;

export type DocumentKind = 'settings' | 'profile' | 'plan' | 'register' | 'case' | 'drill' | 'review';

/** `<!-- beiyu-disable-next-line rule: reason -->` as written. */
export interface SuppressionComment {
  readonly span: Span;
  readonly rules: readonly string[];
  readonly reason: string;
  /** ISO date after which the suppression lapses. */
  readonly until?: string;
  /** Offsets of the line that it covers. */
  readonly covers: Span;
}

/** One file of a workspace: its decoded text and what reading it found. */
export interface SourceDocument {
  /** Relative to the workspace root, with `/`. */
  readonly file: string;
  readonly kind: DocumentKind;
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030' | 'binary';
  readonly slips: readonly Slip[];
  readonly locations: Locations;
  readonly suppressions: readonly SuppressionComment[];
}

/** Joins the parts of a JSON pointer, escaping as RFC 6901 asks. */
export function pointer(...parts: readonly (string | number)[]): string {
  let joined = '';
  for (const part of parts) joined += `/${typeof part === 'number' ? part : escaped(part)}`;
  return joined;
}

function escaped(part: string): string {
  return part.includes('~') || part.includes('/') ? part.replaceAll('~', '~0').replaceAll('/', '~1') : part;
}

/** The place of `at` in the document, or of the nearest thing around it, or the start of the file. */
export function locate(document: SourceDocument, at: string, part: 'key' | 'value' = 'value'): Span {
  let here = at;
  for (;;) {
    const found = document.locations[here];
    if (found !== undefined) return part === 'key' && found.key !== undefined ? found.key : found.value;
    const slash = here.lastIndexOf('/');
    if (slash < 0) return { start: 0, end: 0 };
    here = here.slice(0, slash);
  }
}
