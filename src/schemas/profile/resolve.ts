import type { Basis, ProfileDemand, ProfileNames, ProfileSection, ProfileSource, ProfileText, Strength } from '#model';

/** What the packaged library says of a section. */
export interface LibrarySection {
  readonly headings: ProfileNames;
  readonly guidance?: ProfileText;
}

export type SectionLibrary = Readonly<Record<string, LibrarySection>>;

/** What a demand rests on where its own file does not say: the packaged files say practice, a workspace is local law. */
export interface Ground {
  readonly library: SectionLibrary;
  readonly law: 'practice' | 'local';
}

export type SourceOf<Key extends keyof ProfileSource> = NonNullable<ProfileSource[Key]>;
export type SourceItem<Key extends 'sections' | 'roles' | 'procedures' | 'attachments' | 'cards'> =
  SourceOf<Key>[number];

interface WrittenDemand {
  readonly strength?: Strength;
  readonly basis?: readonly Omit<Basis, 'strength'>[];
}

/** The strength and the sources of a demand; what is not written comes from what it changes. */
export function resolveDemand(written: WrittenDemand, base: ProfileDemand | undefined, ground: Ground): ProfileDemand {
  const strength = written.strength ?? base?.strength ?? 'should';
  if (written.basis !== undefined) return { strength, basis: written.basis.map((basis) => ({ ...basis, strength })) };
  if (base !== undefined && strength === base.strength) return { strength, basis: base.basis };
  return { strength, basis: [{ law: ground.law, strength }] };
}

/** A demand inside another: a bare strength rests on the sources of the outer one. */
export function innerDemand(
  written: Strength | WrittenDemand | undefined,
  outer: ProfileDemand,
  base: ProfileDemand | undefined,
  ground: Ground,
): ProfileDemand | undefined {
  if (written === undefined) return base;
  if (typeof written !== 'string') return resolveDemand(written, base, ground);
  return { strength: written, basis: outer.basis.map((basis) => ({ ...basis, strength: written })) };
}

/** Names in both languages, what is written before what was there. */
export function resolveNames(written: Partial<ProfileNames> | undefined, base: ProfileNames | undefined): ProfileNames {
  return {
    zh: [...new Set([...(written?.zh ?? []), ...(base?.zh ?? [])])],
    en: [...new Set([...(written?.en ?? []), ...(base?.en ?? [])])],
  };
}

export function resolveText(written: Partial<ProfileText> | undefined, base: ProfileText | undefined): ProfileText {
  const zh = written?.zh ?? base?.zh ?? written?.en ?? '';
  return { zh, en: written?.en ?? base?.en ?? zh };
}

export function resolveSection(
  written: SourceItem<'sections'>,
  base: ProfileSection | undefined,
  ground: Ground,
): ProfileSection {
  const packaged = ground.library[written.id];
  const headings = resolveNames(written.headings, base?.headings ?? packaged?.headings);
  const hint = base?.guidance ?? packaged?.guidance;
  const words = written.words === undefined ? base?.words : resolveNames(written.words, base?.words);
  return {
    id: written.id,
    headings,
    ...resolveDemand(written, base, ground),
    hazards: written.hazards ?? base?.hazards ?? [],
    ...(written.guidance === undefined && hint === undefined ? {} : { guidance: resolveText(written.guidance, hint) }),
    ...(words === undefined ? {} : { words }),
    sections: mergeSections(base?.sections ?? [], written.sections ?? [], ground),
  };
}

/** The sections with additions and changes: a known id is changed in its place, a new one stands where it asks to. */
export function mergeSections(
  base: readonly ProfileSection[],
  written: readonly SourceItem<'sections'>[],
  ground: Ground,
): readonly ProfileSection[] {
  return written.reduce<readonly ProfileSection[]>((sections, each) => {
    const changed = changeSection(sections, each, ground);
    return changed ?? placeSection(sections, each, ground);
  }, base);
}

function changeSection(
  sections: readonly ProfileSection[],
  written: SourceItem<'sections'>,
  ground: Ground,
): readonly ProfileSection[] | null {
  for (const [index, section] of sections.entries()) {
    if (section.id === written.id) return sections.with(index, resolveSection(written, section, ground));
    const inside = changeSection(section.sections, written, ground);
    if (inside !== null) return sections.with(index, { ...section, sections: inside });
  }
  return null;
}

function placeSection(
  sections: readonly ProfileSection[],
  written: SourceItem<'sections'>,
  ground: Ground,
): readonly ProfileSection[] {
  const fresh = resolveSection(written, undefined, ground);
  const after = sections.findIndex(({ id }) => id === written.after);
  if (after >= 0) return sections.toSpliced(after + 1, 0, fresh);
  const inside = sections.findIndex(({ id }) => id === written.inside);
  const holder = sections[inside];
  if (holder === undefined) return [...sections, fresh];
  return sections.with(inside, { ...holder, sections: [...holder.sections, fresh] });
}

/** Changes the items with a known key in their place and adds the others at the end. */
export function mergeItems<Written, Item>(
  base: readonly Item[],
  written: readonly Written[],
  isSame: (item: Item, written: Written) => boolean,
  resolve: (written: Written, base: Item | undefined) => Item,
): readonly Item[] {
  const items = [...base];
  for (const each of written) {
    const index = items.findIndex((item) => isSame(item, each));
    if (index < 0) items.push(resolve(each, undefined));
    else items[index] = resolve(each, items[index]);
  }
  return items;
}
