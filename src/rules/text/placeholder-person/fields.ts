import { type Corpus, namesInRoles, pointerToName } from '#corpus';
import { type Plan, pointer, type SourceDocument } from '#model';
import type { Entry } from '#registers';

/** A field that should name a person, a post or a unit. */
export interface NamingField {
  readonly document: SourceDocument;
  readonly pointer: () => string;
  readonly value: string;
}

const personKeys = new Set([
  'holder',
  'officer',
  'leader',
  'keeper',
  'person',
  'monitor',
  'contact',
  'teacher',
  'verified_by',
]);

/** Every such field of the plans and registers. */
export function namingFields({ plans, registers }: Corpus): NamingField[] {
  return [...plans.flatMap(fieldsOfPlan), ...Object.values(registers).flat().flatMap(fieldsOfEntry)];
}

function fieldsOfPlan(plan: Plan): NamingField[] {
  const { document, front, levels } = plan;
  const field = (at: string, value: string | null | undefined): NamingField[] =>
    value == null ? [] : [{ document, pointer: () => at, value }];
  return [
    ...field('/lead', front.lead),
    ...namesInRoles(plan).map((name) => ({ document, pointer: () => pointerToName(name), value: name.written })),
    ...levels.flatMap((level) => field(`${level.pointer}/decide`, level.decide)),
  ];
}

function fieldsOfEntry({ register, data, document, pointer: at }: Entry): NamingField[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const names = personKeys.has(key) || (register === 'experts' && key === 'name');
    return names && typeof value === 'string' ? [{ document, pointer: () => `${at}${pointer(key)}`, value }] : [];
  });
}
