import type { SourceDocument } from '#model';
import type { NamedKind, Resolution } from '#registers';
import { type RefKind, refsIn } from '#schemas';
import type { Corpus } from '../corpus.ts';
import { remember } from './remember.ts';

/** A name that a plan or the settings write where something of the workspace must be named. */
export interface Reference {
  readonly document: SourceDocument;
  /** JSON pointer of the name. */
  readonly pointer: string;
  /** The name alone: of a law with an article (`防洪法#28`), the law. */
  readonly written: string;
  readonly kind: RefKind;
  /** What may stand here. */
  readonly kinds: readonly NamedKind[];
  /** The jurisdiction from which the name is seen. */
  readonly jurisdiction: string | null;
  /** `role`: a role of the plan itself, or an actor that the settings let every plan name. */
  readonly meaning: Resolution | { readonly kind: 'role' };
}

export const kindsOf: Readonly<Record<RefKind, readonly NamedKind[]>> = {
  jurisdiction: ['jurisdiction'],
  unit: ['unit'],
  post: ['post'],
  plan: ['plan'],
  law: ['law', 'plan'],
  team: ['team'],
  supply: ['supply'],
  depot: ['depot'],
  expert: ['expert'],
  shelter: ['shelter'],
  risk: ['risk'],
  role: [],
  actor: ['unit', 'post', 'team'],
};

/** Units are also called by the place that they stand for: 青溪镇, 沙洲村. */
const calledByPlace: ReadonlySet<RefKind> = new Set(['actor', 'unit']);

/** Every name in the front matter of the plans and in the settings, with what it means. Worked out once. */
export const references = remember<Corpus, readonly Reference[]>((corpus) => {
  const fromSettings = (): Reference[] => {
    const { value, document } = corpus.settings;
    const root = corpus.tree.idOf(value.jurisdiction ?? '');
    return refsIn('workspace', value).map((ref) => reference(corpus, ref, document, root, new Set()));
  };
  const allowed = corpus.settings.value.vocabulary?.actors ?? [];
  const fromPlans = corpus.plans.flatMap((plan) => {
    const { jurisdiction } = corpus.around(plan);
    const roles = new Set([...allowed, ...plan.roles.map(({ name }) => name)]);
    return refsIn('plan', plan.front).map((ref) => reference(corpus, ref, plan.document, jurisdiction, roles));
  });
  return [...fromSettings(), ...fromPlans];
});

type Ref = ReturnType<typeof refsIn>[number];

const ownRole = { kind: 'role' } as const;

function reference(
  corpus: Corpus,
  ref: Ref,
  document: SourceDocument,
  jurisdiction: string | null,
  roles: ReadonlySet<string>,
): Reference {
  const { kind, pointer } = ref;
  const written = kind === 'law' ? ref.written.replace(/#.*$/, '').trim() : ref.written.trim();
  // A role is filled by a team as well as by a unit.
  const kinds = kind === 'unit' && pointer.startsWith('/roles/') ? kindsOf.actor : kindsOf[kind];
  const meaning = (): Reference['meaning'] => {
    if ((kind === 'actor' || kind === 'role') && roles.has(written)) return ownRole;
    const found = corpus.names.resolve(written, kinds, jurisdiction);
    if (found.kind !== 'unknown' || !calledByPlace.has(kind)) return found;
    return corpus.names.resolve(written, ['jurisdiction'], jurisdiction);
  };
  return { document, pointer, written, kind, kinds, jurisdiction, meaning: meaning() };
}
