import path from 'node:path';
import { layers } from '../../layers.mjs';

const order = new Map(layers.flatMap((row, rank) => row.map((layer) => [layer, rank] as const)));

/** All layers, by name. */
export const layerNames: readonly string[] = [...order.keys()];

/** Modules that a source text imports or re-exports from, types included. */
export function importsIn(text: string): string[] {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** The layer that a file of `src/` lies in; the empty text for the public door. */
export function layerOf(file: string): string {
  const [first = ''] = file.split('/');
  return first === file ? '' : first;
}

/** What is wrong with the imports of one file of `src/`, each as a sentence. */
export function faultsIn(file: string, text: string): string[] {
  if (layerOf(file) === '') return [];
  return importsIn(text).flatMap((target) => faultOf(file, target) ?? []);
}

function faultOf(file: string, target: string): string | null {
  if (target.startsWith('#')) return upwardFault(file, target.slice(1));
  if (!target.startsWith('.')) return null;
  const reached = path.posix.normalize(path.posix.join(path.posix.dirname(file), target));
  if (reached === '../package.json') return null;
  if (reached === 'index.ts') return layerOf(file) === 'cli' ? null : `${file}: only cli uses the public door`;
  if (layerOf(reached) === layerOf(file)) return null;
  return `${file}: reach another layer through its door #${layerOf(reached)}, not by ${target}`;
}

function upwardFault(file: string, layer: string): string | null {
  const from = order.get(layerOf(file)) ?? -1;
  const to = order.get(layer) ?? Number.POSITIVE_INFINITY;
  return to < from ? null : `${file}: ${layerOf(file)} may not import ${layer}, which is not below it`;
}
