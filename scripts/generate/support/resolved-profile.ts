import { mapValues } from './map-values.ts';
import type { SchemaNode } from './schema-files.ts';

/** Left out once a profile is merged: they say where an addition goes. */
const merging = new Set(['extends', 'after', 'inside']);

/** Stay optional: what a profile does not say of a kind of plan, it does not ask for. */
const optional = new Set([
  'article',
  'guidance',
  'words',
  'section',
  'each',
  'deputy',
  'actor',
  'time',
  'trigger',
  'decider',
  'report',
  'standDown',
  'actions',
  'issuer',
  'independent',
  'levels',
  'warnings',
  'review',
  'evaluation',
  'filing',
  'publication',
]);

/**
 * The schema of a profile after merging: every list there, every requirement with its strength and its sources,
 * every demand written out.
 */
export function resolvedProfile(source: SchemaNode): SchemaNode {
  const { $defs = {}, ...root } = source;
  const defs = mapValues($defs, (node) => complete(node));
  const { demand, basis, ...others } = defs;
  const written = demand?.anyOf?.find((node) => node.properties !== undefined);
  const strength = written?.properties?.strength;
  if (written === undefined || basis === undefined || strength === undefined)
    throw new Error('no demand in the profile');
  return {
    ...complete(root),
    title: 'Profile',
    $defs: {
      ...others,
      section: { ...others.section, title: 'Profile section' },
      demand: { ...complete(written), title: 'Profile demand' },
      basis: complete({ ...basis, properties: { ...basis.properties, strength } }),
    },
  };
}

function complete(node: SchemaNode): SchemaNode {
  if (node.items !== undefined) return { ...node, items: complete(node.items) };
  if (node.properties === undefined) return node;
  const kept = Object.entries(node.properties).filter(([key]) => !isPlacing(node, key));
  const properties = Object.fromEntries(kept.map(([key, child]) => [key, complete(child)]));
  return { ...node, properties, required: Object.keys(properties).filter((key) => !optional.has(key)) };
}

/** `after` of a clock is a date to count from, not a place. */
function isPlacing(node: SchemaNode, key: string): boolean {
  return merging.has(key) && node.properties?.withinWorkingDays === undefined;
}
