import { mapValues } from './map-values.ts';
import { isNode, resolveRef, type SchemaNode } from './schema-files.ts';

const kept = [
  'type',
  'enum',
  'const',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'minItems',
  'minProperties',
  'required',
  '$ref',
] as const;

/**
 * What the validator needs of a schema. Names, texts and `minLength` are left out (the reader drops blank values
 * before), so is `additionalProperties: false` (the reader tells unknown keys itself). A choice becomes a chain
 * of conditions, so that only the branch that was meant reports what is wrong. `isClosed` keeps unknown keys out.
 */
export function leanSchema(root: SchemaNode, isClosed = false): Record<string, unknown> {
  const lean = (node: SchemaNode): Record<string, unknown> => {
    const own = Object.fromEntries(kept.filter((key) => key in node).map((key) => [key, keywordOf(node, key)]));
    return { ...own, ...choice(node), ...inner(node) };
  };
  const inner = (node: SchemaNode): Record<string, unknown> => ({
    ...(node.properties === undefined ? {} : { properties: mapValues(node.properties, lean) }),
    ...(node.items === undefined ? {} : { items: lean(node.items) }),
    ...(isClosed && node.additionalProperties === false ? { additionalProperties: false } : {}),
    ...(isNode(node.additionalProperties) ? { additionalProperties: lean(node.additionalProperties) } : {}),
    ...(node.$defs === undefined ? {} : { $defs: mapValues(node.$defs, lean) }),
  });
  const choice = (node: SchemaNode): Record<string, unknown> => {
    if (node.anyOf === undefined) return {};
    const branches = node.anyOf.map((branch) => ({ branch, whole: resolveRef(root, branch) }));
    const types = [...new Set(branches.flatMap(({ whole }) => whole.type ?? []))];
    return { type: types, ...chain(branches.map(({ branch, whole }): Branch => [mark(whole), lean(branch)])) };
  };
  return lean(root);
}

function keywordOf(node: SchemaNode, key: string): unknown {
  return Object.entries(node).find(([name]) => name === key)?.[1];
}

/** What tells a branch from the others: its type, and for an object one of its own keys. */
function mark(branch: SchemaNode): Record<string, unknown> {
  if (branch.properties === undefined) return { type: branch.type };
  return { type: 'object', anyOf: Object.keys(branch.properties).map((key) => ({ required: [key] })) };
}

/** How a branch is known, and what it asks for. */
type Branch = readonly [mark: Record<string, unknown>, asks: Record<string, unknown>];

function chain([first, ...others]: readonly Branch[]): Record<string, unknown> {
  if (first === undefined) return {};
  const [known, asks] = first;
  return others.length === 0
    ? asks
    : Object.fromEntries([
        ['if', known],
        ['then', asks],
        ['else', chain(others)],
      ]);
}
