import { sameLawNumber } from '#parse';
import type { Entry } from '#registers';
import { findSource, type Source, sources } from '#schemas';
import type { Corpus } from '../corpus.ts';
import { remember } from '../graph/remember.ts';

/** What is known of a law: from the workspace's register, from the packaged list, or from both. */
export interface LawFact {
  readonly name: string;
  readonly number: string | null;
  /** ISO date from which it is no longer in force. */
  readonly repealed: string | null;
  readonly replacedBy: string | null;
  readonly entry: Entry<'laws'> | null;
  readonly source: Source | null;
}

export interface LawIndex {
  readonly ofNumber: (same: string) => readonly LawFact[];
  readonly ofTitle: (title: string) => readonly LawFact[];
  readonly ofEntry: (entry: Entry<'laws'>) => LawFact | null;
}

/** A title as it is compared: without the state's name, spaces, the year in brackets, and the words of its notice. */
export function sameTitleOfLaw(title: string): string {
  const plain = title.normalize('NFKC').replaceAll(/[\s〈〉<>《》]/g, '');
  const inner = /^.*?关于(?:印发|公布|发布|修订|修改)(.+?)的(?:通知|公告|决定)$/.exec(plain)?.[1] ?? plain;
  return inner.replace(/^中华人民共和国/, '').replace(/\((?:\d{4}|AQ\/T)[^)]*\)$/, '');
}

/** All laws that the workspace or the packaged list of sources knows, by number and by title. Worked out once. */
export const lawIndex = remember<Corpus, LawIndex>((corpus) => {
  const facts = allFacts(corpus);
  const byNumber = groupBy(facts, ({ number }) => (number === null ? [] : [sameLawNumber(number) ?? number]));
  const byTitle = groupBy(facts, titlesOf);
  const byEntry = new Map(facts.flatMap((fact) => (fact.entry === null ? [] : [[fact.entry, fact] as const])));
  return {
    ofNumber: (same) => byNumber.get(same) ?? withoutWordsBefore(byNumber, same),
    ofTitle: (title) => byTitle.get(sameTitleOfLaw(title)) ?? [],
    ofEntry: (entry) => byEntry.get(entry) ?? null,
  };
});

/** In prose the words before a number run into it: 根据国办发〔2024〕5号. */
function withoutWordsBefore(byNumber: ReadonlyMap<string, readonly LawFact[]>, same: string): readonly LawFact[] {
  for (let from = 1; from < Math.min(same.length - 4, 14); from += 1) {
    const found = byNumber.get(same.slice(from));
    if (found !== undefined) return found;
  }
  return [];
}

function allFacts({ registers }: Corpus): LawFact[] {
  const taken = new Set<Source>();
  const names = new Map(
    registers.laws.flatMap((law) => [law.data.id, law.data.name].map((name) => [name, law.data.name])),
  );
  const registered = registers.laws.map((entry): LawFact => {
    const { data } = entry;
    const source = packaged(data.id, data.number ?? null);
    if (source !== null) taken.add(source);
    return {
      name: data.name,
      number: data.number ?? source?.number ?? null,
      repealed: data.repealed ?? endOf(source),
      replacedBy: data.replaced_by === undefined ? heirOf(source) : (names.get(data.replaced_by) ?? data.replaced_by),
      entry,
      source,
    };
  });
  const rest = sources.filter((source) => isLaw(source) && !taken.has(source));
  return [...registered, ...rest.map(factOfSource)];
}

const byNumberOfSource = new Map(
  sources.flatMap((source) => (source.number === undefined ? [] : [[sameLawNumber(source.number), source] as const])),
);

/** The same law in the packaged list: by its number, which no two have in one term of office, or by its id. */
function packaged(id: string, number: string | null): Source | null {
  const same = number === null ? null : sameLawNumber(number);
  const found = same === null || same.startsWith('主席令') ? undefined : byNumberOfSource.get(same);
  return found ?? findSource(id);
}

function factOfSource(source: Source): LawFact {
  return {
    name: source.zh,
    number: source.number ?? null,
    repealed: endOf(source),
    replacedBy: heirOf(source),
    entry: null,
    source,
  };
}

/** What is not verified is not stated as law. */
function endOf(source: Source | null): string | null {
  return source?.verified === true ? (source.until ?? null) : null;
}

function heirOf(source: Source | null): string | null {
  return source?.replaced_by === undefined ? null : (findSource(source.replaced_by)?.zh ?? null);
}

function isLaw({ id }: Source): boolean {
  return !['integrity', 'practice', 'local'].includes(id);
}

function titlesOf({ name, entry, source }: LawFact): string[] {
  const written = [
    name,
    ...(entry?.data.short_names ?? []),
    ...(source === null ? [] : [source.zh, source.short ?? '']),
  ];
  return [...new Set(written.map(sameTitleOfLaw))].filter((title) => title !== '');
}

function groupBy(facts: readonly LawFact[], keys: (fact: LawFact) => readonly string[]): Map<string, LawFact[]> {
  const groups = new Map<string, LawFact[]>();
  for (const fact of facts) {
    for (const key of keys(fact)) {
      const group = groups.get(key) ?? [];
      group.push(fact);
      groups.set(key, group);
    }
  }
  return groups;
}
