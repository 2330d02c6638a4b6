import { type Corpus, canStart, entryIndex, planGraph, references, remember } from '#corpus';
import type { Fix, Plan, Span } from '#model';
import { wordFinder } from '#parse';
import type { Named, Names } from '#registers';
import { atField, atSpan, corpusRule, type Place } from '#rule-kit';

export default corpusRule({
  title: { zh: '不用旧名称，不引废止的预案', en: 'No former names, no superseded plans' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    former: {
      zh: '“{name}”是旧名称，{until}起已改为“{now}”。',
      en: '{name} is a former name; since {until} it is {now}.',
    },
    dissolved: {
      zh: '“{name}”已于{until}撤销，它的职责由“{now}”承担。',
      en: '{name} was dissolved on {until}; its duties went to {now}.',
    },
    plan: {
      zh: '引用的预案“{name}”已经失效，现行的是“{now}”。',
      en: 'The plan {name} is no longer in force; the one in force is {now}.',
    },
    planEnded: {
      zh: '引用的预案“{name}”已经失效，没有写由哪个预案代替。',
      en: 'The plan {name} is no longer in force, and nothing says which plan replaces it.',
    },
  },
  help: {
    zh: '改成现在的名称；改名说明机构有调整，职责、电话也一并核对。废止的法规由 law/repealed 指出。',
    en: 'Write the present name; a new name means a reform, so check duties and phones as well. Repealed laws are told by law/repealed.',
  },
  *check(corpus, { today }) {
    for (const { document, pointer, written, meaning } of references(corpus)) {
      const ended = meaning.kind === 'found' ? dissolved(corpus, meaning.target, today) : null;
      if (ended !== null)
        yield { message: 'dissolved', data: { name: written, ...ended }, at: atField(document, pointer) };
    }
    yield* endedPlans(corpus);
    for (const { written, target, until, at } of everyFormerName(corpus))
      yield formerName(corpus, written, target, until, at);
  },
});

