import type { CheckReport, Language, Severity } from '#model';

/** What a format may show of a rule, in the reader's language. */
export interface RuleText {
  readonly title: string;
  readonly help: string;
}

/** What a format needs beside the report itself. */
export interface ReportContext {
  readonly language: Language;
  readonly colour: boolean;
  /** Cells of a line in the terminal. */
  readonly width: number;
  /** Results only: no advice on what to do next. */
  readonly quiet: boolean;
  /** The worst severity that is let pass lies below this one. */
  readonly failOn: Severity;
  /** Version of Beiyu. */
  readonly version: string;
  /** Decoded text of a file of the workspace, for code frames. */
  readonly sourceOf: (file: string) => string | undefined;
  /** A workspace path as the reader would write it from where they stand. */
  readonly pathOf: (file: string) => string;
  /** Name of a source by its id; the id itself where it is not known. */
  readonly lawName: (id: string) => string;
  readonly ruleText: (id: string) => RuleText | undefined;
}

/** Turns a report into the text of one format, whole or piece by piece. */
export type Reporter = (report: CheckReport, context: ReportContext) => string | Iterable<string>;
