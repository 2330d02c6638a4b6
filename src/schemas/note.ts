import type { Text } from '#model';

/** What one node of a schema is called and means, and where its children are told. */
export interface Note {
  readonly title?: Text;
  readonly description?: Text;
  readonly properties?: Readonly<Record<string, number>>;
  /** Items of a list, or values under free keys. */
  readonly each?: number;
  /** The definition that tells of the children. */
  readonly like?: number;
}
