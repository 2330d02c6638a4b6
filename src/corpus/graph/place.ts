import type { Named } from '#registers';
import type { Corpus } from '../corpus.ts';
import { entryIndex } from './entries.ts';

/**
 * Where a thing of the registers is, as `latitude,longitude`; for what has no place of its own, that of its
 * jurisdiction. Undefined where neither is known.
 */
export function placeOf(corpus: Corpus, named: Named): string | undefined {
  return ownPlace(corpus, named) ?? jurisdictionPlace(corpus, named.jurisdiction);
}

function ownPlace(corpus: Corpus, named: Named): string | undefined {
  const index = entryIndex(corpus.registers);
  switch (named.kind) {
    case 'unit':
    case 'team':
    case 'depot':
    case 'shelter':
    case 'risk':
    case 'jurisdiction':
      return index[named.kind](named)?.data.coordinates;
    default:
      return undefined;
  }
}

function jurisdictionPlace(corpus: Corpus, id: string | null): string | undefined {
  return id === null ? undefined : corpus.tree.entryOf(id)?.data.coordinates;
}
