import type { Language, ResponseLevel } from '#model';

/** The kinds of page for one reader. */
export const cardKinds = ['role', 'plan', 'public', 'calls', 'ladder', 'chart', 'sign'] as const;
export type CardKind = (typeof cardKinds)[number];

/** Whose eyes a card is for: what the schemas mark internal never reaches a public one. */
export const audiences = ['internal', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** The plan that a card was made from, as its foot says it. */
export interface CardSource {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** ISO date from which the plan is in force, else that of its issue. */
  readonly date: string | null;
  /** The first digits of the fingerprint of the plan's text. */
  readonly hash: string;
  /** Address of the page that says which version is in force; null when the workspace names no site. */
  readonly url: string | null;
  /** What the plan is for, short: 安和县·洪水. */
  readonly subject: string;
}

/** A line with something at its left: a time and an action, a label and its text. */
export interface CardRow {
  readonly label: string;
  readonly text: string;
  readonly details: readonly string[];
  /** Who acts, where the card is for several. */
  readonly actors: string;
  /** Address of the step that the row was made from; empty when it is from none. */
  readonly address: string;
}

/** Someone to call. `phone` is null when the registers know none that this audience may see. */
export interface CardCall {
  readonly name: string;
  readonly phone: string | null;
  readonly note: string;
}

/** One level's interval of a metric on a ladder. */
export interface LadderBand {
  readonly level: ResponseLevel;
  readonly min: number | null;
  readonly max: number | null;
}

/** The thresholds of one metric at one station. */
export interface LadderScale {
  readonly title: string;
  readonly unit: string;
  /** From the lowest to the highest. */
  readonly bands: readonly LadderBand[];
  /** Stretches that no level covers, and that two cover. */
  readonly gaps: readonly (readonly [number, number])[];
  readonly overlaps: readonly (readonly [number, number])[];
}

/** A step on an action chart. */
export interface ChartBox {
  readonly lane: number;
  /** Index into the chart's times. */
  readonly row: number;
  readonly text: string;
  readonly address: string;
}

/** A hand-over or report from a step to another lane. */
export interface ChartArrow {
  readonly box: number;
  readonly lane: number;
}

/** Who does what when: lanes are roles, time runs down. */
export interface Chart {
  readonly lanes: readonly string[];
  readonly times: readonly string[];
  readonly boxes: readonly ChartBox[];
  readonly arrows: readonly ChartArrow[];
}

/** A part of a card. `contact` parts may move to the back of a small card, `main` parts may not. */
export type CardBlock = { readonly zone: 'main' | 'contact' } & (
  | { readonly kind: 'rows'; readonly heading: string; readonly rows: readonly CardRow[] }
  | {
      readonly kind: 'calls';
      readonly heading: string;
      readonly calls: readonly CardCall[];
      /** One under another with room for who sits there, instead of side by side. */
      readonly wide: boolean;
    }
  | {
      readonly kind: 'lines';
      readonly heading: string;
      readonly mark: 'do' | 'dont' | 'plain';
      readonly lines: readonly string[];
    }
  | { readonly kind: 'big'; readonly text: string; readonly note: string }
  | { readonly kind: 'blanks'; readonly heading: string; readonly labels: readonly string[] }
  | { readonly kind: 'ladder'; readonly scales: readonly LadderScale[] }
  | { readonly kind: 'chart'; readonly chart: Chart }
);

/** One page for one reader, as plain data: what it says, not how it looks. */
export interface Card {
  readonly kind: CardKind;
  /** Unique among the cards of a workspace; lower-case words with `/`. */
  readonly key: string;
  readonly language: Language;
  readonly audience: Audience;
  readonly level: ResponseLevel | null;
  /** When the card counts: Ⅱ级响应, 预警响应, a procedure's name. */
  readonly scenario: string;
  /** Whose card it is: the role, or what kind of page it is. */
  readonly title: string;
  readonly source: CardSource;
  readonly blocks: readonly CardBlock[];
  /** Index among all who act by the plan, the declared roles first, of the one whose card it is; -1 for none. */
  readonly role: number;
}
