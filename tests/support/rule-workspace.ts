import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildCorpus, type Corpus, type RawFile, readFileFacts, readSettings } from '#corpus';
import { type Judgement, judge } from '#engine';
import { type ExampleFile, exampleBytes, type NamedRule, type RuleExample } from '#rule-kit';
import { rules } from '#rules';
import { forceOf } from '#schemas';

/** The day on which the examples of rules are judged. */
export const exampleDay = '2026-11-24';

const folder = path.resolve(import.meta.dirname, '../../src/rules/_example');

/** The small workspace in which every example stands: settings and registers, by path. */
const base: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, full).replaceAll('\\', '/'), readFileSync(full, 'utf8')];
    }),
);

/** A corpus of these texts in memory, by path; `beiyu.yaml` may be among them. */
export function corpusOf(texts: ReadonlyMap<string, string | Uint8Array>): Corpus {
  const raw = [...texts].map(([file, text]): RawFile => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    return { file, bytes, size: bytes.length };
  });
  const settings = raw.find(({ file }) => file === 'beiyu.yaml') ?? { file: 'beiyu.yaml', bytes: null, size: 0 };
  return buildCorpus(
    readSettings(settings),
    raw.flatMap((file) => readFileFacts(file) ?? []),
  );
}

/** The example's files laid over the small workspace. A CSV file takes the place of a YAML register of its name. */
export function exampleCorpus(example: RuleExample): Corpus {
  const files = new Map<string, string | Uint8Array>(base);
  for (const written of example.files) {
    for (const other of ['.yaml', '.csv']) files.delete(written.file.replace(/\.(?:yaml|csv)$/, other));
    files.set(written.file, exampleBytes(written));
  }
  return corpusOf(files);
}

/**
 * What one rule says of a corpus, whatever its default severity; settings of the workspace hold. With `only`, somebody
 * asks about that file alone.
 */
export function judgeBy(rule: NamedRule, corpus: Corpus, only?: string): readonly Judgement[] {
  const isOfEngine = rule.id.startsWith('config/');
  const awake: NamedRule = rule.severity === 'off' ? { ...rule, severity: 'warn' } : rule;
  const chosen = isOfEngine ? rules.map((one) => (one.id === rule.id ? awake : one)) : [awake];
  const asked = only === undefined ? {} : { only: (file: string) => file === only };
  const { judgements } = judge({ corpus, rules: chosen, forceOf, run: { today: exampleDay }, ...asked });
  return judgements.filter(({ rule: { id } }) => id === rule.id);
}

/** Messages found in one file, in the order of their places. */
export function messagesIn(judgements: readonly Judgement[], { file }: Pick<ExampleFile, 'file'>): string[] {
  return judgements
    .filter(({ finding }) => finding.at.document.file === file)
    .toSorted((a, b) => a.finding.at.span.start - b.finding.at.span.start)
    .map(({ finding }) => finding.message);
}
