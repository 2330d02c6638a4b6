import path from 'node:path';
import { readFile, writeFile } from '#disk';
import { asUtf8, editBytes, type FileFix, isForeign, planFixes } from '#engine';
import type { CheckReport, SourceDocument } from '#model';
import { checkWorkspace } from '../index.ts';
import type { Run } from './command.ts';
import { type Opened, open } from './open.ts';

/** One look at the workspace, and the changes that it calls for. */
export interface FixRound {
  readonly opened: Opened;
  readonly report: CheckReport;
  readonly plans: readonly FileFix[];
}

/** Opens and checks the workspace anew, and plans the changes to the chosen files. */
export async function lookForFixes(run: Run, unsafe: boolean, isWanted: (rule: string) => boolean): Promise<FixRound> {
  const opened = await open(run, run.given.arguments);
  const { corpus, language, isChosen, today } = opened;
  const report = checkWorkspace({ corpus, language, today, only: isChosen });
  const wanted = report.findings.filter(({ rule }) => isWanted(rule));
  return { opened, report, plans: planFixes(wanted, unsafe) };
}

/** What became of one file. */
export interface FileOutcome extends FileFix {
  /** False where the change cannot be written in the file's own encoding. */
  readonly written: boolean;
}

/** Writes the planned changes; each file is replaced whole, and only when its text changes. */
export function writeFixes({ opened, plans }: FixRound): FileOutcome[] {
  return plans.map((plan) => {
    const document = documentOf(opened, plan.file);
    if (document === undefined) return { ...plan, written: false };
    const { bytes } = readFile(opened.root, plan.file);
    const edited = bytes === null ? null : editBytes(bytes, document, plan.edits);
    if (edited === null) return { ...plan, written: false };
    writeFile(path.join(opened.root, plan.file), edited);
    return { ...plan, written: true };
  });
}

/** Stores the chosen files that are not plain UTF-8 anew as such; returns which. */
export function rewriteAsUtf8(opened: Opened, dryRun: boolean): string[] {
  const foreign = opened.corpus.documents.filter((document) => {
    if (!opened.isChosen(document.file)) return false;
    const { bytes } = readFile(opened.root, document.file);
    return bytes !== null && isForeign(bytes, document);
  });
  for (const document of foreign) {
    if (!dryRun) writeFile(path.join(opened.root, document.file), asUtf8(document));
  }
  return foreign.map(({ file }) => file);
}

export function documentOf({ corpus }: Opened, file: string): SourceDocument | undefined {
  return corpus.documents.find((document) => document.file === file);
}
