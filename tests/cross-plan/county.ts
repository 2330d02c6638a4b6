import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  buildCorpus,
  type Corpus,
  type FileFacts,
  layeredSettings,
  type RawFile,
  readFileFacts,
  readSettings,
} from '#corpus';
import { readWorkspace } from '#disk';
import { type Judgement, judge } from '#engine';
import type { SourceDocument, Span } from '#model';
import { rules } from '#rules';
import { forceOf } from '#schemas';

/** The day on which the county is judged. */
export const judgedOn = '2026-11-24';

/** A change of one file. */
export interface PlantedEdit {
  readonly document: SourceDocument;
  readonly span: Span;
  readonly text: string;
}

/** A workspace that was read once and can be damaged in memory. */
export interface Trial {
  readonly corpus: Corpus;
  /** What a rule says once the edits are made. */
  readonly judged: (rule: string, edits: readonly PlantedEdit[]) => readonly Judgement[];
}

/** Reads the workspace in a folder; null where there is none. */
export function readTrial(folder: string): Trial | null {
  if (!existsSync(path.join(folder, 'beiyu.yaml'))) return null;
  const raw = readWorkspace(folder, []);
  const settingsFile = raw.find(({ file }) => file === 'beiyu.yaml');
  if (settingsFile === undefined) return null;
  const settings = layeredSettings(readSettings(settingsFile), () => settingsFile);
  const facts = new Map(raw.map((file) => [file.file, readFileFacts(file)]));
  const corpusWith = (changed: ReadonlyMap<string, RawFile>): Corpus => {
    const own = changed.get('beiyu.yaml');
    const all: (FileFacts | null)[] = [...facts].map(([file, known]) => {
      const replaced = changed.get(file);
      return replaced === undefined ? known : readFileFacts(replaced);
    });
    return buildCorpus(
      own === undefined ? settings : readSettings(own),
      all.flatMap((one) => one ?? []),
    );
  };
  const judged: Trial['judged'] = (id, edits) => {
    const corpus = corpusWith(edited(edits));
    const chosen = rules.filter((rule) => rule.id === id);
    return judge({ corpus, rules: chosen, forceOf, run: { today: judgedOn } }).judgements;
  };
  return { corpus: corpusWith(new Map()), judged };
}

function edited(edits: readonly PlantedEdit[]): ReadonlyMap<string, RawFile> {
  const changed = new Map<string, RawFile>();
  for (const [document, own] of Map.groupBy(edits, (edit) => edit.document)) {
    let { text } = document;
    for (const { span, text: replacement } of own.toSorted((a, b) => b.span.start - a.span.start))
      text = text.slice(0, span.start) + replacement + text.slice(span.end);
    const bytes = new TextEncoder().encode(text);
    changed.set(document.file, { file: document.file, bytes, size: bytes.length });
  }
  return changed;
}

/** The files that a finding points to: its own and those of its related places. */
export function filesOf({ finding }: Judgement): ReadonlySet<string> {
  return new Set([finding.at.document.file, ...(finding.related ?? []).map(({ at }) => at.document.file)]);
}

/** One finding as a line, to be told from those that were there before. */
export function lineOf({ finding: { at, message, data } }: Judgement): string {
  return `${at.document.file} ${message} ${JSON.stringify(data ?? {})}`;
}
