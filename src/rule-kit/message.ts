import type { Basis, Datum, MessageData, Text } from '#model';

/** One thing a rule can say, in both languages; `{holes}` are filled from the finding's data. */
export interface MessageText extends Text {
  /** How to mend this one, where it differs from the rule's own `help`. */
  readonly help?: Text;
  /** What stands behind this one, where it weighs more or less than the rule's own `basis`. */
  readonly basis?: readonly Basis[];
}

export type Messages = Readonly<Record<string, MessageText>>;

/** The names of the `{holes}` in a template. */
type Holes<Template extends string> = Template extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never;

type DataOf<Message extends MessageText> = [Holes<Message['zh']>] extends [never]
  ? { readonly data?: MessageData }
  : { readonly data: Readonly<Record<Holes<Message['zh']>, Datum>> };

/** Message name with exactly the data that its text needs. */
export type Said<M extends Messages> = {
  [Name in keyof M & string]: { readonly message: Name } & DataOf<M[Name]>;
}[keyof M & string];
