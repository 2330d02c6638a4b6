import type { Span } from '#model';

/** Numbers and texts one after another, that take a tenth of the room of the objects that they describe. */
export interface Written {
  readonly numbers: Int32Array<ArrayBuffer>;
  readonly texts: readonly string[];
}

/** Writes numbers and texts, to be read by a `Reader` in the same order. A text is kept once, however often it comes. */
export class Writer {
  #numbers = new Int32Array(1 << 16);
  #length = 0;
  readonly #texts: string[] = [];
  readonly #known = new Map<string, number>();

  /** How many numbers have been written: where the next stands. */
  get length(): number {
    return this.#length;
  }

  number(value: number): void {
    if (this.#length === this.#numbers.length) this.#grow(this.#length + 1);
    this.#numbers[this.#length] = value;
    this.#length += 1;
  }

  numbers(values: Int32Array): void {
    this.number(values.length);
    if (this.#length + values.length > this.#numbers.length) this.#grow(this.#length + values.length);
    this.#numbers.set(values, this.#length);
    this.#length += values.length;
  }

  span({ start, end }: Span): void {
    this.number(start);
    this.number(end);
  }

  text(value: string): void {
    const known = this.#known.get(value);
    this.number(known ?? this.#texts.length);
    if (known !== undefined) return;
    this.#known.set(value, this.#texts.length);
    this.#texts.push(value);
  }

  /** A text that mostly is what stands at `span` of `source`: then nothing more is written of it. */
  quoted(value: string, source: string, span: Span): void {
    const isQuoted = value.length === span.end - span.start && source.startsWith(value, span.start);
    this.number(isQuoted ? 1 : 0);
    if (!isQuoted) this.text(value);
  }

  written(): Written {
    return { numbers: this.#numbers.slice(0, this.#length), texts: this.#texts };
  }

  #grow(atLeast: number): void {
    const larger = new Int32Array(Math.max(atLeast, this.#numbers.length * 2));
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}

/** Reads what a `Writer` wrote, in the same order. */
export class Reader {
  readonly #numbers: Int32Array;
  readonly #texts: readonly string[];
  #next = 0;

  constructor({ numbers, texts }: Written) {
    this.#numbers = numbers;
    this.#texts = texts;
  }

  /** Where the next number stands. */
  get place(): number {
    return this.#next;
  }

  /** Goes on at the number that stands at `place`. */
  goTo(place: number): void {
    this.#next = place;
  }

  number(): number {
    const value = this.#numbers[this.#next] ?? 0;
    this.#next += 1;
    return value;
  }

  numbers(): Int32Array {
    const length = this.number();
    const values = this.#numbers.slice(this.#next, this.#next + length);
    this.#next += length;
    return values;
  }

  span(): Span {
    const start = this.number();
    return { start, end: this.number() };
  }

  text(): string {
    return this.#texts[this.number()] ?? '';
  }

  quoted(source: string, span: Span): string {
    return this.number() === 1 ? source.slice(span.start, span.end) : this.text();
  }

  /** One of a fixed list of words, by its place there. */
  oneOf<Word>(words: readonly Word[]): Word {
    const word = words[this.number()];
    if (word === undefined) throw new Error('what was packed does not fit its reader');
    return word;
  }
}
