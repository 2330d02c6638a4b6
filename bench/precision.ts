import { parseArgs } from 'node:util';
import { buildCorpus, readFileFacts, readSettings } from '#corpus';
import { check } from '#engine';
import type { Finding } from '#model';
import type { NamedRule } from '#rule-kit';
import { rules } from '#rules';
import { forceOf } from '#schemas';
import { corpusFolder, corpusWorkspace, rawOf } from './corpus-workspace.ts';

// Runs every rule (also those that are off) over published plans and statutes, and prints how often each speaks, with
// samples to be read: node --conditions=source bench/precision.ts [folder] [--rule group/name] [--sample 15]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string', multiple: true },
    sample: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    context: { type: 'string', default: '40' },
  },
});

const files = corpusWorkspace(corpusFolder(positionals[0]));
const texts = new Map(files.map(({ file, text }) => [file, text.split('\n')]));
const wanted = values.rule ?? [];
const chosen = rules
  .filter(({ id }) => wanted.length === 0 || wanted.some((each) => id === each || id.startsWith(`${each}/`)))
  .map((rule): NamedRule => (rule.severity === 'off' ? { ...rule, severity: 'info' } : rule));

const [settings, ...rest] = files.map(rawOf);
if (settings === undefined) throw new Error('no settings');
const corpus = buildCorpus(
  readSettings(settings),
  rest.flatMap((raw) => readFileFacts(raw) ?? []),
);
const started = performance.now();
const report = check({ corpus, rules: chosen, forceOf, language: 'zh', run: { today: '2026-11-24' } });
const took = Math.round(performance.now() - started);

const byRule = Map.groupBy(report.findings, ({ rule }) => rule);
const plansOf = (list: readonly Finding[]): number => new Set(list.map(({ file }) => file)).size;
console.log(`${corpus.plans.length} plans, ${chosen.length} rules, ${report.findings.length} findings, ${took} ms\n`);
for (const { id } of chosen) {
  const found = byRule.get(id) ?? [];
  console.log(`${id}\t${found.length} findings in ${plansOf(found)} plans`);
  for (const finding of pick(found, Number(values.sample))) console.log(`  ${show(finding)}`);
}

/** The same pick for the same seed, spread over the files. */
function pick(list: readonly Finding[], count: number): readonly Finding[] {
  let state = Number(values.seed) * 2654435761;
  const keyed = list.map((finding) => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 1;
    return { finding, key: state >>> 0 };
  });
  return keyed
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ finding }) => finding);
}

function show({ file, range, message, related }: Finding): string {
  const line = texts.get(file)?.[range.start.line - 1] ?? '';
  const from = Math.max(0, range.start.column - 1 - Number(values.context));
  const excerpt = line.slice(from, range.start.column - 1 + Number(values.context));
  const others = related.map((each) => `\n      ~ ${each.file}:${each.range.start.line} ${each.message}`).join('');
  return `${file.replace('plans/', '')}:${range.start.line} ${message}\n      | ${excerpt}${others}`;
}
