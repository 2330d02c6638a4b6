import type { Condition } from './condition.ts';
import type { SourceDocument } from './document.ts';
import type { Duration, StepTime } from './duration.ts';
import type { Plan as PlanFrontMatter } from './generated/plan.ts';
import type { Span } from './range.ts';
import type { ResponseLevel, WarningLevel } from './scales.ts';

/** Which way a document numbers its headings. */
export type NumberingScheme =
  | 'decimal'
  | 'chinese'
  | 'chinese-bracketed'
  | 'arabic-bracketed'
  | 'arabic'
  | 'chapter'
  | 'none';

/** A heading and what stands under it. Sections of a plan are a flat list in the order of the text. */
export interface Section {
  readonly index: number;
  /** Index of the section that holds this one; -1 at the top. */
  readonly parent: number;
  /** Markdown heading depth, 1 to 6. */
  readonly depth: number;
  /** The number as written, without spaces: `4.5.2`, `一、`, `第一章`; empty when there is none. */
  readonly numbering: string;
  readonly scheme: NumberingScheme;
  /** The value of each part of the number: `4.5.2` → [4, 5, 2]; `三、` → [3]. */
  readonly ordinals: readonly number[];
  /** Heading text without its number and without `{#id}`. */
  readonly title: string;
  /** Stable address: the explicit `{#id}`, else the number (`4.5.2`), else the title. */
  readonly address: string;
  /** The response level that the heading names (Ⅱ级响应), or that of the section around it. */
  readonly level: ResponseLevel | null;
  /** The notation of the level in the heading: `roman` Ⅱ级, `chinese` 二级, `latin` II级, `arabic` 2级. */
  readonly levelNotation: 'roman' | 'chinese' | 'latin' | 'arabic' | null;
  readonly warning: WarningLevel | null;
  /** The whole heading line. */
  readonly headingSpan: Span;
  readonly titleSpan: Span;
  /** From the heading to the next heading of the same or a higher depth. */
  readonly span: Span;
}

/** A run of text that a reader meets as one: a paragraph, a list item, a cell, a heading. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'cell' | 'heading' | 'quote' | 'code';
  /** Index of the section that holds it; -1 before the first heading. */
  readonly section: number;
  /** Index of the step that it belongs to; -1 when it belongs to none. */
  readonly step: number;
  /** The source as written, markup included, so that offsets into it are offsets into the file. */
  readonly span: Span;
}

/** A name in a step's bold part. */
export interface StepActor {
  readonly name: string;
  readonly span: Span;
}

/** One item of an ordered list under a heading: who, by when, does what. */
export interface Step {
  readonly index: number;
  readonly section: number;
  /** Which ordered list of the document it is in, from 0. */
  readonly list: number;
  /** Place in the list, from 1. */
  readonly position: number;
  /** `4.5.2/3`, or the explicit `{#id}`. Unique in the plan. */
  readonly address: string;
  readonly actors: readonly StepActor[];
  readonly time: StepTime | null;
  readonly timeSpan: Span | null;
  /** What is done, in plain text, without actor and time. */
  readonly action: string;
  readonly actionSpan: Span;
  /** Text of the items nested under the step. */
  readonly details: readonly { readonly text: string; readonly span: Span }[];
  readonly level: ResponseLevel | null;
  readonly warning: WarningLevel | null;
  readonly span: Span;
}

/** A role as the plan declares it. */
export interface Role {
  readonly name: string;
  readonly post?: string;
  readonly unit?: string;
  readonly lead?: string;
  readonly members: readonly string[];
  readonly deputies: readonly string[];
  readonly duties: readonly string[];
  /** JSON pointer of the role in the front matter. */
  readonly pointer: string;
}

/** A response level as the plan declares it. */
export interface Level {
  readonly level: ResponseLevel;
  readonly when: Condition | null;
  readonly decide: string | null;
  readonly report: {
    readonly to: string | null;
    readonly phone: Duration | null;
    readonly written: Duration | null;
  } | null;
  readonly standDown: { readonly decide: string | null; readonly when: Condition | null } | null;
  readonly pointer: string;
}

/** A warning level as the plan declares it. */
export interface Warning {
  readonly level: WarningLevel;
  readonly when: Condition | null;
  readonly issue: string | null;
  readonly pointer: string;
}

/** One hop of the reporting chain. */
export interface ReportingHop {
  readonly from: string;
  readonly to: string;
  readonly by: string | null;
  readonly within: Duration | null;
  readonly pointer: string;
}

/**
 * A plan as everything behind the reader sees it: plain data, with the English names only, each fact with its
 * place in the text (`document.locations` for the front matter, a span for what stands in the body).
 */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly document: SourceDocument;
  /** The front matter under its English names. What the schema refused is left out. */
  readonly front: PlanFrontMatter;
  readonly roles: readonly Role[];
  readonly levels: readonly Level[];
  readonly warnings: readonly Warning[];
  readonly reporting: readonly ReportingHop[];
  /** Offset at which the body starts, after the front matter. */
  readonly bodyStart: number;
  readonly sections: readonly Section[];
  readonly steps: readonly Step[];
  readonly blocks: readonly Block[];
}