/** Each former name once a document, with all its places: in the front matter and in the text. */
function everyFormerName(corpus: Corpus): Iterable<Found> {
  const found = new Map<string, Found>();
  const add = (place: Place, { written, target, until }: Omit<Found, 'at'>): void => {
    const key = `${place.document.file} ${written}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { written, target, until, at: [place] });
    else known.at.push(place);
  };
  for (const { document, pointer, written, meaning } of references(corpus)) {
    if (meaning.kind === 'retired') add(nameAt(atField(document, pointer), written), { written, ...meaning });
  }
  for (const plan of corpus.plans) formerNamesIn(corpus, plan, add);
  return found.values();
}

interface FormerName {
  readonly message: 'former';
  readonly data: { readonly name: string; readonly until: string; readonly now: string };
  readonly at: Place;
  readonly related: readonly { readonly at: Place; readonly text: { readonly zh: string; readonly en: string } }[];
  readonly fix: Fix;
}

function formerName(
  corpus: Corpus,
  written: string,
  target: Named,
  until: string | null,
  at: readonly [Place, ...Place[]],
): FormerName {
  const now = presentName(corpus, written, target);
  const [first, ...more] = at;
  return {
    message: 'former',
    data: { name: written, until: until ?? '—', now },
    at: first,
    related: [
      ...more.map((place) => ({ at: place, text: { zh: '这里也是', en: 'Here too' } })),
      {
        at: atField(target.document, target.pointer),
        text: { zh: '改名登记在这里', en: 'The change of name is registered here' },
      },
    ],
    fix: {
      title: { zh: `改为“${now}”`, en: `Change to ${now}` },
      safe: true,
      edits: at.map(({ span }) => ({ span, text: now })),
    },
  };
}

/** The name of today in the same length: a former short name becomes the present short name. */
function presentName({ registers }: Corpus, written: string, target: Named): string {
  const index = entryIndex(registers);
  const data = target.kind === 'unit' ? index.unit(target)?.data : index.jurisdiction(target)?.data;
  const wasShort = data?.former_names?.some(({ short_names }) => short_names?.includes(written) === true) === true;
  return wasShort ? (data?.short_names?.[0] ?? target.name) : target.name;
}

function dissolved(corpus: Corpus, target: Named, today: string): { until: string; now: string } | null {
  const unit = target.kind === 'unit' ? entryIndex(corpus.registers).unit(target)?.data : undefined;
  if (unit?.until === undefined || unit.until > today) return null;
  return { until: unit.until, now: unit.replaced_by ?? '—' };
}

function* endedPlans(corpus: Corpus): Generator<
  | {
      message: 'plan';
      data: { name: string; now: string };
      at: Place;
      related: { at: Place; text: { zh: string; en: string } }[];
    }
  | {
      message: 'planEnded';
      data: { name: string };
      at: Place;
      related: { at: Place; text: { zh: string; en: string } }[];
    }
> {
  for (const { how, from, to, written, pointer } of planGraph(corpus).links) {
    if (how === 'replaces' || how === 'replaced_by' || !canStart(from) || (to !== null && canStart(to))) continue;
    const heir = heirOf(corpus, to, written);
    if (to === null && heir === null) continue;
    const at = atField(from.document, pointer);
    const stands = to ?? heir;
    const related =
      stands === null
        ? []
        : [
            {
              at: atField(stands.document, '/status'),
              text: { zh: '它的状态写在这里', en: 'Its state is written here' },
            },
          ];
    if (heir === null) yield { message: 'planEnded', data: { name: written }, at, related };
    else yield { message: 'plan', data: { name: written, now: heir.title }, at, related };
  }
}

/** The plan that took the place of one that has ended, or that a name meant which only `replaces` still knows. */
function heirOf(corpus: Corpus, ended: Plan | null, written: string): Plan | null {
  const next = ended?.front.replaced_by;
  if (next !== undefined) return corpus.planNamed(next, null);
  const called = ended === null ? [written] : [ended.id, ended.title];
  const heirs = called.flatMap((name) => heirsByName(corpus).get(name) ?? []);
  return heirs.toSorted((a, b) => a.at - b.at)[0]?.plan ?? null;
}

/** By each name under `replaces`, the first plan that replaces it, with its place among the plans. */
const heirsByName = remember<Corpus, ReadonlyMap<string, { readonly plan: Plan; readonly at: number }>>(({ plans }) => {
  const found = new Map<string, { readonly plan: Plan; readonly at: number }>();
  for (const [at, plan] of plans.entries())
    for (const name of plan.front.replaces ?? []) if (!found.has(name)) found.set(name, { plan, at });
  return found;
});

interface Found {
  readonly written: string;
  readonly target: Named;
  readonly until: string | null;
  readonly at: [Place, ...Place[]];
}

/** Looks for names that are nothing but former ones; built once for the names of a corpus. */
const formerNames = remember((names: Names) => {
  const former = [...names.namings].filter(([, bearers]) => bearers.every(({ how }) => how === 'former'));
  return wordFinder(former.map(([name]) => name));
});

/** Around a name, as far as a longer name may reach: 平岗县农业局 is not 县农业局. */
const reach = 24;

/** Former names in the text itself; a text that tells of the past may use them. */
function formerNamesIn(
  corpus: Corpus,
  { document, bodyStart, front }: Plan,
  add: (place: Place, found: Omit<Found, 'at'>) => void,
): void {
  const { text } = document;
  const from = corpus.tree.idOf(front.jurisdiction);
  for (const { word, start } of formerNames(corpus.names)(text, bodyStart)) {
    const left = Math.max(bodyStart, start - reach);
    const around = text.slice(left, start + word.length + reach);
    const mention = corpus.names
      .mentionsIn(around, from)
      .find(({ name, span }) => name === word && left + span.start === start);
    if (mention?.meaning.kind !== 'retired' || tellsOfPast(text, start)) continue;
    add(atSpan(document, { start, end: start + word.length }), { written: word, ...mention.meaning });
  }
}

/** 原县安监局, 前身为县地震局, formerly the … */
function tellsOfPast(text: string, start: number): boolean {
  return /(?:原|前身[是为]?|曾用名|时任|former(?:ly)?(?: the)?)[（(《“"\s]*$/i.test(
    text.slice(Math.max(0, start - 16), start),
  );
}

function nameAt({ document, span }: Place, written: string): Place {
  const start = document.text.slice(span.start, span.end).indexOf(written);
  const own: Span = { start: span.start + start, end: span.start + start + written.length };
  return { document, span: start < 0 ? span : own };
}
