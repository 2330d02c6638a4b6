import { type Citation, type Corpus, citationsOf } from '#corpus';
import type { Edit, Plan, SourceDocument } from '#model';
import { splitFrontMatter } from '#parse';
import { keyName } from '#schemas';

/** What confirming one plan writes, and what it means. */
export interface Confirmation {
  readonly plan: Plan;
  readonly citations: readonly Citation[];
  /** Cited things whose meaning has changed since the last confirmation. */
  readonly changed: readonly Citation[];
  /** Cited things that were not pinned before. */
  readonly added: readonly Citation[];
  /** Keys that were pinned and are cited no more. */
  readonly gone: readonly string[];
  /** The change of the file; none where all is confirmed already. */
  readonly edits: readonly Edit[];
}

/** Pins what a plan cites as it is now, in its front matter; every other byte of the file stays. */
export function confirmPlan(corpus: Corpus, plan: Plan): Confirmation {
  const citations = citationsOf(corpus, plan);
  const before = plan.front.confirmed ?? {};
  const changed = citations.filter(({ key, fingerprint }) => before[key] !== undefined && before[key] !== fingerprint);
  const added = citations.filter(({ key }) => before[key] === undefined);
  const gone = Object.keys(before).filter((key) => !citations.some((citation) => citation.key === key));
  const isSame = changed.length === 0 && added.length === 0 && gone.length === 0;
  return { plan, citations, changed, added, gone, edits: isSame ? [] : [editOf(plan.document, citations)] };
}

/** Replaces the block that stands there, or adds it as the last of the front matter. */
function editOf(document: SourceDocument, citations: readonly Citation[]): Edit {
  const block = [`${keyOf(document)}:`, ...citations.map(lineOf)].join('\n');
  const standing = document.locations['/confirmed'];
  if (standing !== undefined) {
    const start = standing.key?.start ?? standing.value.start;
    return { span: { start, end: standing.value.end }, text: block };
  }
  const { yaml, yamlStart } = splitFrontMatter(document.text);
  const end = yamlStart + (yaml ?? '').length;
  const isOnNewLine = end === yamlStart || /[\r\n]/.test(document.text.charAt(end - 1));
  return { span: { start: end, end }, text: isOnNewLine ? `${block}\n` : `\n${block}` };
}

function lineOf({ key, fingerprint }: Citation): string {
  const name = /^[\p{L}\p{N}][\p{L}\p{N}/._-]*$/u.test(key) ? key : JSON.stringify(key);
  return `  ${name}: "${fingerprint}"`;
}

/** The key in the language of the file. */
function keyOf({ text, locations }: SourceDocument): string {
  const written = locations['/id']?.key;
  const isChinese = written === undefined || /\p{Script=Han}/u.test(text.slice(written.start, written.end));
  return keyName('plan', '/confirmed', isChinese ? 'zh' : 'en');
}
