import { pointer } from './document.ts';

/** What has been asked for one step below a pointer. */
interface Below {
  readonly keys: Map<string, string>;
  readonly items: string[];
}

/** More different pointers than the plans of a library have; beyond it they are joined anew each time. */
const most = 100_000;

/** Lists in plans are short; those of registers are long, and their rows are read once. */
const longestList = 64;

/** Null until something below is asked for: most pointers lead to a value and not to more of them. */
const known = new Map<string, Below | null>([['', null]]);

function below(parent: string): Below | null {
  const found = known.get(parent);
  if (found !== null) return found ?? null;
  const made: Below = { keys: new Map(), items: [] };
  known.set(parent, made);
  return made;
}

function isRoomy(): boolean {
  return known.size < most;
}

/**
 * The pointer of a key under `parent`. Plans have the same pointers over and over: each is one text however often it
 * is asked for, which is found sooner than it is joined, and kept once.
 */
export function keyPointer(parent: string, key: string): string {
  const around = below(parent);
  const found = around?.keys.get(key);
  if (found !== undefined) return found;
  const made = parent + pointer(key);
  if (around !== null && isRoomy()) {
    // A piece of a file would keep the whole file alive: the key is a copy.
    around.keys.set(` ${key}`.slice(1), made);
    known.set(made, known.get(made) ?? null);
  }
  return made;
}

/** The pointer of an item of the list at `parent`. */
export function itemPointer(parent: string, index: number): string {
  const around = index < longestList ? below(parent) : null;
  const found = around?.items[index];
  if (found !== undefined) return found;
  const made = `${parent}/${index}`;
  if (around !== null && index === around.items.length && isRoomy()) {
    around.items.push(made);
    known.set(made, known.get(made) ?? null);
  }
  return made;
}
