import { type Location, pointer } from '#model';
import type { ValidationError } from './generated/validators.js';
import { pointerParts } from './names.ts';
import { isRecord, type Reading } from './reading.ts';

type Path = readonly string[];

/**
 * Takes the parts that the validator refused out of `value`, in place; what lacks a required key goes as a whole,
 * but for the root itself. The places of later items of a list move up.
 */
export function dropInvalid(value: unknown, errors: readonly ValidationError[], reading: Reading): boolean {
  const paths = new Map(errors.filter(({ keyword }) => keyword !== 'if').map((error) => [error.instancePath, error]));
  const droppable = [...paths.keys()].filter((path) => path !== '').map(pointerParts);
  // Later items first, so that what is still to go keeps its index.
  for (const path of droppable.toSorted(comparePaths).toReversed()) drop(value, path, reading);
  return droppable.length > 0;
}

function comparePaths(a: Path, b: Path): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [left = '', right = ''] = [a[index], b[index]];
    if (left === right) continue;
    const numbers = Number(left) - Number(right);
    return Number.isNaN(numbers) ? (left < right ? -1 : 1) : numbers;
  }
  return a.length - b.length;
}

function drop(root: unknown, path: Path, reading: Reading): void {
  let holder = root;
  for (const part of path.slice(0, -1)) holder = childOf(holder, part);
  const last = path.at(-1) ?? '';
  if (isRecord(holder)) delete holder[last];
  if (!Array.isArray(holder) || Number(last) >= holder.length) return;
  holder.splice(Number(last), 1);
  const list = reading.base + pointer(...path.slice(0, -1));
  moveUp(reading.locations, list, Number(last));
}

function childOf(holder: unknown, part: string): unknown {
  if (isRecord(holder)) return holder[part];
  return Array.isArray(holder) ? holder[Number(part)] : undefined;
}

/** Forgets the places of one item of a list, and moves those of the later items up by one. */
function moveUp(locations: Record<string, Location>, list: string, gone: number): void {
  const moved: [string, Location][] = [];
  for (const [pointer, location] of Object.entries(locations)) {
    if (!pointer.startsWith(`${list}/`)) continue;
    const [index = '', ...rest] = pointer.slice(list.length + 1).split('/');
    if (Number(index) < gone) continue;
    delete locations[pointer];
    if (Number(index) > gone) moved.push([[`${list}/${Number(index) - 1}`, ...rest].join('/'), location]);
  }
  for (const [pointer, location] of moved) locations[pointer] = location;
}
