import type { Card } from '#cards';
import type { Link } from './audience.ts';

/** The cards of one plan, on one page to print. */
export interface CardSheet {
  readonly slug: string;
  readonly title: string;
  readonly plan: Link;
  readonly place: Link | null;
  readonly cards: readonly Card[];
}
