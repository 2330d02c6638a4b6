import type { Plan } from '#model';
import type { Named } from '#registers';
import type { Corpus } from '../corpus.ts';
import { entryIndex } from './entries.ts';
import { type Part, partsOf } from './parts.ts';
import { remember } from './remember.ts';

/** A part that somebody has in person, with who it is. */
export interface PersonalPart extends Part {
  readonly named: Named;
  readonly person: string;
  /** Identity of the person: two people of one name are told apart by their mobile numbers. */
  readonly personId: string;
}

/** The parts of a plan that its people have to act in themselves: who fills or leads a role. Deputies only stand by. */
export function personalParts(corpus: Corpus, plan: Plan): readonly PersonalPart[] {
  return partsOf(corpus, plan).flatMap((part) => {
    if ((part.how !== 'post' && part.how !== 'lead') || part.named === null || part.person === null) return [];
    const personId = identify(corpus, part.named, part.person);
    return [{ ...part, named: part.named, person: part.person, personId }];
  });
}

/** Who a holder or leader is, as an identity that is the same in all posts and teams. */
export function identify(corpus: Corpus, named: Named, person: string): string {
  const own = named.kind === 'post' ? entryIndex(corpus.registers).post(named)?.data.mobile : undefined;
  if (own !== undefined) return `${person} ${own}`;
  const known = mobilesByName(corpus).get(person) ?? [];
  // Without a number of its own, a name means the one holder of that name near by.
  const near = known.filter(({ jurisdiction }) => isNear(corpus, jurisdiction, named.jurisdiction));
  const [only] = near;
  return only !== undefined && near.length === 1 ? `${person} ${only.mobile}` : `${person} ${named.jurisdiction ?? ''}`;
}

interface Known {
  readonly mobile: string;
  readonly jurisdiction: string | null;
}

const mobilesByName = remember<Corpus, ReadonlyMap<string, readonly Known[]>>((corpus) => {
  const found = new Map<string, Known[]>();
  for (const { data } of corpus.registers.posts) {
    if (data.holder === undefined || data.mobile === undefined) continue;
    const unit = corpus.names.resolve(data.unit, ['unit'], null);
    const known = { mobile: data.mobile, jurisdiction: unit.kind === 'found' ? unit.target.jurisdiction : null };
    const list = found.get(data.holder) ?? [];
    if (!list.some(({ mobile }) => mobile === known.mobile)) list.push(known);
    found.set(data.holder, list);
  }
  return found;
});

function isNear({ tree }: Corpus, a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (tree.isWithin(a, b) || tree.isWithin(b, a));
}
