/** A stretch of text in one weight. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
}

/** A part of a document, whatever program sets it. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly depth: 1 | 2 | 3 | 4; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly TextRun[];
      readonly align: 'body' | 'center' | 'right' | 'flush';
    }
  | { readonly kind: 'item'; readonly label: string; readonly level: number; readonly runs: readonly TextRun[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'page-break' };

/** A line of a cover or an approval page: what it is, and what stands there; empty is to be filled in by hand. */
export interface CoverField {
  readonly label: string;
  readonly value: string;
}

/** The red head of an official document: the name of the issuer and the number. */
export interface RedHead {
  readonly issuer: string;
  readonly number: string;
}

/** A document in the official layout, as plain data. */
export interface OfficialDocument {
  readonly title: string;
  /** Above the title on the cover: 送审稿, 简本. */
  readonly state: string;
  readonly redHead: RedHead | null;
  readonly cover: readonly CoverField[] | null;
  /** What the approval page says and who signs; null for none. */
  readonly approval: { readonly text: readonly string[]; readonly fields: readonly CoverField[] } | null;
  readonly contents: boolean;
  readonly blocks: readonly DocumentBlock[];
  /** Names of the annexes, listed after the body. */
  readonly annexes: readonly string[];
  /** Who issued it and when, at the end of the body; empty strings for none. */
  readonly signed: { readonly by: string; readonly date: string };
  readonly language: 'zh' | 'en';
  /** ISO date that the file carries. */
  readonly date: string | null;
  /** Foot line: plan, version, hash. */
  readonly edition: string;
}

export function paragraph(text: string, align: 'body' | 'center' | 'right' | 'flush' = 'body'): DocumentBlock {
  return { kind: 'paragraph', runs: [{ text, bold: false }], align };
}

export function heading(depth: 1 | 2 | 3 | 4, text: string): DocumentBlock {
  return { kind: 'heading', depth, text };
}
