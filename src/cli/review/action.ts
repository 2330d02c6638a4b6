import type { Text } from '#model';
import type { Run } from '../command.ts';

/** One thing that `beiyu review` does. */
export interface ReviewAction {
  readonly summary: Text;
  readonly run: (run: Run) => number | Promise<number>;
}
