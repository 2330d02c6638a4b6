import type { MessageData, Text } from './language.ts';
import type { Span } from './range.ts';

/** A change of text in one file. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A way to mend a finding. Safe fixes are applied by `fix`, the others only by `fix --unsafe`. */
export interface Fix {
  readonly title: Text;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/**
 * What reading a file found wrong with it. It names the rule that reports it and that rule's message,
 * so that wording, severity and documentation stay with the rule.
 */
export interface Slip {
  readonly rule: string;
  readonly message: string;
  readonly data: MessageData;
  readonly span: Span;
  readonly fix?: Fix;
}
