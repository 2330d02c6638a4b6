import { fingerprint, type Plan, type SourceDocument, withoutSpace } from '#model';
import type { Entry, Named } from '#registers';
import type { Corpus } from '../corpus.ts';
import { remember } from '../graph/remember.ts';
import { dependsOn, restsOn } from './depends-on.ts';
import { entryAt } from './entry-at.ts';
import { type Use, usesIn } from './uses-in.ts';

/** Something that a plan cites and may pin, with every place that cites it. */
export interface Citation {
  /** `unit/anhe/water`: kind and id, the key under which its fingerprint is kept. */
  readonly key: string;
  readonly target: Named;
  /** What it says now, in eight hexadecimal digits; white space does not count. */
  readonly fingerprint: string;
  readonly uses: readonly Use[];
}

const pinned: readonly Named['kind'][] = ['law', 'unit', 'post', 'team', 'depot'];

/** Said of the row's upkeep, not of what it is: a change here changes nothing for those who cite it. */
const upkeep = new Set(['note', 'extra', 'updated', 'checked', 'verified', 'verified_by', 'last_training', 'url']);

/** What a plan cites: laws, superior plans, units, posts, teams and depots, and the units behind them; each once. */
export function citationsOf(corpus: Corpus, plan: Plan): Citation[] {
  const found = new Map<string, { readonly target: Named; readonly uses: Use[] }>();
  for (const use of usesIn(corpus, plan)) {
    if (!isPinned(use) || use.target.document === plan.document) continue;
    for (const target of restsOn(corpus, use.target)) {
      const key = `${target.kind}/${target.id}`;
      const citation = found.get(key) ?? { target, uses: [] };
      citation.uses.push(use);
      found.set(key, citation);
    }
  }
  return [...found].map(([key, { target, uses }]) => ({
    key,
    target,
    fingerprint: fingerprintOf(corpus, target),
    uses: inOrder(uses),
  }));
}

/** In the order of the text, each place once. */
function inOrder(uses: readonly Use[]): Use[] {
  const places = new Map(uses.map((use) => [use.span.start, use]));
  return [...places.values()].toSorted((a, b) => a.span.start - b.span.start);
}

function isPinned({ target, pointer }: Use): boolean {
  return pinned.includes(target.kind) || (target.kind === 'plan' && pointer.startsWith('/follows/'));
}

/** What a thing says now, in eight hexadecimal digits: a row (of a unit, its contact lines too), or a whole plan. */
export function fingerprintOf(corpus: Corpus, named: Named): string {
  return fingerprints(corpus)(named);
}

const fingerprints = remember<Corpus, (named: Named) => string>((corpus) =>
  remember((named: Named) => fingerprint(meaningOf(corpus, named), 8)),
);

function meaningOf(corpus: Corpus, named: Named): string {
  const entry = entryAt(corpus.registers, named);
  if (entry !== null) return (named.kind === 'unit' ? dependsOn(corpus, entry) : [entry]).map(meaningOfRow).join('\n');
  const plan = plansByDocument(corpus).get(named.document);
  return plan === undefined ? '' : meaningOfPlan(plan);
}

const plansByDocument = remember<Corpus, ReadonlyMap<SourceDocument, Plan>>(
  ({ plans }) => new Map(plans.map((plan) => [plan.document, plan])),
);

function meaningOfRow({ data }: Entry): string {
  return withoutSpace(stable(Object.fromEntries(Object.entries(data).filter(([key]) => !upkeep.has(key)))));
}

/** The fingerprints that the superior plan itself keeps are no part of what it says. */
function meaningOfPlan({ front, document, bodyStart }: Plan): string {
  const { confirmed: _confirmed, extra: _extra, ...said } = front;
  return withoutSpace(`${stable(said)}\n${document.text.slice(bodyStart)}`);
}

/** JSON with its keys in order, so that moving a line changes nothing. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${stable(inner)}`).join(',')}}`;
}
