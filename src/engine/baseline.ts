import type { Finding } from '#model';

/** One finding that is known and let be. What stands beside the identity is for people who read the file. */
export interface BaselineEntry {
  readonly identity: string;
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** Findings that a library had when it adopted the tool: remembered one by one, by identity, never by count. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

export interface Compared {
  /** Findings that the baseline does not know. */
  readonly fresh: readonly Finding[];
  readonly known: readonly Finding[];
  /** What the baseline remembers and is no longer found. */
  readonly gone: readonly BaselineEntry[];
}

/** Remembers these findings, in an order that changes little from one time to the next. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const entries = findings.map(({ identity, rule, file, message }) => ({ identity, rule, file, message }));
  const key = ({ file, rule, identity }: BaselineEntry): string => `${file}\n${rule}\n${identity}`;
  return { version: 1, findings: entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

/** Parts findings into new and known ones; each entry stands for one finding. */
export function compareToBaseline(findings: readonly Finding[], baseline: Baseline): Compared {
  const left = Map.groupBy(baseline.findings, ({ identity }) => identity);
  const fresh: Finding[] = [];
  const known: Finding[] = [];
  for (const finding of findings) {
    const entries = left.get(finding.identity) ?? [];
    if (entries.length === 0) fresh.push(finding);
    else known.push(finding);
    left.set(finding.identity, entries.slice(1));
  }
  return { fresh, known, gone: [...left.values()].flat() };
}

/** A baseline from the text of its file, or null when the text is none. */
export function readBaseline(text: string): Baseline | null {
  const value = parseJson(text);
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.findings)) return null;
  const findings = value.findings.filter(isEntry);
  return findings.length === value.findings.length ? { version: 1, findings } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  return isRecord(value) && ['identity', 'rule', 'file', 'message'].every((key) => typeof value[key] === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
