import { itemPointer, keyPointer, type Plan, type Role } from '#model';
import type { Named, NamedKind } from '#registers';
import type { Corpus } from '../corpus.ts';
import { entryIndex } from './entries.ts';
import { remember } from './remember.ts';

/** What someone is in a role: who fills it, who leads it, who belongs to it, who stands in. */
export type PartKind = 'post' | 'unit' | 'lead' | 'member' | 'deputy';

/** One post, unit or team with its part in one role of a plan. */
export interface Part {
  readonly plan: Plan;
  readonly role: Role;
  readonly how: PartKind;
  readonly written: string;
  /** JSON pointer of the name in the front matter. */
  readonly pointer: string;
  /** What the name means; null where it is unknown or means several things. */
  readonly named: Named | null;
  /** The unit that it is or belongs to. */
  readonly unit: Named | null;
  /** Who does it in person: the holder of a post, the leader of a team. */
  readonly person: string | null;
}

const partKinds: readonly NamedKind[] = ['unit', 'post', 'team'];

/** Who has what part in the roles of a plan, in the order of the text. */
export function partsOf(corpus: Corpus, plan: Plan): readonly Part[] {
  return partsByPlan(corpus)(plan);
}

/** Every part of a unit in the plans of the workspace, its posts and teams counted with it; by the unit's own row. */
export function partsOfUnit(corpus: Corpus, unit: Named): readonly Part[] {
  return partsByUnit(corpus).get(keyOf(unit)) ?? [];
}

const partsByPlan = remember<Corpus, (plan: Plan) => readonly Part[]>((corpus) =>
  remember((plan: Plan) => plan.roles.flatMap((role) => partsIn(corpus, plan, role))),
);

const partsByUnit = remember<Corpus, ReadonlyMap<string, readonly Part[]>>((corpus) => {
  const found = new Map<string, Part[]>();
  for (const part of corpus.plans.flatMap((plan) => partsOf(corpus, plan))) {
    if (part.unit === null) continue;
    const list = found.get(keyOf(part.unit));
    if (list === undefined) found.set(keyOf(part.unit), [part]);
    else list.push(part);
  }
  return found;
});

/** One row of a register, wherever it is named. */
export function keyOf({ document, pointer: at }: Named): string {
  return `${document.file}#${at}`;
}

function partsIn(corpus: Corpus, plan: Plan, role: Role): Part[] {
  const part = (how: PartKind, written: string | undefined, pointer: string): Part[] => {
    if (written === undefined) return [];
    const named = meaningOf(corpus, plan, written);
    const unit = named === null ? null : unitOf(corpus, named);
    const person = named === null ? null : personOf(corpus, named);
    return [{ plan, role, how, written, pointer, named, unit, person }];
  };
  const members = keyPointer(role.pointer, 'members');
  const deputies = keyPointer(role.pointer, 'deputies');
  return [
    ...part('post', role.post, keyPointer(role.pointer, 'post')),
    ...part('unit', role.unit, keyPointer(role.pointer, 'unit')),
    ...part('lead', role.lead, keyPointer(role.pointer, 'lead')),
    ...role.members.flatMap((written, index) => part('member', written, itemPointer(members, index))),
    ...role.deputies.flatMap((written, index) => part('deputy', written, itemPointer(deputies, index))),
  ];
}

/** The unit, post or team that a plan means by a name, its former names too; null where it is none, or several. */
export function meaningOf(
  corpus: Corpus,
  plan: Plan,
  written: string,
  kinds: readonly NamedKind[] = partKinds,
): Named | null {
  const { names, jurisdiction } = corpus.around(plan);
  const meaning = names.resolve(written, kinds, jurisdiction);
  return meaning.kind === 'found' || meaning.kind === 'retired' ? meaning.target : null;
}

/** The unit that a post or a team belongs to; of a unit, the unit itself. */
export function unitOf(corpus: Corpus, named: Named): Named | null {
  if (named.kind === 'unit') return named;
  const index = entryIndex(corpus.registers);
  const written = named.kind === 'post' ? index.post(named)?.data.unit : index.team(named)?.data.host;
  if (written === undefined) return null;
  const meaning = corpus.names.resolve(written, ['unit'], named.jurisdiction);
  return meaning.kind === 'found' || meaning.kind === 'retired' ? meaning.target : null;
}

/** Who does it in person: the holder of a post, the leader of a team; null for a unit and for a vacant post. */
export function personOf(corpus: Corpus, named: Named): string | null {
  const index = entryIndex(corpus.registers);
  if (named.kind === 'post') return index.post(named)?.data.holder ?? null;
  if (named.kind === 'team') return index.team(named)?.data.leader ?? null;
  return null;
}
