import type { Language, Text } from '#model';
import { makeNotes, noteRoots } from './generated/descriptions.ts';
import { roots, shapes } from './generated/shapes.ts';
import { type ValidatedName, validators } from './generated/validators.js';
import type { Note } from './note.ts';
import { type Format, type JsonType, type Shape, sameKey, type Visibility } from './shape.ts';

/** Every schema that files are read by. */
export const schemaNames: readonly ValidatedName[] = Object.keys(validators).filter(isSchemaName);

function isSchemaName(name: string): name is ValidatedName {
  return Object.hasOwn(validators, name);
}

/** The parts of a JSON pointer. */
export function pointerParts(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The shape below `shape` under a canonical key or an index, or null when there is none. */
function below(shape: Shape, part: string): Shape | null {
  const index = shape.properties?.[part] ?? shape.items ?? shape.rest;
  return index === undefined ? null : (shapes[index] ?? null);
}

/** The shapes on the way to a canonical pointer, the root first; it ends where the schema ends. */
export function shapesTo(name: ValidatedName, pointer: string): Shape[] {
  let here: Shape | null = shapes[roots[name]] ?? null;
  const found: Shape[] = [];
  for (const part of [...pointerParts(pointer), null]) {
    if (here === null) break;
    found.push(here);
    if (part !== null) here = below(here, part);
  }
  return found;
}

function shapeAt(name: ValidatedName, pointer: string): Shape | null {
  const found = shapesTo(name, pointer);
  return found.length > pointerParts(pointer).length ? (found.at(-1) ?? null) : null;
}

/** Who may see what stands at a canonical pointer; what the schema does not know is internal. */
export function visibilityOf(name: ValidatedName, pointer: string): Visibility {
  const found = shapesTo(name, pointer);
  if (found.length <= pointerParts(pointer).length) return 'internal';
  return found.findLast(({ visibility }) => visibility !== undefined)?.visibility ?? 'internal';
}

/** The key at a canonical pointer as files in this language write it; free keys and indexes stay as they are. */
export function keyName(name: ValidatedName, pointer: string, language: Language): string {
  const parts = pointerParts(pointer);
  const own = parts.at(-1) ?? '';
  if (language === 'en') return own;
  return shapesTo(name, pointer).at(parts.length - 1)?.zhKeys?.[own] ?? own;
}

/** The canonical key that `written` means in the object at a pointer, or null. */
export function keyMeaning(name: ValidatedName, pointer: string, written: string): string | null {
  const meaning = shapeAt(name, pointer)?.keys?.[sameKey(written)];
  return typeof meaning === 'string' ? meaning : null;
}

/** A fixed value as files in this language write it. */
export function enumName(name: ValidatedName, pointer: string, value: string, language: Language): string {
  if (language === 'en') return value;
  return shapeAt(name, pointer)?.zhValues?.[value] ?? value;
}

/** The fixed values at a pointer, in the order of the schema; empty where any value may stand. */
export function enumValues(name: ValidatedName, pointer: string): readonly string[] {
  return [...new Set(Object.values(shapeAt(name, pointer)?.values ?? {}))];
}

/** The format of the text at a pointer that the reader checks itself, or null. */
export function formatOf(name: ValidatedName, pointer: string): Format | null {
  return shapeAt(name, pointer)?.format ?? null;
}

/** The first type that may stand at a pointer; null where anything may. */
export function typeOf(name: ValidatedName, pointer: string): JsonType | null {
  return shapeAt(name, pointer)?.types[0] ?? null;
}

/** The canonical keys of the object at a pointer, in the order of the schema. */
export function keysAt(name: ValidatedName, pointer: string): readonly string[] {
  return Object.keys(shapeAt(name, pointer)?.properties ?? {});
}

let madeNotes: readonly Note[] | null = null;

function noteNumber(index: number | undefined): Note | null {
  madeNotes ??= makeNotes();
  return index === undefined ? null : (madeNotes[index] ?? null);
}

export interface Description {
  readonly title: Text;
  readonly description: Text;
}

function noteBelow(note: Note, part: string): Note | null {
  const inside = note.like === undefined ? note : noteNumber(note.like);
  return noteNumber(inside?.properties?.[part] ?? inside?.each);
}

/** What stands at a canonical pointer is called and means, in both languages; null where the schema is silent. */
export function describe(name: ValidatedName, pointer: string): Description | null {
  let note = noteNumber(noteRoots[name]);
  for (const part of pointerParts(pointer)) note = note === null ? null : noteBelow(note, part);
  if (note?.title === undefined || note.description === undefined) return null;
  return { title: note.title, description: note.description };
}
