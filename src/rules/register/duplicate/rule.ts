import type { Corpus } from '#corpus';
import type { SourceDocument } from '#model';
import { type Entry, type RegisterName, registerNames } from '#registers';
import { atField, corpusRule, type Place } from '#rule-kit';

export default corpusRule({
  title: { zh: '编号和名称不重复', en: 'Ids and names stand once' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    id: {
      zh: '编号“{id}”已经用于“{other}”，引用它的地方分不清是哪一个。',
      en: 'The id {id} already belongs to {other}; what cites it cannot tell them apart.',
    },
    name: {
      zh: '“{name}”登记了两次（编号 {other} 和 {id}），引用它的地方分不清是哪一个。',
      en: '{name} is registered twice (as {other} and {id}); what cites it cannot tell them apart.',
      help: {
        zh: '同一个的，合并成一行；不同的，把名称写得能分开。',
        en: 'Merge the two rows where they are one thing; else make the names tell them apart.',
      },
    },
    number: {
      zh: '文号“{number}”已经用于《{other}》。',
      en: 'The number {number} already belongs to {other}.',
      help: { zh: '核对原文，改正文号。', en: 'Look at the text and correct the number.' },
    },
    record: {
      zh: '编号“{id}”和 {other} 里的相同。',
      en: 'The id {id} is also used in {other}.',
    },
    plan: {
      zh: '两个预案用了同一个编号“{id}”，另一个是 {other}。',
      en: 'Two plans have the id {id}; the other is {other}.',
    },
  },
  help: {
    zh: '给其中一个换一个没有用过的编号，引用它的地方一起改。',
    en: 'Give one of them an id that is not in use, and change what cites it.',
  },
  *check(corpus) {
    for (const register of registerNames) yield* sameInRegister(corpus, register);
    yield* sameLawNumbers(corpus);
    for (const records of [corpus.cases, corpus.drills]) yield* sameRecords(records);
    yield* samePlans(corpus);
  },
});

function* sameInRegister({ registers, tree }: Corpus, register: RegisterName) {
  const [ids, names] = [new Map<string, Entry>(), new Map<string, Entry>()];
  for (const entry of registers[register]) {
    const { id, name } = naming(entry);
    if (id === undefined) continue;
    const first = firstOf(ids, id, entry);
    if (first !== null) {
      const data = { id, other: naming(first).name ?? id };
      yield { message: 'id', data, at: at(entry, 'id'), related: [firstAt(first, 'id')] } as const;
    } else if (name !== undefined && isNamed(register)) {
      const same = firstOf(names, `${placeOf(entry, tree)}\n${name}`, entry);
      if (same === null) continue;
      const data = { name, id, other: naming(same).id ?? '' };
      yield { message: 'name', data, at: at(entry, 'name'), related: [firstAt(same, 'name')] } as const;
    }
  }
}

/** The row that bore this before; where none did, this one is the first. */
function firstOf(seen: Map<string, Entry>, key: string, entry: Entry): Entry | null {
  const first = seen.get(key);
  if (first === undefined) seen.set(key, entry);
  return first ?? null;
}

function placeOf({ data }: Entry, tree: Corpus['tree']): string {
  const written = 'jurisdiction' in data ? data.jurisdiction : undefined;
  return written === undefined ? '' : (tree.idOf(written) ?? written);
}

/** Batches of a supply, courses of a year and the like may bear one name; what plans name may not. */
function isNamed(register: RegisterName): boolean {
  return !['supplies', 'contacts', 'incidents', 'trainings', 'experts', 'jurisdictions', 'agreements'].includes(
    register,
  );
}

function naming({ data }: Entry): { readonly id?: string; readonly name?: string } {
  const id = 'id' in data ? data.id : undefined;
  const name = 'name' in data ? data.name : undefined;
  return { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
}

function at({ document, pointer }: Pick<Entry, 'document' | 'pointer'>, field: string): Place {
  return atField(document, `${pointer}/${field}`);
}

function firstAt(entry: Entry, field: string) {
  return { at: at(entry, field), text: { zh: '第一次登记在这里', en: 'registered first here' } };
}

function* sameLawNumbers({ registers }: Corpus) {
  const seen = new Map<string, Entry<'laws'>>();
  for (const entry of registers.laws) {
    const { number } = entry.data;
    // Orders of the President are numbered anew in each term.
    if (number === undefined || number.includes('主席令')) continue;
    const first = seen.get(number);
    if (first === undefined) seen.set(number, entry);
    else if (first.data.id !== entry.data.id) {
      const data = { number, other: first.data.name };
      yield { message: 'number', data, at: at(entry, 'number'), related: [firstAt(first, 'number')] } as const;
    }
  }
}

function* sameRecords(
  records: readonly { readonly data: { readonly id: string }; readonly document: SourceDocument }[],
) {
  const seen = new Map<string, SourceDocument>();
  for (const { data, document } of records) {
    const first = seen.get(data.id);
    if (first === undefined) seen.set(data.id, document);
    else {
      const related = [{ at: atField(first, '/id'), text: { zh: '第一次用在这里', en: 'used first here' } }];
      const found = { id: data.id, other: first.file };
      yield { message: 'record', data: found, at: atField(document, '/id'), related } as const;
    }
  }
}

/** Told at every plan that bears the id, for whoever looks at one of them alone. */
function* samePlans({ plans }: Corpus) {
  for (const [id, bearers] of Map.groupBy(plans, (plan) => plan.id)) {
    if (bearers.length < 2) continue;
    for (const { document } of bearers) {
      const others = bearers.filter((plan) => plan.document !== document);
      const related = others.map((plan) => ({
        at: atField(plan.document, '/id'),
        text: { zh: plan.title, en: plan.title },
      }));
      const data = { id, other: others.map((plan) => plan.document.file).join('、') };
      yield { message: 'plan', data, at: atField(document, '/id'), related } as const;
    }
  }
}
