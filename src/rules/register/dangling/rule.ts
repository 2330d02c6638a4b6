import { type Corpus, kindsOf } from '#corpus';
import type { SourceDocument, Text } from '#model';
import { registerNames } from '#registers';
import { atField, corpusRule } from '#rule-kit';
import { nearestWord, type RefKind, refKindWords, refsIn, type ValidatedName } from '#schemas';

export default corpusRule({
  title: { zh: '库里写的名称都登记过', en: 'What registers name is registered' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    unknown: {
      zh: '没有登记过叫“{name}”的{kind}。',
      en: 'No {kind} is registered as {name}.',
    },
    near: {
      zh: '没有登记过叫“{name}”的{kind}，是不是“{nearest}”？',
      en: 'No {kind} is registered as {name}; is it {nearest}?',
    },
  },
  help: {
    zh: '写错了的改正；确实有的，先登记到相应的库里。名称、简称、编号都可以写。',
    en: 'Correct it, or register it first. The name, a short name or the id will do.',
  },
  *check(corpus, { isAsked }) {
    const search = searchIn(corpus);
    for (const { document, pointer, kind: asked, name } of danglingIn(corpus, isAsked)) {
      const kind = titles[asked];
      if (search.isEmpty(asked)) {
        if (search.tellOnce(document, asked)) yield { notChecked: emptyText(kind), document };
        continue;
      }
      const at = atField(document, pointer);
      const nearest = search.nearest(name, asked);
      if (nearest === null) yield { message: 'unknown', data: { name, kind }, at };
      else yield { message: 'near', data: { name, kind, nearest }, at };
    }
  },
});

interface Dangling {
  readonly document: SourceDocument;
  readonly pointer: string;
  readonly kind: RefKind;
  readonly name: string;
}

function* danglingIn(corpus: Corpus, isAsked: (document: SourceDocument) => boolean): Generator<Dangling> {
  for (const { schema, document, pointer: base, data, from } of recordsOf(corpus)) {
    if (!isAsked(document)) continue;
    for (const { pointer, written, kind } of refsIn(schema, data, base)) {
      const name = kind === 'law' ? written.replace(/#.*$/, '').trim() : written;
      const isKnown = corpus.names.resolve(name, kindsOf[kind], from).kind !== 'unknown';
      if (!isKnown && !isPlace(corpus, kind, name, from)) yield { document, pointer, kind, name };
    }
  }
}

interface Record {
  readonly schema: ValidatedName;
  readonly document: SourceDocument;
  readonly pointer: string;
  readonly data: object;
  /** The jurisdiction from which its names are seen. */
  readonly from: string | null;
}

/** Rows of the registers, cases, drills and reviews: all but plans, whose names `ref/unknown` looks at. */
function* recordsOf({ registers, cases, drills, reviews, tree }: Corpus): Generator<Record> {
  for (const schema of registerNames) {
    for (const { data, document, pointer } of registers[schema])
      yield { schema, document, pointer, data, from: placeOf(data, tree) };
  }
  for (const [schema, list] of [
    ['case', cases],
    ['drill', drills],
    ['review', reviews],
  ] as const) {
    for (const { data, document } of list) yield { schema, document, pointer: '', data, from: placeOf(data, tree) };
  }
}

function placeOf(data: object, tree: Corpus['tree']): string | null {
  return 'jurisdiction' in data && typeof data.jurisdiction === 'string' ? tree.idOf(data.jurisdiction) : null;
}

/** A unit is also called by the place that it stands for: 青溪镇. */
function isPlace({ names }: Corpus, kind: RefKind, written: string, from: string | null): boolean {
  return (kind === 'unit' || kind === 'actor') && names.resolve(written, ['jurisdiction'], from).kind !== 'unknown';
}

/** A register knows no roles: those are a plan's own. */
const titles: Readonly<globalThis.Record<RefKind, Text>> = {
  ...refKindWords,
  actor: { zh: '单位、岗位或队伍', en: 'unit, post or team' },
};

function emptyText({ zh, en }: Text): Text {
  return {
    zh: `还没有登记任何${zh}，无法核对这里写的名称。`,
    en: `No ${en} is registered at all, so the names here cannot be checked.`,
  };
}

/** How many different wrong names are compared with all that there are: a typing slip is looked for, not a flood. */
const mostSearches = 300;

interface Search {
  readonly isEmpty: (kind: RefKind) => boolean;
  readonly tellOnce: (document: SourceDocument, kind: RefKind) => boolean;
  readonly nearest: (written: string, kind: RefKind) => string | null;
}

function searchIn({ names }: Corpus): Search {
  const known = new Map<RefKind, readonly string[]>();
  const found = new Map<string, string | null>();
  const told = new Set<string>();
  const knownOf = (kind: RefKind): readonly string[] => {
    const list = known.get(kind) ?? names.known(kindsOf[kind]);
    known.set(kind, list);
    return list;
  };
  return {
    isEmpty: (kind) => knownOf(kind).length === 0,
    tellOnce: ({ file }, kind) => told.size < told.add(`${file} ${kind}`).size,
    nearest: (written, kind) => {
      const key = `${kind} ${written}`;
      const before = found.get(key);
      if (before !== undefined) return before;
      const nearest = found.size < mostSearches ? nearestWord(written, knownOf(kind)) : null;
      found.set(key, nearest);
      return nearest;
    },
  };
}
