import type { Plan, Text } from '#model';
import { enumName, keyName } from '#schemas';
import { type Change, type ChangeArea, change } from './change.ts';
import { namesBetween } from './pairs.ts';

/** The key of the front matter as each language writes it. */
export function keyText(pointer: string): Text {
  return { zh: keyName('plan', pointer, 'zh'), en: keyName('plan', pointer, 'en') };
}

/** What the plan is, what it refers to, where it stands in its life, and what the public reads of it. */
export function frontChanges(before: Plan, after: Plan): Change[] {
  return [
    ...valueChanges(before, after),
    ...listChanges(before, after),
    ...dateChanges(before, after),
    ...filingChanges(before, after),
  ];
}

type Value = 'title' | 'kind' | 'jurisdiction' | 'lead' | 'status' | 'version' | 'publish' | 'summary' | 'replaced_by';

const values: Readonly<Record<Value, ChangeArea>> = {
  title: 'identity',
  kind: 'identity',
  jurisdiction: 'identity',
  lead: 'identity',
  status: 'life',
  version: 'life',
  replaced_by: 'life',
  publish: 'public',
  summary: 'public',
};

function valueChanges(before: Plan, after: Plan): Change[] {
  return Object.entries(values).flatMap(([name, area]) => {
    const was = writtenValue(before, name);
    const now = writtenValue(after, name);
    if (sameText(was, now)) return [];
    const kind = was === null ? 'added' : now === null ? 'removed' : 'changed';
    const at = placesOf(before, after, `/${name}`);
    // Who leads is part of the command; the rest of what a plan is called is not.
    const procedure = name === 'lead' || name === 'kind' ? 'full' : 'simple';
    const words = { before: wordsFor(name, was), after: wordsFor(name, now) };
    return [change({ area, kind, place: keyText(`/${name}`), ...words, procedure, at })];
  });
}

function writtenValue({ front }: Plan, name: string): string | null {
  const found = Object.entries(front).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : null;
}

/** A fixed value in the words of each language. */
function wordsFor(name: string, value: string | null): Text | null {
  if (value === null) return null;
  const isFixed = name === 'kind' || name === 'status' || name === 'publish';
  return isFixed ? { zh: enumName('plan', `/${name}`, value, 'zh'), en: value } : { zh: value, en: value };
}

function sameText(a: string | null, b: string | null): boolean {
  return (a ?? '').replaceAll(/\s+/g, '') === (b ?? '').replaceAll(/\s+/g, '');
}

const lists = ['hazards', 'follows', 'works_with', 'basis', 'parties', 'replaces'] as const;

function listChanges(before: Plan, after: Plan): Change[] {
  return lists.flatMap((name) => {
    const { removed, added } = namesBetween(before.front[name] ?? [], after.front[name] ?? []);
    const place = keyText(`/${name}`);
    const at = placesOf(before, after, `/${name}`);
    const area = name === 'hazards' ? ('identity' as const) : ('relations' as const);
    return [
      ...removed.map((gone) => change({ area, kind: 'removed', place, before: gone, at, concerns: [gone] })),
      ...added.map((fresh) => change({ area, kind: 'added', place, after: fresh, at, concerns: [fresh] })),
    ];
  });
}

function dateChanges(before: Plan, after: Plan): Change[] {
  const was = new Map(Object.entries(before.front.dates ?? {}));
  const now = new Map(Object.entries(after.front.dates ?? {}));
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((name) =>
    lifeChange(before, after, `/dates/${name}`, was.get(name), now.get(name)),
  );
}

function filingChanges(before: Plan, after: Plan): Change[] {
  const words = ({ front: { filing } }: Plan): string | undefined =>
    filing === undefined ? undefined : [filing.with, filing.on, filing.number].filter(Boolean).join(' ');
  return lifeChange(before, after, '/filing', words(before), words(after));
}

function lifeChange(
  before: Plan,
  after: Plan,
  pointer: string,
  was: string | undefined,
  now: string | undefined,
): Change[] {
  if (was === now) return [];
  const kind = was === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
  const found = { before: was ?? null, after: now ?? null, at: placesOf(before, after, pointer) };
  return [change({ area: 'life', kind, place: keyText(pointer), ...found })];
}

/** Where a value of the front matter stands in both texts. */
export function placesOf(before: Plan, after: Plan, pointer: string): Change['at'] {
  return {
    before: before.document.locations[pointer]?.value ?? null,
    after: after.document.locations[pointer]?.value ?? null,
  };
}
