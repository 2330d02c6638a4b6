import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../schemas');
const files = ['', 'registers/'].flatMap((inside) =>
  readdirSync(join(folder, inside))
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => inside + file),
);

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every property of a schema, wherever it stands, with its path. */
function propertiesIn(node: unknown, path: string): [string, Json][] {
  if (Array.isArray(node)) return node.flatMap((each: unknown, index) => propertiesIn(each, `${path}/${index}`));
  if (!isObject(node)) return [];
  const own = isObject(node.properties) ? Object.entries(node.properties) : [];
  const here = own.flatMap(([key, child]): [string, Json][] => (isObject(child) ? [[`${path}/${key}`, child]] : []));
  const inner = Object.entries(node).flatMap(([key, child]) =>
    key === 'properties' && isObject(child)
      ? Object.entries(child).flatMap(([name, each]) => propertiesIn(each, `${path}/${name}`))
      : key.startsWith('x-')
        ? []
        : propertiesIn(child, path),
  );
  return [...here, ...inner];
}

function readSchema(file: string): Json {
  const schema: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return isObject(schema) ? schema : {};
}

const han = /\p{Script=Han}/u;
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

describe.each(files)('%s', (file) => {
  const schema = readSchema(file);
  const properties = propertiesIn(schema, '');

  test('the root says what it is, in both languages, and who may see it', () => {
    expect([schema.title, schema.description].every(isText)).toBe(true);
    expect(['public', 'internal']).toContain(schema['x-visibility']);
    expect(isObject(schema['x-zh']) && han.test(String(schema['x-zh'].title))).toBe(true);
  });

  test('every property has a Chinese key and words in both languages', () => {
    expect(properties.length).toBeGreaterThan(3);
    const bad = properties.filter(([, property]) => {
      const zh = property['x-zh'];
      return !isObject(zh) || ![zh.key, zh.title, zh.description, property.title, property.description].every(isText);
    });
    expect(bad.map(([path]) => path)).toEqual([]);
  });

  test('every fixed value has a Chinese name, and every spelling a value', () => {
    for (const [path, property] of properties) {
      if (!Array.isArray(property.enum)) continue;
      const values: unknown[] = property.enum;
      expect(isObject(property['x-zh-enum']) && Object.keys(property['x-zh-enum']).toSorted(), path).toEqual(
        values.map(String).toSorted(),
      );
      const aliases = property['x-enum-aliases'];
      if (isObject(aliases)) for (const value of Object.values(aliases)) expect(values, path).toContain(value);
    }
  });

  test('who may see a property, where it says so, is public or internal', () => {
    for (const [path, property] of properties) {
      expect([undefined, 'public', 'internal'], path).toContain(property['x-visibility']);
    }
  });
});

test('names, mobiles and addresses of persons are internal wherever they stand', () => {
  const personal = new Set([
    'holder',
    'mobile',
    'home_address',
    'keeper',
    'keeper_mobile',
    'leader',
    'officer',
    'monitor',
    'person',
    'teacher',
  ]);
  for (const file of files) {
    const schema = readSchema(file);
    for (const [path, property] of propertiesIn(schema, '')) {
      if (!personal.has(path.slice(path.lastIndexOf('/') + 1))) continue;
      if (file === 'profile.schema.json') continue;
      expect(property['x-visibility'] ?? schema['x-visibility'], `${file}${path}`).toBe('internal');
    }
  }
});
