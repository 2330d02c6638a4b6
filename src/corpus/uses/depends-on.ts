import type { Entry, Named } from '#registers';
import type { Corpus } from '../corpus.ts';
import { remember } from '../graph/remember.ts';
import { entryAt, isOf } from './entry-at.ts';

/**
 * The rows whose content a reader meets when one is named: the row itself; the unit of a post, the host of a team, the
 * keeper of a depot or shelter, whose phone answers where the row has none; and the contact lines of a unit.
 */
export function dependsOn(corpus: Corpus, entry: Entry): readonly Entry[] {
  return dependence(corpus)(entry);
}

const dependence = remember<Corpus, (entry: Entry) => readonly Entry[]>((corpus) => {
  const contacts = contactsByUnit(corpus);
  return remember((entry) => {
    const unit = isOf(entry, 'units') ? entry : unitBehind(corpus, entry);
    const lines = unit === null ? [] : (contacts.get(unit) ?? []);
    return unit === null || unit === entry ? [entry, ...lines] : [entry, unit, ...lines];
  });
});

/** The unit to which a post, team, depot, shelter or contact line belongs, or null. */
export function unitBehind(corpus: Corpus, entry: Entry): Entry<'units'> | null {
  const named = unitNamedBy(corpus, entry);
  const unit = named === null ? null : entryAt(corpus.registers, named);
  return unit !== null && isOf(unit, 'units') ? unit : null;
}

function unitNamedBy(corpus: Corpus, entry: Entry): Named | null {
  const written = unitWritten(entry);
  if (written === undefined) return null;
  const meaning = corpus.names.resolve(written, ['unit'], jurisdictionOf(corpus, entry));
  return meaning.kind === 'found' || meaning.kind === 'retired' ? meaning.target : null;
}

/** A named thing and, behind it, the unit to which it belongs: whoever leans on the one leans on the other. */
export function restsOn(corpus: Corpus, named: Named): readonly Named[] {
  const entry = entryAt(corpus.registers, named);
  const unit = entry === null ? null : unitNamedBy(corpus, entry);
  return unit === null ? [named] : [named, unit];
}

function unitWritten(entry: Entry): string | undefined {
  if (isOf(entry, 'posts') || isOf(entry, 'contacts')) return entry.data.unit;
  if (isOf(entry, 'teams')) return entry.data.host;
  return isOf(entry, 'depots') || isOf(entry, 'shelters') ? entry.data.managed_by : undefined;
}

/** Id of the jurisdiction that a row says it belongs to, or null. */
export function jurisdictionOf({ tree }: Pick<Corpus, 'tree'>, { data }: Pick<Entry, 'data'>): string | null {
  return 'jurisdiction' in data && data.jurisdiction !== undefined ? tree.idOf(data.jurisdiction) : null;
}

function contactsByUnit(corpus: Corpus): Map<Entry, Entry<'contacts'>[]> {
  const found = new Map<Entry, Entry<'contacts'>[]>();
  for (const contact of corpus.registers.contacts) {
    const unit = unitBehind(corpus, contact);
    if (unit === null) continue;
    const lines = found.get(unit) ?? [];
    lines.push(contact);
    found.set(unit, lines);
  }
  return found;
}

/** The row behind a name, with all on which its content rests; empty for a plan. */
export function rowsBehind(corpus: Corpus, named: Named): readonly Entry[] {
  const entry = entryAt(corpus.registers, named);
  return entry === null ? [] : dependsOn(corpus, entry);
}
