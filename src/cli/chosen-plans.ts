import path from 'node:path';
import type { Corpus } from '#corpus';
import { standsAt } from '#disk';
import { Fault, type Plan } from '#model';
import { nearestWord } from '#schemas';
import type { Run } from './command.ts';
import { type Opened, open } from './open.ts';

/** The plans that a command is to work on, in the order of the workspace. */
export interface ChosenPlans {
  readonly opened: Opened;
  readonly plans: readonly Plan[];
}

/** Opens the workspace and finds the plans that were named: by path, by id, or by title. All, when none was. */
export async function choosePlans(run: Run, given: readonly string[] = run.given.arguments): Promise<ChosenPlans> {
  const paths = given.filter((word) => isPath(word) && standsAt(path.resolve(run.io.cwd, word)) !== 'nothing');
  const names = given.filter((word) => !paths.includes(word));
  const opened = await open(run, paths);
  const { corpus } = opened;
  if (given.length === 0) return { opened, plans: corpus.plans };
  const named = new Set(names.map((name) => planCalled(name, corpus)));
  const plans = corpus.plans.filter(
    (plan) => named.has(plan) || (paths.length > 0 && opened.isChosen(plan.document.file)),
  );
  return { opened, plans };
}

/** An id like anhe/flood is no path, unless it ends like one or starts like one. */
function isPath(word: string): boolean {
  return /\.md$/i.test(word) || /^[./]/.test(word) || !word.includes('/') || /[\\]/.test(word) || word.endsWith('/');
}

/** The plan that a word names, or a Fault with the nearest name. */
export function planCalled(word: string, corpus: Corpus): Plan {
  const plan = corpus.planNamed(word, null);
  if (plan !== null) return plan;
  const part = corpus.plans.filter(({ title }) => title.includes(word));
  const [only] = part;
  if (only !== undefined && part.length === 1) return only;
  const nearest = nearestWord(
    word,
    corpus.plans.flatMap(({ id, title }) => [id, title]),
  );
  throw new Fault({
    zh: `没有叫“${word}”的预案${nearest === null ? '' : `，是不是“${nearest}”`}。用 beiyu show 列出全部预案。`,
    en: `There is no plan called ${word}${nearest === null ? '.' : `; did you mean ${nearest}?`} Run beiyu show to list them.`,
  });
}
