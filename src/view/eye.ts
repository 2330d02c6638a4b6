import { type ValidatedName, visibilityOf } from '#schemas';
import type { Audience } from './types/audience.ts';

/** What one audience may see of data that a schema describes. */
export interface Eye {
  readonly audience: Audience;
  readonly sees: (schema: ValidatedName, pointer: string) => boolean;
  /** A copy of `data` without what this audience may not see. */
  readonly look: <Data extends object>(schema: ValidatedName, data: Data) => Partial<Data>;
}

/** The office sees everything; the public what the schemas call public. */
export function eyeOf(audience: Audience): Eye {
  const known = new Map<string, boolean>();
  const sees: Eye['sees'] = (schema, pointer) => {
    if (audience === 'internal') return true;
    const key = `${String(schema)}${pointer}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const visible = visibilityOf(schema, pointer) === 'public';
    known.set(key, visible);
    return visible;
  };
  const look: Eye['look'] = (schema, data) => (audience === 'internal' ? data : lookInto(sees, schema, '', data));
  return { audience, sees, look };
}

function lookInto<Data extends object>(
  sees: Eye['sees'],
  schema: ValidatedName,
  pointer: string,
  data: Data,
): Partial<Data> {
  const kept = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return sees(schema, at) ? [[key, lookAt(sees, schema, at, value)]] : [];
  });
  const copy: Partial<Data> = {};
  return Object.assign(copy, Object.fromEntries(kept));
}

function lookAt(sees: Eye['sees'], schema: ValidatedName, pointer: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const at = `${pointer}/${index}`;
      return sees(schema, at) ? [lookAt(sees, schema, at, item)] : [];
    });
  }
  return typeof value === 'object' && value !== null ? lookInto(sees, schema, pointer, value) : value;
}
