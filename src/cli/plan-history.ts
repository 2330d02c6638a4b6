import path from 'node:path';
import { buildCorpus, type Corpus, type RawFile, readFileFacts, readSettings } from '#corpus';
import { fileNamesAt, filesAt, historyOf, isWorkspaceFile, monthlyCommits, readAll, readText, writeFile } from '#disk';
import type { CheckReport, Plan } from '#model';
import { diffPlans } from '#review';
import type { FindingTrend, VersionChanges } from '#view';
import { checkWorkspace } from '../index.ts';
import { version } from './version.ts';

/** How far back the history is looked through for the version before. */
const mostCommits = 400;
const mostVersions = 12;

/**
 * What changed in each plan since the version before, from git; a plan without an older version has none. Old texts are
 * read in one go; only the first with another version is read as a plan.
 */
export function versionChanges(root: string, plans: readonly Plan[]): Map<string, VersionChanges> {
  const history = historyOf(root, mostCommits);
  const wanted = plans.flatMap((plan) =>
    (history.get(plan.document.file) ?? [])
      .slice(0, mostVersions)
      .map(({ commit }) => ({ commit, file: plan.document.file })),
  );
  const texts = Map.groupBy(
    readAll(root, wanted).flatMap((raw) => raw ?? []),
    ({ file }) => file,
  );
  const changes = new Map<string, VersionChanges>();
  for (const plan of plans) {
    const older = versionBefore(plan, texts.get(plan.document.file) ?? []);
    const told = older === null ? [] : diffPlans(older, plan).map(({ area, text }) => ({ area, text }));
    if (older !== null && told.length > 0) changes.set(plan.id, { since: older.front.version, changes: told });
  }
  return changes;
}

const versionLine = /^(?:版本|version)\s*[:：]\s*["']?([^"'\s#]+)/im;

function versionBefore(plan: Plan, texts: readonly RawFile[]): Plan | null {
  for (const raw of texts) {
    const written = versionLine.exec(new TextDecoder().decode(raw.bytes ?? new Uint8Array()))?.[1];
    if (written === undefined || written === plan.front.version) continue;
    const facts = readFileFacts(raw);
    if (facts?.kind !== 'plan' || facts.plan === null || facts.plan.id !== plan.id) continue;
    if (facts.plan.front.version !== plan.front.version) return facts.plan;
  }
  return null;
}

const months = 6;

/**
 * How many findings the library had at the end of each of the last months, and now. Counting an old state means
 * checking it, so the counts are kept in `.beiyu/trend.json` by commit and by Beiyu's own version.
 */
export function findingTrend(root: string, report: CheckReport, today: string): readonly FindingTrend[] {
  const file = path.join(root, '.beiyu', 'trend.json');
  const known = readKnown(readText(file));
  const past = monthlyCommits(root, months).map(({ commit, on }) => ({ commit, on }));
  const counted = past.map(({ commit, on }): readonly [string, FindingTrend] => {
    const key = `${version} ${commit}`;
    return [key, known.get(key) ?? { on, ...countsOf(checkedAt(root, commit, on)) }];
  });
  if (counted.length > 0) writeFile(file, `${JSON.stringify(Object.fromEntries(counted), null, 1)}\n`);
  return [...counted.map(([, point]) => point).filter(({ on }) => on !== today), { on: today, ...countsOf(report) }];
}

function checkedAt(root: string, commit: string, on: string): CheckReport {
  return checkWorkspace({ corpus: corpusAt(root, commit), language: 'zh', today: on });
}

/** The workspace as it stood at a commit, without touching the files. */
export function corpusAt(root: string, commit: string): Corpus {
  const [settingsText] = filesAt(root, commit, ['beiyu.yaml']);
  const settings = readSettings(settingsText ?? { file: 'beiyu.yaml', bytes: new Uint8Array(), size: 0 });
  const isRead = isWorkspaceFile(settings.value.ignore ?? []);
  const files = fileNamesAt(root, commit).filter(isRead);
  return buildCorpus(
    settings,
    filesAt(root, commit, files).flatMap((raw: RawFile) => readFileFacts(raw) ?? []),
  );
}

function countsOf({ summary }: CheckReport): Omit<FindingTrend, 'on'> {
  return { errors: summary.errors, warnings: summary.warnings, infos: summary.infos };
}

/** Counts that were kept; what is not of their form is counted anew. */
function readKnown(text: string | null): Map<string, FindingTrend> {
  const known = new Map<string, FindingTrend>();
  if (text === null) return known;
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return known;
    for (const [key, value] of Object.entries(data)) if (isTrend(value)) known.set(key, value);
  } catch {
    return new Map();
  }
  return known;
}

function isTrend(value: unknown): value is FindingTrend {
  return (
    typeof value === 'object' &&
    value !== null &&
    'on' in value &&
    typeof value.on === 'string' &&
    'errors' in value &&
    typeof value.errors === 'number' &&
    'warnings' in value &&
    typeof value.warnings === 'number' &&
    'infos' in value &&
    typeof value.infos === 'number'
  );
}
