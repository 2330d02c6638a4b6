import {
  type AliasEvent,
  type DocumentEvent,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  type PopEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { itemPointer, keyPointer, type Location, type Span } from '#model';
import { plainValue, taggedValue } from './scalars.ts';

/** What the reader of events reports while it builds, in offsets of the source it was given. */
export interface Problem {
  readonly kind: 'duplicate' | 'aliases' | 'alias' | 'tag' | 'key';
  readonly span: Span;
  /** The key, tag or alias concerned. */
  readonly name: string;
  /** For a duplicate: where the first one stands. */
  readonly first: number;
}

interface Node {
  readonly value: unknown;
  readonly span: Span;
  /** How many values it holds, itself included: what an alias to it adds. */
  readonly weight: number;
}

interface Built {
  readonly value: unknown;
  readonly locations: Record<string, Location>;
  readonly problems: readonly Problem[];
}

/** How many values aliases may add to a document: generous for people, small for a bomb. */
const aliasLimit = 1000;

/**
 * Builds the value of the first document from its events and notes where each key and value stands. One pass does
 * both, goes on after a duplicate key or an unknown tag, and makes keys the plain strings that were written. `place`
 * turns places in `source` into places in the file.
 */
export function buildValue(source: string, events: readonly Event[], place: (span: Span) => Span): Built {
  const builder = new Builder(source, events, place);
  const node = builder.build();
  return { value: node?.value ?? null, locations: builder.locations, problems: builder.problems };
}

class Builder {
  // Without a prototype it is a table from the start: hundreds of keys one by one are slow for a plain object.
  readonly locations: Record<string, Location> = Object.create(null);
  readonly problems: Problem[] = [];
  readonly #source: string;
  readonly #events: readonly Event[];
  readonly #inFile: (span: Span) => Span;
  /** Where the key stands whose value is read next. */
  #keySpan: Span | null = null;
  readonly #anchors = new Map<string, Node | null>();
  #next = 1;
  #aliased = 0;
  /** Where the last thing read ends: what has no place of its own is empty there. */
  #end = 0;

  constructor(source: string, events: readonly Event[], place: (span: Span) => Span) {
    this.#source = source;
    this.#inFile = place;
    this.#events = events;
  }

  build(): Node | null {
    if (this.#events[0]?.type !== EVENT_ID.DOCUMENT) return null;
    const node = this.#node('', 0);
    if (this.#aliased > aliasLimit) return null;
    return node;
  }

  #node(at: string, depth: number): Node | null {
    const event = this.#events[this.#next];
    if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return null;
    this.#next += 1;
    const key = this.#keySpan;
    this.#keySpan = null;
    const node = this.#anchored(event, at, depth);
    this.#place(at, node.span, key);
    return node;
  }

  #anchored(event: Exclude<Event, PopEvent | DocumentEvent>, at: string, depth: number): Node {
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event);
    const anchor = event.anchorStart < 0 ? null : this.#source.slice(event.anchorStart, event.anchorEnd);
    // Until it is whole an anchor stands for nothing, so that no value can hold itself.
    if (anchor !== null) this.#anchors.set(anchor, null);
    const node = this.#content(event, at, depth);
    if (anchor !== null) this.#anchors.set(anchor, node);
    return node;
  }

  #content(event: ScalarEvent | SequenceEvent | MappingEvent, at: string, depth: number): Node {
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event);
    const tag = this.#tag(event);
    if (tag !== '' && tag !== (event.type === EVENT_ID.MAPPING ? '!!map' : '!!seq')) this.#refuseTag(event, tag);
    this.#end = Math.max(this.#end, event.start);
    return event.type === EVENT_ID.MAPPING ? this.#mapping(event, at, depth) : this.#sequence(event, at, depth);
  }

  #scalar(event: ScalarEvent): Node {
    const span = this.#scalarSpan(event);
    this.#end = span.end;
    const text = event.valueStart < 0 ? '' : getScalarValue(this.#source, event);
    const tag = this.#tag(event);
    if (tag === '') return { value: event.style === SCALAR_STYLE.PLAIN ? plainValue(text) : text, span, weight: 1 };
    const value = taggedValue(text, tag);
    if (value === undefined) this.#refuseTag(event, tag);
    return { value: value === undefined ? text : value, span, weight: 1 };
  }

  #sequence(event: SequenceEvent, at: string, depth: number): Node {
    const items: unknown[] = [];
    let weight = 1;
    for (
      let item = this.#node(itemPointer(at, 0), depth + 1);
      item !== null;
      item = this.#node(itemPointer(at, items.length), depth + 1)
    ) {
      items.push(item.value);
      weight += item.weight;
    }
    return { value: items, span: this.#close(event), weight };
  }

  #mapping(event: MappingEvent, at: string, depth: number): Node {
    const value: Record<string, unknown> = {};
    const firsts = new Map<string, number>();
    let weight = 1;
    for (let key = this.#key(); key !== null; key = this.#key()) {
      const first = firsts.get(key.name);
      if (first === undefined) firsts.set(key.name, key.span.start);
      else this.problems.push({ kind: 'duplicate', span: key.span, name: key.name, first });
      this.#keySpan = key.span;
      const node = this.#node(keyPointer(at, key.name), depth + 1);
      weight += node?.weight ?? 1;
      setOwn(value, key.name, node?.value ?? null);
    }
    return { value, span: this.#close(event), weight };
  }

  /** A key is the text that was written, whatever it looks like; what is no text cannot be one. */
  #key(): { name: string; span: Span } | null {
    const event = this.#events[this.#next];
    if (event === undefined || event.type === EVENT_ID.POP) return null;
    if (event.type === EVENT_ID.SCALAR) {
      this.#next += 1;
      const span = this.#scalarSpan(event);
      this.#end = afterColon(this.#source, span.end);
      return { name: event.valueStart < 0 ? '' : getScalarValue(this.#source, event), span };
    }
    const node = this.#node('\0', 0);
    const span = node?.span ?? { start: this.#end, end: this.#end };
    for (const at of Object.keys(this.locations)) if (at.startsWith('\0')) delete this.locations[at];
    const name = typeof node?.value === 'string' ? node.value : this.#source.slice(span.start, span.end);
    if (typeof node?.value !== 'string') this.problems.push({ kind: 'key', span, name, first: 0 });
    return { name, span };
  }

  #alias(event: AliasEvent): Node {
    const name = this.#source.slice(event.anchorStart, event.anchorEnd);
    const span = { start: event.anchorStart - 1, end: event.anchorEnd };
    this.#end = span.end;
    const node = this.#anchors.get(name) ?? null;
    if (node === null)
      this.problems.push({ kind: this.#anchors.has(name) ? 'aliases' : 'alias', span, name, first: 0 });
    const before = this.#aliased;
    this.#aliased += node?.weight ?? 1;
    if (before <= aliasLimit && this.#aliased > aliasLimit)
      this.problems.push({ kind: 'aliases', span, name, first: 0 });
    return { value: this.#aliased > aliasLimit ? null : (node?.value ?? null), span, weight: node?.weight ?? 1 };
  }

  /** Passes the end of a collection. A flow collection ends at its bracket, a block with its last value. */
  #close(event: MappingEvent | SequenceEvent): Span {
    this.#next += 1;
    let end = Math.max(this.#end, event.start);
    if (this.#source[event.start] === '{' || this.#source[event.start] === '[') {
      const bracket = event.type === EVENT_ID.MAPPING ? '}' : ']';
      const found = skipToBracket(this.#source, end === event.start ? end + 1 : end, bracket);
      if (found >= 0) end = found + 1;
    }
    this.#end = end;
    return { start: event.start, end };
  }

  #place(at: string, value: Span, key: Span | null): void {
    const place = this.#inFile(value);
    this.locations[at] = key === null ? { value: place } : { key: this.#inFile(key), value: place };
  }

  /** From its first to its last character, the quotation marks included. */
  #scalarSpan(event: ScalarEvent): Span {
    const { style } = event;
    if (event.valueStart < 0) return { start: this.#end, end: this.#end };
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
      return { start: event.valueStart - 1, end: event.valueEnd + 1 };
    }
    if (style === SCALAR_STYLE.PLAIN) return { start: event.valueStart, end: event.valueEnd };
    const text = this.#source.slice(event.valueStart, event.valueEnd);
    const start = event.valueStart + text.length - text.trimStart().length;
    return { start, end: Math.max(start, event.valueStart + text.trimEnd().length) };
  }

  #tag(event: ScalarEvent | SequenceEvent | MappingEvent): string {
    return event.tagStart < 0 ? '' : this.#source.slice(event.tagStart, event.tagEnd);
  }

  #refuseTag(event: ScalarEvent | SequenceEvent | MappingEvent, name: string): void {
    this.problems.push({ kind: 'tag', span: { start: event.tagStart, end: event.tagEnd }, name, first: 0 });
  }
}

/** Past the colon of the key that ends at `from`: an empty value stands there. */
function afterColon(source: string, from: number): number {
  let index = from;
  while (source.charAt(index) === ' ' || source.charAt(index) === '\t') index += 1;
  return source.charAt(index) === ':' ? index + 1 : from;
}

/** Sets a key that is only data, even where its name is that of the prototype. */
function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The offset of `bracket`, past blanks, commas and comments; -1 when something else comes first. */
function skipToBracket(source: string, from: number, bracket: string): number {
  for (let index = from; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (character === bracket) return index;
    if (character === '#') {
      const end = source.indexOf('\n', index);
      if (end < 0) return -1;
      index = end;
    } else if (character !== ',' && character !== ':' && character.trim() !== '') return -1;
  }
  return -1;
}
