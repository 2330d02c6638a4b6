/** The library's only public door: open a workspace, check it, and what rules there are. */
import { setImmediate } from 'node:timers/promises';
import { buildCorpus, type Corpus, type FileFacts, layeredSettings, readFileFacts, readSettings } from '#corpus';
import { findWorkspace, openCache, readFile, readListed, readRulePageText, settingsFile, workspaceFiles } from '#disk';
import { check } from '#engine';
import type { CheckReport, Language } from '#model';
import { type NamedRule, type RulePage, readRulePage } from '#rule-kit';
import { rules } from '#rules';
import { forceOf } from '#schemas';
import { type Helpers, startHelpers, type ThreadOptions } from '#threads';

export type { Corpus } from '#corpus';
export { rules };

/** The workspace that was opened: its root folder and everything in it, linked. */
export interface OpenWorkspace {
  readonly root: string;
  readonly corpus: Corpus;
  /** Other threads that will judge a part of it, where it was opened for that and is large. */
  readonly helpers: Helpers | null;
}

/** How a workspace is opened. */
export interface OpenOptions extends Partial<ThreadOptions> {
  /** A folder, private to the user, in which what the files say is kept for the next time; none when absent. */
  readonly cache?: string | null;
}

/**
 * Opens the workspace around a file or folder. Throws a Fault where there is none or a file of it cannot be read;
 * what is wrong inside the files becomes findings of a check.
 */
export async function openWorkspace(
  start: string,
  { threads = 1, toJudge = false, cache = null }: OpenOptions = {},
): Promise<OpenWorkspace> {
  const root = findWorkspace(start);
  const own = readSettings(readFile(root, settingsFile));
  const settings = layeredSettings(own, (file) => readFile(root, file));
  const files = workspaceFiles(root, settings.value.ignore ?? []);
  const helpers = startHelpers(root, files, { threads, toJudge });
  try {
    const facts = await readFacts(root, files, helpers, helpers === null ? openCache(cache, root, files) : null);
    return { root, corpus: buildCorpus(settings, facts), helpers: toJudge ? helpers : null };
  } catch (error) {
    helpers?.stop();
    throw error;
  }
}

/**
 * The parser of Markdown gives its memory back only when the call in hand has ended: in one long call, that of every file
 * would be held to the end.
 */
const readAtOnce = 32;

/** What all files say, in their order, whoever read them. */
async function readFacts(
  root: string,
  files: readonly string[],
  helpers: Helpers | null,
  cache: ReturnType<typeof openCache>,
): Promise<FileFacts[]> {
  const facts = new Map<string, FileFacts>();
  const own = files.filter((file) => helpers?.has(file) !== true);
  let parsed = 0;
  for (const [index, file] of own.entries()) {
    const anew = cache === null ? index : cache.anew;
    if (anew >= parsed + readAtOnce) {
      parsed = anew;
      await setImmediate();
    }
    const raw = readListed(root, file);
    const read = cache === null ? readFileFacts(raw) : cache.read(raw);
    if (read !== null) facts.set(file, read);
  }
  cache?.save();
  for (const plan of helpers?.takePlans() ?? []) facts.set(plan.document.file, plan);
  return files.flatMap((file) => facts.get(file) ?? []);
}

/** What to check, and for whom. */
export interface CheckOptions {
  readonly corpus: Corpus;
  readonly language: Language;
  /** ISO date that counts as today. */
  readonly today: string;
  /** Only findings in these files are told; all when absent. */
  readonly only?: (file: string) => boolean;
  /** The rules to run; all of the catalogue when absent. */
  readonly rules?: readonly NamedRule[];
  /** The threads with which the workspace was opened. They judge the whole of it once, by all rules. */
  readonly helpers?: Helpers | null;
}

/** Judges a workspace by every rule, with its own settings, suppressions and severities. */
export function checkWorkspace(options: CheckOptions): CheckReport {
  const { corpus, language, today, only, rules: chosen = rules, helpers = null } = options;
  const request = { corpus, rules: chosen, forceOf, language, run: { today } };
  if (only !== undefined) return check({ ...request, only });
  // The threads know all rules and no choice of them.
  if (helpers === null || chosen !== rules) return check(request);
  return check({ ...request, elsewhere: helpers.judge(corpus, chosen, today) });
}

/** The page of a rule: why it is checked, with its wrong and right examples. */
export function rulePage(id: string, language: Language): RulePage {
  return readRulePage(readRulePageText(id, language));
}
