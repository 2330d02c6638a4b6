import { fingerprint, type Plan, withoutSpace } from '#model';
import type { Entry, Named } from '#registers';
import type { Corpus } from '../corpus.ts';
import { remember } from '../graph/remember.ts';
import { rowsBehind } from './depends-on.ts';
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

/** What a plan cites: laws, superior plans, units, posts, teams and depots, each once. */
export function citationsOf(corpus: Corpus, plan: Plan): Citation[] {
  const uses = usesIn(corpus, plan).filter((use) => isPinned(use) && use.target.document !== plan.document);
  const byKey = Map.groupBy(uses, ({ target }) => `${target.kind}/${target.id}`);
  return [...byKey].flatMap(([key, places]) => {
    const target = places[0]?.target;
    return target === undefined ? [] : [{ key, target, fingerprint: fingerprintOf(corpus, target), uses: places }];
  });
}

function isPinned({ target, pointer }: Use): boolean {
  return pinned.includes(target.kind) || (target.kind === 'plan' && pointer.startsWith('/follows/'));
}

/** What a thing says now, in eight hexadecimal digits: a row with all on which it rests, or the whole of a plan. */
export function fingerprintOf(corpus: Corpus, named: Named): string {
  return fingerprints(corpus)(named);
}

const fingerprints = remember<Corpus, (named: Named) => string>((corpus) =>
  remember((named: Named) => fingerprint(meaningOf(corpus, named), 8)),
);

function meaningOf(corpus: Corpus, named: Named): string {
  if (named.kind !== 'plan') return rowsBehind(corpus, named).map(meaningOfRow).join('\n');
  const plan = corpus.plans.find(({ document }) => document === named.document);
  return plan === undefined ? '' : meaningOfPlan(plan);
}

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
