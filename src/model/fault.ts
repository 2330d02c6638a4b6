import type { Text } from './language.ts';

/**
 * The run cannot go on, and the user can mend it: wrong usage, an unreadable workspace. Shown as one line, exit 2.
 * What is wrong with a plan is a finding and is never thrown.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly text: Text;

  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}
