import type { Choose } from './damage.ts';

/** A plan cut at the end of its front matter. */
export function halves(text: string): readonly [front: string, body: string] {
  const end = text.indexOf('\n---\n', 4);
  return end < 0 ? [text, ''] : [text.slice(0, end + 1), text.slice(end + 1)];
}

type Change = (part: string) => string | null;

/** Changes the front matter alone. */
export function inFront(text: string, change: Change): string | null {
  const [front, body] = halves(text);
  const changed = change(front);
  return changed === null ? null : changed + body;
}

/** Changes the body alone. */
export function inBody(text: string, change: Change): string | null {
  const [front, body] = halves(text);
  const changed = change(body);
  return changed === null ? null : front + changed;
}

/** The part of the front matter under a top-level key, its own line included; null where there is none. */
export function block(front: string, key: string): string | null {
  return new RegExp(`^${key}:.*\\n(?:(?:[ #-].*)?\\n)*`, 'm').exec(front)?.[0] ?? null;
}

/** Changes the block of a top-level key. */
export function inBlock(text: string, key: string, change: Change): string | null {
  return inFront(text, (front) => {
    const found = block(front, key);
    const changed = found === null ? null : change(found);
    return found === null || changed === null ? null : front.replace(found, () => changed);
  });
}

/** Changes one match of a global pattern: the chosen one, or the next that can be changed. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  choose: Choose,
  make: (match: RegExpExecArray) => string | null,
): string | null {
  const matches = [...text.matchAll(pattern)];
  const first = choose(matches.length);
  for (let step = 0; step < matches.length; step += 1) {
    const match = matches[(first + step) % matches.length];
    const made = match === undefined ? null : make(match);
    if (match === undefined || made === null || made === match[0]) continue;
    return text.slice(0, match.index) + made + text.slice(match.index + match[0].length);
  }
  return null;
}

/** A section of the body: from its heading to the next of the same or a higher rank. */
export interface Part {
  readonly title: string;
  readonly depth: number;
  readonly start: number;
  /** After the heading's line. */
  readonly inner: number;
  readonly end: number;
}

/** Every section of a body, in the order of the text. */
export function parts(body: string): readonly Part[] {
  const heads = [...body.matchAll(/^(#{1,6}) (.+)\n/gm)].map((match) => ({
    title: match[2] ?? '',
    depth: match[1]?.length ?? 0,
    start: match.index,
    inner: match.index + match[0].length,
  }));
  return heads.map((head, index) => {
    const next = heads.slice(index + 1).find(({ depth }) => depth <= head.depth);
    return { ...head, end: next?.start ?? body.length };
  });
}

/** Changes one section whose title fits. */
export function inPart(
  text: string,
  title: RegExp,
  choose: Choose,
  make: (inner: string, part: Part) => string | null,
): string | null {
  return inBody(text, (body) => {
    const fitting = parts(body).filter((part) => title.test(part.title));
    const first = choose(fitting.length);
    for (let step = 0; step < fitting.length; step += 1) {
      const part = fitting[(first + step) % fitting.length];
      const made = part === undefined ? null : make(body.slice(part.inner, part.end), part);
      if (part !== undefined && made !== null) return body.slice(0, part.inner) + made + body.slice(part.end);
    }
    return null;
  });
}

/** Takes out one section whose title fits, heading and all. */
export function withoutPart(text: string, title: RegExp, choose: Choose): string | null {
  return inBody(text, (body) => {
    const fitting = parts(body).filter((part) => title.test(part.title));
    const part = fitting[choose(fitting.length)];
    return part === undefined ? null : body.slice(0, part.start) + body.slice(part.end);
  });
}

/** A step as plans write it: number, actor, time, action. */
export const stepLine = /^(\d+)\. \*\*([^*\n]+)\*\*（([^）\n]+)）：(.+)$/gm;

/** Puts a paragraph before the second chapter, or at the end. */
export function addParagraph(text: string, paragraph: string): string | null {
  return inBody(text, (body) => {
    const chapter = parts(body).filter(({ depth }) => depth === 2)[1];
    const at = chapter?.start ?? body.length;
    return `${body.slice(0, at)}${paragraph}\n\n${body.slice(at)}`;
  });
}
