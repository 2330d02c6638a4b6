import type { SchemaTypes } from '#model';

/** The registers, in the order in which they are read and listed. */
export const registerNames = [
  'jurisdictions',
  'units',
  'posts',
  'contacts',
  'teams',
  'supplies',
  'depots',
  'experts',
  'laws',
  'risks',
  'shelters',
  'agreements',
  'incidents',
  'trainings',
] as const;

export type RegisterName = (typeof registerNames)[number];

/** What one entry of each register holds (design §3.2). */
export type RegisterData = Pick<SchemaTypes, RegisterName>;
