/** The library's only public door: open a workspace, check it, and what rules there are. */
import { buildCorpus, type Corpus, type FileFacts, layeredSettings, readFileFacts, readSettings } from '#corpus';
import { eachFile, findWorkspace, readFile, readRulePageText, settingsFile } from '#disk';
import { check } from '#engine';
import type { CheckReport, Language } from '#model';
import { type NamedRule, type RulePage, readRulePage } from '#rule-kit';
import { rules } from '#rules';
import { forceOf } from '#schemas';

export type { Corpus } from '#corpus';
export { rules };

/** The workspace that was opened: its root folder and everything in it, linked. */
export interface OpenWorkspace {
  readonly root: string;
  readonly corpus: Corpus;
}

/**
 * Opens the workspace around a file or folder. Throws a Fault where there is none or a file of it cannot be read;
 * what is wrong inside the files becomes findings of a check.
 */
export function openWorkspace(start: string): OpenWorkspace {
  const root = findWorkspace(start);
  const own = readSettings(readFile(root, settingsFile));
  const settings = layeredSettings(own, (file) => readFile(root, file));
  const facts: FileFacts[] = [];
  for (const raw of eachFile(root, settings.value.ignore ?? [])) {
    const read = readFileFacts(raw);
    if (read !== null) facts.push(read);
  }
  return { root, corpus: buildCorpus(settings, facts) };
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
}

/** Judges a workspace by every rule, with its own settings, suppressions and severities. */
export function checkWorkspace({ corpus, language, today, only, rules: chosen = rules }: CheckOptions): CheckReport {
  const request = { corpus, rules: chosen, forceOf, language, run: { today } };
  return check(only === undefined ? request : { ...request, only });
}

/** The page of a rule: why it is checked, with its wrong and right examples. */
export function rulePage(id: string, language: Language): RulePage {
  return readRulePage(readRulePageText(id, language));
}
