import { type Corpus, isClassOfPeople, isVagueActor, personIn, type Reference, references, remember } from '#corpus';
import type { Datum, Fix, Text } from '#model';
import { atField, corpusRule, type Place, type RelatedFact, type Unjudged } from '#rule-kit';
import { editDistance, nearestWord, type RefKind, refKindWords } from '#schemas';

export default corpusRule({
  title: { zh: '引用的名称找得到', en: 'Every name means something' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    unknown: {
      zh: '没有叫“{name}”的{kind}。',
      en: 'There is no {kind} called {name}.',
    },
    nearest: {
      zh: '没有叫“{name}”的{kind}，是不是“{nearest}”？',
      en: 'There is no {kind} called {name}. Did you mean {nearest}?',
    },
    otherKind: {
      zh: '“{name}”登记的是{actual}，这里要写{kind}。',
      en: '{name} is registered as a {actual}; a {kind} belongs here.',
    },
  },
  help: {
    zh: '照库里的名称或简称写；库里确实没有的，先登记到相应的库（单位库、岗位库、队伍库……）。',
    en: 'Write the name or short name that the registers have; what they lack, enter there first (units, posts, teams …).',
  },
  *check(corpus) {
    const silent = new Set<RefKind>();
    const gone = new Set(corpus.plans.flatMap(({ front }) => front.replaces ?? []));
    const knownOf = remember((kinds: Reference['kinds']) => corpus.names.known(kinds));
    const unknown = references(corpus).filter(
      (ref) => ref.meaning.kind === 'unknown' && !isGone(ref, gone) && !isPeople(ref, corpus),
    );
    for (const [ref, ...others] of Map.groupBy(unknown, causeOf).values()) {
      const known = ref === undefined ? [] : knownOf(ref.kinds);
      if (ref === undefined) continue;
      if (known.length > 0) yield found(ref, others, known, corpus);
      else if (!silent.has(ref.kind)) yield notJudged(ref);
      if (known.length === 0) silent.add(ref.kind);
    }
  },
});

/** A name that a document writes in many places is one cause. */
function causeOf({ document, kind, written }: Reference): string {
  return `${document.file}\n${kind}\n${written}`;
}

type Data = Readonly<Record<'name' | 'kind', Datum>>;

interface Saying {
  readonly at: Place;
  readonly related: readonly RelatedFact[];
  readonly fix?: Fix;
}

type Found = Saying &
  (
    | { readonly message: 'unknown'; readonly data: Data }
    | { readonly message: 'nearest'; readonly data: Data & { readonly nearest: string } }
    | { readonly message: 'otherKind'; readonly data: Data & { readonly actual: Text } }
  );

function found(
  ref: Reference,
  others: readonly Reference[],
  known: readonly string[],
  corpus: Corpus,
): Found | Unjudged {
  const { written: name, kind } = ref;
  const at = placeIn(ref);
  const places = others.map(placeIn);
  const related = places.map((place) => ({ at: place, text: { zh: '这里也是', en: 'Here too' } }));
  const data: Data = { name, kind: refKindWords[kind] };
  const other = corpus.names.namings.get(name)?.[0]?.target.kind;
  if (other !== undefined) return { message: 'otherKind', data: { ...data, actual: refKindWords[other] }, at, related };
  const nearest = nearestWord(name, alike(name, known));
  if (nearest !== null) {
    const fix = replacing([at, ...places], nearest);
    return {
      message: 'nearest',
      data: { ...data, nearest },
      at,
      related: [...standsAt(nearest, ref, corpus), ...related],
      fix,
    };
  }
  return kind === 'law' ? lawMissing(ref) : { message: 'unknown', data, at, related };
}

function standsAt(nearest: string, { kinds }: Reference, { names }: Corpus): RelatedFact[] {
  const bearer = names.namings.get(nearest)?.find(({ target }) => kinds.includes(target.kind));
  if (bearer === undefined) return [];
  const { document, pointer } = bearer.target;
  return [{ at: atField(document, pointer), text: { zh: `“${nearest}”在这里`, en: `${nearest} is here` } }];
}

/** Of ids, only those of the same place: qingxi/overall is no slip for jinqiao/overall. */
function alike(name: string, known: readonly string[]): readonly string[] {
  const slash = name.indexOf('/');
  if (slash < 0) return known;
  const place = name.slice(0, slash);
  return known.filter((one) => one.includes('/') && editDistance(one.slice(0, one.indexOf('/')), place) < 2);
}

/** The earlier plans that a plan replaces are seldom kept; a name that one of them had is told as retired. */
function isGone({ kind, pointer, written }: Reference, gone: ReadonlySet<string>): boolean {
  return kind === 'plan' && (pointer.startsWith('/replaces') || gone.has(written));
}

/** Persons, 体育教师 and 有关部门 where a post or a unit belongs: the rules on roles tell them by that name. */
function isPeople({ pointer, written }: Reference, { registers }: Corpus): boolean {
  if (!pointer.startsWith('/roles/')) return false;
  return isVagueActor(written) || isClassOfPeople(written) || personIn(written, registers) !== null;
}

function notJudged({ kind, document }: Reference): Unjudged {
  const { zh, en } = refKindWords[kind];
  return {
    notChecked: {
      zh: `库里一个${zh}也没有登记，引用的${zh}名称没有核对。`,
      en: `No ${en} is registered, so names of this kind were not checked.`,
    },
    document,
  };
}

/** A law that the register lacks is not wrong; it only cannot be judged. */
function lawMissing({ written, document }: Reference): Unjudged {
  return {
    notChecked: {
      zh: `法规库里没有“${written}”，没有核对它是否现行。`,
      en: `The register of laws has no ${written}; whether it is in force was not checked.`,
    },
    document,
  };
}

/** The name itself inside its value, so that quotes and an article (`#28`) stay. */
function placeIn({ document, pointer, written }: Reference): Place {
  const { span } = atField(document, pointer);
  const start = document.text.slice(span.start, span.end).indexOf(written);
  if (start < 0) return { document, span };
  return { document, span: { start: span.start + start, end: span.start + start + written.length } };
}

function replacing(places: readonly Place[], text: string): Fix {
  const edits = places.map(({ span }) => ({ span, text }));
  return { title: { zh: `改为“${text}”`, en: `Change to ${text}` }, safe: false, edits };
}
