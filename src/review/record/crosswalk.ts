import type { Language, Plan, ProfileNames, Section, Text } from '#model';
import {
  countsWith,
  keyName,
  type ProfileFamily,
  type ReviewTable,
  type ReviewTableElement,
  reviewTables,
} from '#schemas';

/** One row of the table that an expert fills in, with the places in the plan that it is about. */
export interface CrosswalkRow {
  readonly element: ReviewTableElement;
  /** Sections to be read, as the plan numbers them; empty when the plan has none of its kind. */
  readonly places: readonly string[];
}

export interface Crosswalk {
  readonly table: ReviewTable;
  readonly rows: readonly CrosswalkRow[];
}

/** Where a plan is judged: the families of profiles that its workspace chose, and the language it speaks. */
export interface ReviewGround {
  readonly families: readonly ProfileFamily[];
  readonly language: Language;
  /** Elements that the plan's profile asks for; those that the table lacks stand after its own. */
  readonly asked: readonly ProfileNames[];
}

/** The table by which plans of this kind are judged there; the first that counts for kinds that have none of their own. */
export function reviewTableFor(kind: Plan['front']['kind'], families: readonly ProfileFamily[]): ReviewTable {
  const tables = reviewTables.filter(({ source }) => countsWith(source, families));
  const found = tables.find(({ kinds }) => kinds.includes(kind)) ?? tables[0];
  if (found === undefined) throw new Error(`there is no table of review elements for ${families.join(', ')}`);
  return found;
}

/** In the body, or else in the front matter: many plans name their basis only there. */
function placesIn(element: ReviewTableElement, plan: Plan, language: Language): string[] {
  const places = placesOf(element, plan.sections);
  if (places.length > 0 || element.field === undefined) return places;
  const isThere = Object.entries(plan.front).some(([key, value]) => key === element.field && value !== undefined);
  return isThere ? [keyName('plan', `/${element.field}`, language)] : [];
}

const mostPlaces = 4;

/**
 * Element by element, where in the plan it stands: sections whose heading holds one of the element's words, whole
 * chapters before what is in them. The expert only has to judge.
 */
export function crosswalk(plan: Plan, { families, language, asked }: ReviewGround): Crosswalk {
  const table = reviewTableFor(plan.front.kind, families);
  const further = asked.flatMap((names) => furtherElement(names, table));
  const elements = [...table.elements, ...further];
  return { table, rows: elements.map((element) => ({ element, places: placesIn(element, plan, language) })) };
}

/** An element of the profile as a row, unless the table has it already. */
function furtherElement({ zh: [zh], en: [en] }: ProfileNames, table: ReviewTable): ReviewTableElement[] {
  const name = { zh: zh ?? en ?? '', en: en ?? zh ?? '' };
  if (name.zh === '' || table.elements.some((element) => element.zh === name.zh || element.en === name.en)) return [];
  const requirements = { zh: '按本类预案的规定', en: 'as the profile asks' };
  return [{ id: name.en, ...name, key: false, requirements, headings: [] }];
}

function placesOf({ headings }: ReviewTableElement, sections: readonly Section[]): string[] {
  const fits = sections.filter(
    ({ title, depth }) => depth > 1 && headings.some((word) => title.toLowerCase().includes(word)),
  );
  const indexes = new Set(fits.map(({ index }) => index));
  const outer = fits.filter(({ parent }) => !indexes.has(parent));
  return outer
    .slice(0, mostPlaces)
    .map(({ numbering, title }) => (numbering === '' ? title : numbering.replace(/[、.．]$/, '')));
}

/** The names of an element in both languages, for matching what a record calls it. */
export function elementNamed(table: ReviewTable, written: string): ReviewTableElement | null {
  const word = written.trim();
  return table.elements.find((element) => [element.id, element.zh, element.en].includes(word)) ?? null;
}

/** The element's name in one language. */
export function elementName({ zh, en }: ReviewTableElement, language: keyof Text): string {
  return language === 'zh' ? zh : en;
}
