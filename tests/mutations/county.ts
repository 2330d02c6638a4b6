import path from 'node:path';
import { buildCorpus, type Corpus, type FileFacts, type RawFile, readFileFacts, readSettings } from '#corpus';
import { readWorkspace } from '#disk';
import { judge } from '#engine';
import type { NamedRule, RuleOutput } from '#rule-kit';
import { rules } from '#rules';
import { forceOf } from '#schemas';
import { type Changes, type Damage, planFiles, seeded, seedOf } from './damage.ts';

/** The day on which the county is judged. */
export const judgedOn = '2026-11-24';

const raw = readWorkspace(path.resolve(import.meta.dirname, '../../plans'), []);
const texts = new Map(raw.map(({ file, bytes }) => [file, new TextDecoder().decode(bytes ?? new Uint8Array())]));
const facts = new Map(raw.map((file) => [file.file, readFileFacts(file)]));
const undamaged = corpusWith(new Map());
const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

/** The files of the undamaged county, in a fixed order. */
export const countyFiles: readonly string[] = [...texts.keys()];

/** One damage done to one file, and whether it was found by a rule that was meant. */
export interface Trial {
  readonly damage: Damage;
  readonly file: string;
  readonly isFound: boolean;
}

function rawFile(file: string, text: string): RawFile {
  const bytes = new TextEncoder().encode(text);
  return { file, bytes, size: bytes.length };
}

function corpusWith(changes: Changes): Corpus {
  const all: (FileFacts | null)[] = [...facts].map(([file, known]) => {
    const text = changes.get(file);
    return text === undefined ? known : readFileFacts(rawFile(file, text));
  });
  return buildCorpus(
    readSettings(rawFile('beiyu.yaml', changes.get('beiyu.yaml') ?? texts.get('beiyu.yaml') ?? '')),
    all.flatMap((one) => one ?? []),
  );
}

/** What a rule says of the whole corpus, or of the files that were changed, each finding as one line. */
function saidBy(rule: NamedRule, corpus: Corpus, files: ReadonlySet<string>): string[] {
  const run = { today: judgedOn };
  if (rule.id.startsWith('config/')) return saidByEngine(rule, corpus);
  const outputs: RuleOutput[] = [];
  if (rule.scope === 'corpus') outputs.push(...rule.run(corpus, run, {}));
  else if (rule.scope === 'plan') {
    for (const plan of corpus.plans)
      if (files.has(plan.document.file)) outputs.push(...rule.run(plan, corpus.around(plan), run, {}));
  } else {
    for (const document of corpus.documents) if (files.has(document.file)) outputs.push(...rule.run(document, run, {}));
  }
  return outputs.flatMap((output) =>
    'notChecked' in output ? [] : [`${output.at.document.file} ${output.message} ${JSON.stringify(output.data ?? {})}`],
  );
}

/** What only the engine can tell: of settings and of suppressions, once the other rules have run. */
function saidByEngine({ id }: NamedRule, corpus: Corpus): string[] {
  const { judgements } = judge({ corpus, rules, forceOf, run: { today: judgedOn } });
  return judgements
    .filter(({ rule }) => rule.id === id)
    .map(({ finding }) => `${finding.at.document.file} ${finding.message} ${JSON.stringify(finding.data ?? {})}`);
}

const before = new Map<string, readonly string[]>();

function saidBefore(rule: NamedRule, files: ReadonlySet<string>): readonly string[] {
  const key = rule.scope === 'corpus' ? rule.id : `${rule.id} ${[...files].join(' ')}`;
  const known = before.get(key) ?? saidBy(rule, undamaged, files);
  before.set(key, known);
  return known;
}

/** Whether a list holds a line more often than another does. */
function hasMore(lines: readonly string[], than: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const line of than) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.some((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count === 0;
  });
}

/**
 * Does a damage to a file, as often as it asks for; none where the file has nothing to damage so. Another `seed`
 * damages other places.
 */
export function tryDamage(damage: Damage, file: string, seed = ''): Trial[] {
  if (!(damage.files ?? planFiles).test(file)) return [];
  const rounds = Array.from({ length: damage.times ?? 1 }, (_, round) => tryOnce(damage, file, `${round} ${seed}`));
  return rounds.filter((trial) => trial !== null);
}

function tryOnce(damage: Damage, file: string, seed: string): Trial | null {
  const text = texts.get(file);
  if (text === undefined) return null;
  const choose = seeded(seedOf(damage.name, file, seed));
  const made = damage.make(text, choose, (other) => texts.get(other) ?? null, file);
  if (made === null || made === text) return null;
  const changes = typeof made === 'string' ? new Map([[file, made]]) : made;
  const corpus = corpusWith(changes);
  const files = new Set(changes.keys());
  const isFound = damage.rules.some((id) => {
    const rule = ruleById.get(id);
    return rule !== undefined && hasMore(saidBy(rule, corpus, files), saidBefore(rule, files));
  });
  return { damage, file, isFound };
}

/** Ids of rules that damages name and the catalogue does not have. */
export function unknownRules(damages: readonly Damage[]): string[] {
  return damages.flatMap((damage) => damage.rules.filter((id) => !ruleById.has(id)));
}

/** Rules that say something of the undamaged county, with the first thing each says. */
export function saidOfUndamaged(ids: readonly string[]): string[] {
  const files = new Set(countyFiles);
  return ids.flatMap((id) => {
    const rule = ruleById.get(id);
    const said = rule === undefined ? [] : saidBy(rule, undamaged, files);
    return said.length === 0 ? [] : [`${id} (${said.length}): ${said[0]}`];
  });
}
