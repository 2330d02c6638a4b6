import type { Location, Plan, Profile, SourceDocument } from '#model';
import { buildJurisdictionTree, buildNames, type Naming, nameEntries, readRegisters } from '#registers';
import { chosenFamilies, type ProfileChoice, profileFor, recogniseSection } from '#schemas';
import type { Corpus, PlanContext, Recorded } from './corpus.ts';
import type { FileFacts } from './read-file-facts.ts';
import type { Settings } from './read-settings.ts';

/** As much of a plan as it takes to name it. */
export interface PlanName {
  readonly id: string;
  readonly title: string;
  /** As the plan writes it. */
  readonly jurisdiction: string;
  readonly file: string;
  /** Where its data stand, for a finding that points to it. */
  readonly data?: Location;
}

/** The names of plans, for a corpus that holds only some of them. */
export function planNames(plans: readonly Plan[]): PlanName[] {
  return plans.map((plan) => {
    const data = plan.document.locations[''];
    return data === undefined ? nameOf(plan) : { ...nameOf(plan), data };
  });
}

function nameOf({ id, title, front: { jurisdiction }, document: { file } }: Plan): PlanName {
  return { id, title, jurisdiction, file };
}

/**
 * Links everything that was read: names, the tree of places, what surrounds each plan. `others` are plans that are
 * not read here and can be named all the same.
 */
export function buildCorpus(settings: Settings, files: readonly FileFacts[], others: readonly PlanName[] = []): Corpus {
  const kept = withoutNotes(files);
  const registers = readRegisters(kept.flatMap((file) => (file.kind === 'register' ? [file.rows] : [])));
  const plans = kept.flatMap((file) => (file.kind === 'plan' && file.plan !== null ? [file.plan] : []));
  const tree = buildJurisdictionTree(registers.jurisdictions);
  const namings = [...nameEntries(registers, tree), ...planNamings(plans, others, tree.idOf)];
  const names = buildNames(namings, tree);
  const byDocument = new Map(plans.map((plan) => [plan.document, plan]));
  const profiles = kept.flatMap((file) => (file.kind === 'profile' ? recorded(file) : []));
  const extensions = profiles.map(({ data }) => data);
  const families = chosenFamilies(settings.value, extensions);
  const profileOf = profileReader({ families, extensions });
  const corpus: Omit<Corpus, 'around' | 'planNamed'> = {
    settings,
    families,
    profiles,
    profileOf,
    documents: [settings.document, ...kept.map(({ document }) => document)],
    plans,
    cases: kept.flatMap((file) => (file.kind === 'case' ? recorded(file) : [])),
    drills: kept.flatMap((file) => (file.kind === 'drill' ? recorded(file) : [])),
    reviews: kept.flatMap((file) => (file.kind === 'review' ? recorded(file) : [])),
    registers,
    tree,
    names,
  };
  return {
    ...corpus,
    planNamed: (written, from) => {
      const meaning = names.resolve(written, ['plan'], from);
      return meaning.kind === 'found' || meaning.kind === 'retired'
        ? (byDocument.get(meaning.target.document) ?? null)
        : null;
    },
    around: contextReader(corpus),
  };
}

/**
 * A Markdown file without front matter is a note (README), unless it lies beside plans and is not called README: then
 * its front matter was forgotten, and it is told rather than passed over.
 */
function withoutNotes(files: readonly FileFacts[]): FileFacts[] {
  const folderOf = ({ document: { file } }: FileFacts): string => file.slice(0, file.lastIndexOf('/') + 1);
  const withPlans = new Set(files.filter((file) => file.kind === 'plan' && !file.isPlain).map(folderOf));
  const isReadme = (file: string): boolean => /(?:^|\/)(?:readme|license|changelog)[^/]*$/i.test(file);
  return files.filter((file) => {
    if (file.kind !== 'plan' || !file.isPlain) return true;
    return withPlans.has(folderOf(file)) && !isReadme(file.document.file);
  });
}

function recorded<Data>({ data, document }: { data: Data | null; document: SourceDocument }): Recorded<Data>[] {
  return data === null ? [] : [{ data, document }];
}

/** In the order of the files, whichever of them are read here: it decides which of two that have one name comes first. */
function planNamings(
  plans: readonly Plan[],
  others: readonly PlanName[],
  idOf: (name: string) => string | null,
): [string, Naming][] {
  const documents = new Map(plans.map(({ document }) => [document.file, document]));
  const names = plans.map(nameOf);
  const all = others.length === 0 ? names : [...names, ...others].sort((a, b) => (a.file < b.file ? -1 : 1));
  return all.flatMap((name): [string, Naming][] => {
    const { id, title, file } = name;
    const jurisdiction = idOf(name.jurisdiction);
    const document = documents.get(file) ?? namedOnly(name);
    const target = { kind: 'plan', id, name: title, jurisdiction, document, pointer: '' } as const;
    return [
      [id, { target, how: 'id' }],
      [title, { target, how: 'name' }],
    ];
  });
}

function namedOnly({ file, data }: PlanName): SourceDocument {
  const locations = data === undefined ? {} : { '': data };
  return { file, kind: 'plan', text: '', encoding: 'utf-8', slips: [], locations, suppressions: [] };
}

function contextReader(corpus: Omit<Corpus, 'around' | 'planNamed'>): (plan: Plan) => PlanContext {
  const known = new Map<Plan, PlanContext>();
  const recognise = sectionReader();
  const { names, tree, registers, settings, profileOf } = corpus;
  return (plan) => {
    const cached = known.get(plan);
    if (cached !== undefined) return cached;
    const { kind, jurisdiction } = plan.front;
    let recognised: PlanContext['recognised'] | null = null;
    // Many ask only where a plan is: what its kind must have, and which part is which, is worked out when asked for.
    const context: PlanContext = {
      get profile() {
        return profileOf(kind);
      },
      names,
      tree,
      registers,
      settings: settings.value,
      jurisdiction: tree.idOf(jurisdiction),
      get recognised() {
        recognised ??= plan.sections.map(({ title }) => recognise(profileOf(kind), title));
        return recognised;
      },
    };
    known.set(plan, context);
    return context;
  };
}

/** What the workspace's own files add to a kind is merged once. */
function profileReader(choice: ProfileChoice): Corpus['profileOf'] {
  const known = new Map<Profile['kind'], Profile>();
  return (kind) => {
    const found = known.get(kind) ?? profileFor(kind, choice);
    known.set(kind, found);
    return found;
  };
}

/** Plans of a kind have the same headings over and over. */
function sectionReader(): (profile: Profile, title: string) => string | null {
  const known = new Map<string, string | null>();
  return (profile, title) => {
    const key = `${profile.kind} ${title}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const id = recogniseSection(profile, title);
    known.set(key, id);
    return id;
  };
}
