import path from 'node:path';
import type { Corpus } from '#corpus';
import { findWorkspace, placeIn } from '#disk';
import { Fault, type Language } from '#model';
import { type OpenWorkspace, openWorkspace } from '../index.ts';
import { cacheFrom } from './cache.ts';
import type { Run } from './command.ts';
import { languageOf } from './language.ts';
import { startProgress } from './progress.ts';
import { threadsFrom } from './threads.ts';

/** A workspace that a command works on, as its reader stands to it. */
export interface Opened {
  readonly root: string;
  readonly corpus: Corpus;
  readonly language: Language;
  /** ISO date that counts as today: the settings may fix it. */
  readonly today: string;
  /** A workspace path as the reader would type it. */
  readonly pathOf: (file: string) => string;
  /** Text of a file of the workspace. */
  readonly sourceOf: (file: string) => string | undefined;
  /** Whether a file lies under the paths that were given; all do when none was. */
  readonly isChosen: (file: string) => boolean;
  /** Whether no path was given, or one that holds all. */
  readonly isWhole: boolean;
  /** Other threads that will judge a part of a large library, where it was opened for that. */
  readonly helpers: OpenWorkspace['helpers'];
}

/**
 * Opens the workspace around the given paths, or around the folder in which the command runs. `toJudge` where all of
 * it will be checked.
 */
export async function open(run: Run, given: readonly string[] = [], toJudge = false): Promise<Opened> {
  const progress = startProgress(run);
  progress.say({ zh: '正在读取预案库', en: 'Reading the workspace' });
  const full = given.map((word) => path.resolve(run.io.cwd, word));
  const places = chosenPlaces(given, full);
  const isWhole = places.includes('');
  const { root, corpus, helpers } = await openWorkspace(full[0] ?? run.io.cwd, {
    threads: threadsFrom(run.io.env),
    cache: cacheFrom(run.io),
    toJudge: toJudge && isWhole,
  });
  progress.done();
  const texts = new Map(corpus.documents.map(({ file, text }) => [file, text]));
  const opened: Opened = {
    root,
    corpus,
    language: run.asked ?? languageOf(corpus.settings.value.locale) ?? run.language,
    today: corpus.settings.value.today ?? run.io.today,
    pathOf: (file) => path.relative(run.io.cwd, path.join(root, file)).replaceAll('\\', '/'),
    sourceOf: (file) => texts.get(file),
    helpers,
    isWhole,
    isChosen: (file) => places.some((place) => place === '' || file === place || file.startsWith(`${place}/`)),
  };
  refuseEmptyChoice(given, places, corpus);
  return opened;
}

/** Each path relative to the root; all must lie in one workspace. */
function chosenPlaces(given: readonly string[], full: readonly string[]): readonly string[] {
  const [first] = full;
  if (first === undefined) return [''];
  const root = findWorkspace(first);
  return full.map((one, index) => {
    const place = placeOf(root, one);
    if (place !== null) return place;
    throw new Fault({
      zh: `“${given[index]}”和“${given[0]}”不在同一个预案库里，请分开检查。`,
      en: `"${given[index]}" and "${given[0]}" are not in one workspace; name them in separate runs.`,
    });
  });
}

function placeOf(root: string, full: string): string | null {
  return findWorkspace(full) === root ? placeIn(root, full) : null;
}

/** A path that exists but holds nothing that Beiyu reads is a mistake, not a clean result. */
function refuseEmptyChoice(given: readonly string[], places: readonly string[], corpus: Corpus): void {
  const index = places.findIndex(
    (place) => place !== '' && !corpus.documents.some(({ file }) => file === place || file.startsWith(`${place}/`)),
  );
  if (index < 0) return;
  throw new Fault({
    zh: `“${given[index]}”里没有预案、库表或记录（预案是带有 front matter 的 .md 文件），没有可检查的内容。`,
    en: `"${given[index]}" holds no plan, register or record (a plan is a .md file with front matter); there is nothing to check.`,
  });
}
