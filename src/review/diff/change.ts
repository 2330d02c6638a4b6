import type { Span, Text } from '#model';

/** The part of a plan that a change is about. */
export const changeAreas = [
  'identity',
  'relations',
  'life',
  'public',
  'roles',
  'levels',
  'warnings',
  'reporting',
  'resources',
  'procedures',
  'wording',
  'phones',
  'register',
] as const;
export type ChangeArea = (typeof changeAreas)[number];

/** What happened. `loosened` and `tightened`: a limit or threshold now asks for less or more, later or sooner. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'loosened' | 'tightened' | 'moved' | 'shifted' | 'reworded';

/**
 * Which procedure a revision needs (突发事件应急预案管理办法, art. 36, advice: its wording is not verified): `full` where
 * command, duties, procedures, measures or grading change, `simple` for the rest.
 */
export type RevisionProcedure = 'full' | 'simple';

/** One change of meaning between two versions, in officials' words. */
export interface Change {
  readonly area: ChangeArea;
  readonly kind: ChangeKind;
  /** Where: Ⅱ级响应 启动条件; 4.5.2 第 1 步（值班员）. */
  readonly place: Text;
  readonly before: Text | null;
  readonly after: Text | null;
  /** The whole change as one line. */
  readonly text: Text;
  readonly procedure: RevisionProcedure;
  /** Offsets in the older and in the newer text. */
  readonly at: { readonly before: Span | null; readonly after: Span | null };
  /** Roles, units or other names that it concerns: for finding what else it touches. */
  readonly concerns: readonly string[];
}

const fullAreas: ReadonlySet<ChangeArea> = new Set(['roles', 'levels', 'warnings', 'procedures']);

/** What a comparer knows of a change; the rest follows from it. */
export interface Found {
  readonly area: ChangeArea;
  readonly kind: ChangeKind;
  readonly place: Text;
  readonly before?: Text | string | null;
  readonly after?: Text | string | null;
  /** What is said after the place; made from kind, before and after where it is absent. */
  readonly says?: Text;
  readonly procedure?: RevisionProcedure;
  readonly at?: Partial<Change['at']>;
  readonly concerns?: readonly string[];
}

/** A change from what was found. */
export function change(found: Found): Change {
  const { area, kind, place } = found;
  const before = bothLanguages(found.before);
  const after = bothLanguages(found.after);
  const says = found.says ?? usualWords(kind, before, after);
  return {
    area,
    kind,
    place,
    before,
    after,
    text: { zh: `${place.zh}：${says.zh}`, en: `${place.en}: ${says.en}` },
    procedure: found.procedure ?? (fullAreas.has(area) ? 'full' : 'simple'),
    at: { before: found.at?.before ?? null, after: found.at?.after ?? null },
    concerns: found.concerns ?? [],
  };
}

/** A value that is the same in both languages, as names and quoted text are. */
function bothLanguages(value: Text | string | null | undefined): Text | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? { zh: value, en: value } : value;
}

function usualWords(kind: ChangeKind, before: Text | null, after: Text | null): Text {
  const was = before ?? { zh: '', en: '' };
  const now = after ?? { zh: '', en: '' };
  if (kind === 'added') return { zh: `新增：${now.zh}`, en: `added: ${now.en}` };
  if (kind === 'removed') return { zh: `删去：${was.zh}`, en: `removed: ${was.en}` };
  const words = { zh: `“${was.zh}”改为“${now.zh}”`, en: `"${was.en}" became "${now.en}"` };
  if (kind === 'loosened') return { zh: `${words.zh}，放宽了`, en: `${words.en}, which is looser` };
  if (kind === 'tightened') return { zh: `${words.zh}，收紧了`, en: `${words.en}, which is stricter` };
  return words;
}
