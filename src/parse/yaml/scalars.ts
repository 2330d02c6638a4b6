import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag } from 'js-yaml';

const implicit = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];
// What null, a boolean or a number of the core schema may start with.
const first = /^(?:$|[~nNtTfF\d+.-])/;
const explicit: Readonly<Record<string, (typeof implicit)[number]>> = {
  '!!null': nullCoreTag,
  '!!bool': boolCoreTag,
  '!!int': intCoreTag,
  '!!float': floatCoreTag,
};

/** The value of a plain scalar under the YAML 1.2 core schema. Dates and clock times stay text. */
export function plainValue(text: string): unknown {
  if (!first.test(text)) return text;
  for (const tag of implicit) {
    const value = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}

/** The value of a scalar with a tag; undefined when the tag is not one of the core schema, or does not fit. */
export function taggedValue(text: string, tag: string): unknown {
  if (tag === '!' || tag === '!!str') return text;
  const definition = explicit[tag];
  const value = definition?.resolve(text, true, definition.tagName);
  return value === NOT_RESOLVED ? undefined : value;
}
