import type { Corpus } from '#corpus';
import { locate, type Plan, type SourceDocument } from '#model';
import type { PlantedEdit } from './county.ts';

/** A damage to what joins two files, and the rule that must find it with both of them named. */
export interface Plant {
  readonly name: string;
  readonly rule: string;
  readonly edits: readonly PlantedEdit[];
  /** The two files that the finding must show. */
  readonly places: readonly [string, string];
}

/** One kind of damage: every way in which a workspace can be damaged so. */
export interface PlantKind {
  readonly name: string;
  /** How many of the ways are tried; chosen by a seed. */
  readonly take: number;
  readonly ways: (corpus: Corpus) => readonly Plant[];
}

/** The edit that replaces the value at a pointer, quotes and all. */
export function replacing(document: SourceDocument, pointer: string, text: string): PlantedEdit {
  return { document, span: locate(document, pointer), text };
}

/** The edit that replaces the first place of some words behind an offset; null where they do not stand there. */
export function swapping(document: SourceDocument, from: string, to: string, behind = 0): PlantedEdit | null {
  const start = document.text.indexOf(from, behind);
  return start < 0 ? null : { document, span: { start, end: start + from.length }, text: to };
}

/** The edit that adds a line of front matter. */
export function adding(plan: Plan, line: string): PlantedEdit {
  const start = plan.document.text.lastIndexOf('---', plan.bodyStart);
  return { document: plan.document, span: { start, end: start }, text: `${line}\n` };
}

/** The edit that adds a paragraph at the end. */
export function telling({ document }: Plan, words: string): PlantedEdit {
  const end = document.text.length;
  return { document, span: { start: end, end }, text: `\n${words}\n` };
}

/** Some of a list, spread over it by a seed, in the order of the list (mulberry32). */
export function sample<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return items
    .map((item, index) => ({ item, index, rank: random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .toSorted((a, b) => a.index - b.index)
    .map(({ item }) => item);
}
