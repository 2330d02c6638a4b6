import type { Block, Plan } from '#model';
import { type WordFinder, wordFinder } from '#parse';
import type { NamedKind, Names } from '#registers';
import type { PlanContext } from '../corpus.ts';
import { remember } from '../graph/index.ts';

/** A plan's text with names, numbers and places taken out of it: what is left is what could stand in any plan. */
export interface MaskedText {
  /** One code a character; a name or place is `nameCode`, a number `numberCode`. */
  readonly codes: Uint16Array;
  /** For each code, the offset in the document at which it stands. */
  readonly offsets: Uint32Array;
}

export const nameCode = 1;
export const numberCode = 2;

/** Kinds of which the whole name is local; of units and posts only the place in front of it is (安和县 + 水利局). */
const wholeNames = new Set<NamedKind>(['jurisdiction', 'team', 'depot', 'shelter', 'risk']);

interface LocalNames {
  readonly find: WordFinder;
  /** For each name, how much of it is the place: the whole name, or what stands before what the unit is. */
  readonly lengths: ReadonlyMap<string, number>;
}

/** All names of the registers, ready to be found. */
const localNames = remember<Names, LocalNames>(({ namings }) => {
  const lengths = new Map<string, number>();
  for (const [name, bearers] of namings) {
    const kinds = bearers.flatMap(({ how, target }) => (how === 'id' ? [] : [target.kind]));
    if (kinds.some((kind) => wholeNames.has(kind))) lengths.set(name, name.length);
    else if (kinds.some((kind) => kind === 'unit' || kind === 'post'))
      lengths.set(name, /^.*[省市县区镇乡村]/.exec(name)?.[0].length ?? 0);
  }
  return { find: wordFinder(lengths.keys()), lengths };
});

/** Characters that end the name of a place: what stands before them is masked, known or not. */
const placeEnds = '省市县区镇乡村庄屯站河江湖溪沟桥街路岭';

const skipped = 0;

/** What each character is in a masked text: itself, its lower case, a mark, or nothing. */
const codeOf = new Uint16Array(65536).map((_, code) => {
  if (code >= 0x4e00 && code <= 0x9fff) return placeEnds.includes(String.fromCharCode(code)) ? nameCode : code;
  if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) return numberCode;
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? code | 32 : skipped;
});

/** Which blocks of a plan are compared. */
export type Part = 'body' | 'steps';

/**
 * Masks the body of a plan, and its steps alone, in one walk. Headings are left out: they come from law and template.
 * What is given is good until the next plan is masked: the buffers are used again.
 */
export function maskedText(plan: Plan, { names }: Pick<PlanContext, 'names'>): Readonly<Record<Part, MaskedText>> {
  const { text } = plan.document;
  const local = localNames(names);
  const size = text.length - plan.bodyStart;
  const [body, steps] = [cleared(scratch.body, size), cleared(scratch.steps, size)];
  for (const block of plan.blocks) {
    if (block.kind === 'heading' || block.kind === 'code') continue;
    const before = body.length;
    addBlock(body, text, block, local);
    if (block.step >= 0) append(steps, body, before);
  }
  return { body: written(body), steps: written(steps) };
}

/** A fresh buffer for every plan would be most of the work. */
const scratch = { body: newMask(1 << 14), steps: newMask(1 << 14) };

function cleared(mask: Mask, size: number): Mask {
  if (mask.codes.length < size) Object.assign(mask, newMask(size * 2));
  mask.length = 0;
  return mask;
}

/** What was added to one mask since `from` is added to another. */
function append(to: Mask, source: Mask, from: number): void {
  if (source.length <= from) return;
  to.codes.set(source.codes.subarray(from, source.length), to.length);
  to.offsets.set(source.offsets.subarray(from, source.length), to.length);
  to.length += source.length - from;
}

function written({ codes, offsets, length }: Mask): MaskedText {
  return { codes: codes.subarray(0, length), offsets: offsets.subarray(0, length) };
}

/** Masks a wording that stands for itself: numbers and places of any plan. */
export function maskPhrase(phrase: string): Uint16Array {
  const mask = newMask(phrase.length);
  addText(mask, phrase, 0, phrase.length);
  return mask.codes.subarray(0, mask.length);
}

interface Mask {
  codes: Uint16Array;
  offsets: Uint32Array;
  length: number;
}

function newMask(size: number): Mask {
  return { codes: new Uint16Array(size), offsets: new Uint32Array(size), length: 0 };
}

function addBlock(mask: Mask, text: string, { span }: Block, local: LocalNames): void {
  let at = span.start;
  for (const { word, start } of local.find(text, span.start, span.end)) {
    addText(mask, text, at, start);
    at = start + word.length;
    addMark(mask, nameCode, start);
    addText(mask, text, start + (local.lengths.get(word) ?? 0), at);
  }
  addText(mask, text, at, span.end);
}

/** A name or a number; two in turn are one. */
function addMark(mask: Mask, code: number, offset: number): void {
  if (mask.length > 0 && mask.codes[mask.length - 1] === code) return;
  mask.codes[mask.length] = code;
  mask.offsets[mask.length] = offset;
  mask.length += 1;
}

function addText(mask: Mask, text: string, from: number, to: number): void {
  const { codes, offsets } = mask;
  const start = mask.length;
  let length = start;
  for (let at = from; at < to; at += 1) {
    const code = codeOf[text.charCodeAt(at)] ?? skipped;
    if (code === skipped) continue;
    const first = code === nameCode ? placeStart(codes, start, length) : length;
    const offset = first < length ? (offsets[first] ?? at) : at;
    length = first;
    if (code <= numberCode && length > 0 && codes[length - 1] === code) continue;
    codes[length] = code;
    offsets[length] = offset;
    length += 1;
  }
  mask.length = length;
}

/** 沙洲 + 村: the place's two characters go, and their mark stands for all three. */
function placeStart(codes: Uint16Array, start: number, length: number): number {
  let first = length;
  while (first > start && first > length - 2 && (codes[first - 1] ?? 0) >= 0x4e00) first -= 1;
  return first;
}
