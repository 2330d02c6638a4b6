import { type Corpus, meaningOf, partsOf, unitOf } from '#corpus';
import type { Language, Plan } from '#model';
import { type Named, registerNames } from '#registers';
import { describe, keyName, type ValidatedName } from '#schemas';

/** An entry of a register as it stands there, and the plans that count on it. */
export interface EntryFacts {
  readonly register: string;
  readonly file: string;
  readonly fields: readonly { readonly key: string; readonly title: string; readonly value: unknown }[];
  readonly plans: readonly { readonly id: string; readonly title: string; readonly as: readonly string[] }[];
}

/** What the registers say of a name, and in which plans it has a part. */
export function entryFacts(corpus: Corpus, named: Named, language: Language): EntryFacts {
  const register = registerNames.find((name) => corpus.registers[name].some((entry) => isAt(entry, named)));
  const entry = register === undefined ? undefined : corpus.registers[register].find((one) => isAt(one, named));
  const schema = schemaOf(register);
  return {
    register: register ?? '',
    file: named.document.file,
    fields: Object.entries(entry?.data ?? {}).map(([key, value]) => ({
      key,
      title: schema === null ? key : titleOf(schema, key, language),
      value,
    })),
    plans: corpus.plans.flatMap((plan) => {
      const parts = partsIn(corpus, plan, named, language);
      return parts.length === 0 ? [] : [{ id: plan.id, title: plan.title, as: parts }];
    }),
  };
}

function isAt(entry: { readonly document: Named['document']; readonly pointer: string }, named: Named): boolean {
  return entry.document === named.document && entry.pointer === named.pointer;
}

function schemaOf(register: (typeof registerNames)[number] | undefined): ValidatedName | null {
  return register === undefined ? null : register;
}

function titleOf(schema: ValidatedName, key: string, language: Language): string {
  return describe(schema, `/${key}`)?.title[language] ?? keyName(schema, `/${key}`, language);
}

/** That it leads the plan, the roles that it or its people fill, and whether it acts in steps by its own name. */
function partsIn(corpus: Corpus, plan: Plan, named: Named, language: Language): string[] {
  const means = (word: string | undefined): boolean => word !== undefined && belongs(corpus, plan, word, named);
  const leads = means(plan.front.lead) ? [keyName('plan', '/lead', language)] : [];
  const own = partsOf(corpus, plan).filter((part) => isOf(part.named, named) || isOf(part.unit, named));
  const acts = plan.steps.flatMap(({ actors }) => actors.map(({ name }) => name)).filter(means);
  return [...new Set([...leads, ...own.map(({ role }) => role.name), ...acts])];
}

function isOf(part: Named | null, named: Named): boolean {
  return part !== null && isAt(part, named);
}

/** Whether a word of a plan means the thing, or a post or team of it. */
function belongs(corpus: Corpus, plan: Plan, word: string, named: Named): boolean {
  const meaning = meaningOf(corpus, plan, word, [named.kind, 'post', 'team']);
  return isOf(meaning, named) || (meaning !== null && isOf(unitOf(corpus, meaning), named));
}
