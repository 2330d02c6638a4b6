import { itemPointer, keyPointer } from '#model';
import { roots, shapes } from './generated/shapes.ts';
import type { ValidatedName } from './generated/validators.js';
import { isRecord } from './reading.ts';
import type { RefKind } from './shape.ts';

/** A place of a file format whose text names something; `*` stands for any index or free key. */
interface RefPath {
  readonly path: readonly string[];
  readonly kind: RefKind;
}

/** A text that names something, with its canonical pointer in the data. */
export interface WrittenRef {
  readonly pointer: string;
  readonly written: string;
  readonly kind: RefKind;
}

const known = new Map<ValidatedName, readonly RefPath[]>();

function refPaths(name: ValidatedName): readonly RefPath[] {
  const found = known.get(name) ?? pathsBelow(roots[name], [], []);
  known.set(name, found);
  return found;
}

/** Walks the shapes below one; a shape that holds itself is entered once. */
function pathsBelow(index: number, path: readonly string[], above: readonly number[]): RefPath[] {
  const shape = shapes[index];
  if (shape === undefined || above.includes(index)) return [];
  const here = [...above, index];
  return [
    ...(shape.ref === undefined ? [] : [{ path, kind: shape.ref }]),
    ...Object.entries(shape.properties ?? {}).flatMap(([key, child]) => pathsBelow(child, [...path, key], here)),
    ...(shape.items === undefined ? [] : pathsBelow(shape.items, [...path, '*'], here)),
    ...(shape.rest === undefined ? [] : pathsBelow(shape.rest, [...path, '*'], here)),
  ];
}

/**
 * Every text of the data (under canonical keys) that names something, in the order of the schema. `base` is put
 * before each pointer.
 */
export function refsIn(name: ValidatedName, data: unknown, base = ''): WrittenRef[] {
  const found: WrittenRef[] = [];
  for (const ref of refPaths(name)) collect(found, ref, data, 0, base);
  return found;
}

function collect(found: WrittenRef[], ref: RefPath, value: unknown, depth: number, at: string): void {
  const part = ref.path[depth];
  if (part === undefined) {
    if (typeof value === 'string') found.push({ pointer: at, written: value, kind: ref.kind });
  } else if (part !== '*') {
    const below = isRecord(value) ? value[part] : undefined;
    if (below !== undefined) collect(found, ref, below, depth + 1, keyPointer(at, part));
  } else if (Array.isArray(value)) {
    for (const [index, child] of value.entries()) collect(found, ref, child, depth + 1, itemPointer(at, index));
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) collect(found, ref, value[key], depth + 1, keyPointer(at, key));
  }
}
