/** For whom a handbook is made. The office reads everything; the public what the schemas call public. */
export type Audience = 'public' | 'internal';

/** A link to another page of the handbook, by its slug. */
export interface Link {
  readonly slug: string;
  readonly name: string;
}

/** Whom to call. Only numbers that the audience may have. */
export interface Call {
  readonly name: string;
  readonly phone: string;
  /** Who sits there: the holder of a post; only ever set for the office. */
  readonly person?: string;
}
