import { pointer } from '#model';
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
  for (const { path, kind } of refPaths(name)) collect(data, path, base, kind, found);
  return found;
}

function collect(value: unknown, path: readonly string[], at: string, kind: RefKind, found: WrittenRef[]): void {
  const [part, ...rest] = path;
  if (part === undefined) {
    if (typeof value === 'string') found.push({ pointer: at, written: value, kind });
    return;
  }
  if (part !== '*') {
    if (isRecord(value) && value[part] !== undefined) collect(value[part], rest, at + pointer(part), kind, found);
    return;
  }
  if (!Array.isArray(value) && !isRecord(value)) return;
  for (const [key, child] of Object.entries(value)) collect(child, rest, at + pointer(key), kind, found);
}
