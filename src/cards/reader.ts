import type { PlanContext } from '#corpus';
import type { Language, Plan } from '#model';
import type { Entry, Named, RegisterName } from '#registers';
import { visibilityOf } from '#schemas';
import type { Audience } from './card.ts';

/** One plan as a card for one audience reads it. */
export interface PlanReader {
  readonly plan: Plan;
  readonly around: PlanContext;
  readonly audience: Audience;
  readonly language: Language;
}

/** Prepares the reading of one plan with what surrounds it. */
export function readerOf(plan: Plan, around: PlanContext, audience: Audience): PlanReader {
  const language = around.settings.locale?.toLowerCase().startsWith('en') === true ? 'en' : 'zh';
  return { plan, around, audience, language };
}

const registerOfKind = {
  unit: 'units',
  post: 'posts',
  team: 'teams',
  depot: 'depots',
  shelter: 'shelters',
  risk: 'risks',
} as const satisfies Partial<Record<Named['kind'], RegisterName>>;

type EntryKind = keyof typeof registerOfKind;
type EntryOf<Kind extends EntryKind> = Entry<(typeof registerOfKind)[Kind]>;

/** The entry of a register that a name turned out to mean. */
export function entryOf<Kind extends EntryKind>(reader: PlanReader, kind: Kind, named: Named): EntryOf<Kind> | null {
  const entries: readonly EntryOf<Kind>[] = reader.around.registers[registerOfKind[kind]];
  return entries.find(({ document, pointer }) => pointer === named.pointer && document === named.document) ?? null;
}

type FieldRegister = 'units' | 'posts' | 'teams' | 'depots' | 'shelters' | 'risks' | 'contacts';

/** Whether this audience may see a field of a register. */
export function maySee(audience: Audience, register: FieldRegister, field: string): boolean {
  return audience === 'internal' || visibilityOf(register, `/${field}`) === 'public';
}
