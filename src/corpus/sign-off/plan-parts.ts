import type { Plan, PlanFrontMatter, Section, Step } from '#model';
import { fingerprint } from '#model';
import { canonicalText, phoneNumbersIn } from './canonical-text.ts';

/** The kinds of part that a sign-off can hold on to, as the settings name them (`review.counts`). */
export const signedKinds = [
  'identity',
  'relations',
  'roles',
  'levels',
  'warnings',
  'reporting',
  'resources',
  'procedures',
  'wording',
  'phones',
] as const;
export type SignedKind = (typeof signedKinds)[number];

/** One part of a plan's meaning: a level, a role, the procedure of one section … */
export interface PlanPart {
  /** Stable in the plan: `levels/2`, `roles/指挥长`, `procedures/4.5.2`. It starts with its kind. */
  readonly key: string;
  readonly kind: SignedKind;
  /** Hexadecimal fingerprint of its meaning; line breaks, marks and widths of characters do not change it. */
  readonly hash: string;
}

const hashLength = 8;
const identityKeys = ['title', 'kind', 'jurisdiction', 'hazards', 'lead'] as const;
const relationKeys = ['follows', 'works_with', 'triggers', 'basis', 'parties'] as const;

/**
 * The parts of a plan with their fingerprints. Dates, version, filing and state are not among them: they change while
 * a plan goes its way after a review. Phones are left out of every other part and stand in one of their own.
 */
export function planParts(plan: Plan): readonly PlanPart[] {
  const { front } = plan;
  return [
    ...fields(front, identityKeys, 'identity'),
    ...fields(front, relationKeys, 'relations'),
    ...Object.entries(front.roles ?? {}).map(([name, role]) => part('roles', name, role)),
    ...Object.entries(front.levels ?? {}).map(([level, data]) => part('levels', level, data)),
    ...Object.entries(front.warnings ?? {}).map(([level, data]) => part('warnings', level, data)),
    ...optional('reporting', front.reporting),
    ...optional('resources', front.resources),
    ...optional('wording', front.summary, 'summary'),
    ...bodyParts(plan),
    ...phonePart(plan),
  ];
}

/** The kind that a part's key begins with; null for a key that is none. */
export function kindOfPart(key: string): SignedKind | null {
  const [first = ''] = key.split('/');
  return signedKinds.find((kind) => kind === first) ?? null;
}

function fields<Key extends keyof PlanFrontMatter>(
  front: PlanFrontMatter,
  keys: readonly Key[],
  kind: SignedKind,
): PlanPart[] {
  return keys.flatMap((key) => optional(kind, front[key], String(key)));
}

function optional(kind: SignedKind, value: unknown, name = ''): PlanPart[] {
  return value === undefined ? [] : [part(kind, name, value)];
}

function part(kind: SignedKind, name: string, value: unknown): PlanPart {
  const key = name === '' ? kind : `${kind}/${name}`;
  return { key, kind, hash: fingerprint(canonicalText(JSON.stringify(inOrder(value))), hashLength) };
}

/** The value with its keys in order: in which order keys are written says nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}

/** Of each section: its procedure, and its other text with its heading. */
function bodyParts(plan: Plan): PlanPart[] {
  const steps = Map.groupBy(plan.steps, ({ section }) => section);
  const blocks = Map.groupBy(
    plan.blocks.filter(({ step, kind }) => step < 0 && kind !== 'heading'),
    ({ section }) => section,
  );
  const address = uniqueAddresses(plan.sections);
  const text = (span: { start: number; end: number }): string => plan.document.text.slice(span.start, span.end);
  const places: readonly (Section | null)[] = [null, ...plan.sections];
  return places.flatMap((section) => {
    const index = section?.index ?? -1;
    const name = section === null ? '0' : (address.get(section) ?? section.address);
    const doings = (steps.get(index) ?? []).map(stepMeaning);
    const prose = (blocks.get(index) ?? []).map(({ span }) => text(span));
    return [
      ...(doings.length === 0 ? [] : [part('procedures', name, doings)]),
      ...(prose.length === 0 ? [] : [part('wording', name, [section?.title ?? '', ...prose])]),
    ];
  });
}

function stepMeaning({ actors, time, action, details }: Step): readonly string[] {
  return [actors.map(({ name }) => name).join('、'), time?.text ?? '', action, ...details.map((detail) => detail.text)];
}

/** Addresses of sections, told apart where two sections share one. */
function uniqueAddresses(sections: readonly Section[]): Map<Section, string> {
  const seen = new Map<string, number>();
  return new Map(
    sections.map((section) => {
      const count = (seen.get(section.address) ?? 0) + 1;
      seen.set(section.address, count);
      return [section, count === 1 ? section.address : `${section.address}~${count}`];
    }),
  );
}

function phonePart({ document }: Plan): PlanPart[] {
  const phones = phoneNumbersIn(document.text);
  return phones.length === 0
    ? []
    : [{ key: 'phones', kind: 'phones', hash: fingerprint(phones.join(' '), hashLength) }];
}
