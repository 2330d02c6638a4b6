import { lazily, type Slip, type Span } from '#model';
import { megabytes, sizeLimit } from './size-limit.ts';
import { frontMatterSlip, imeSlip } from './slips.ts';

/** A file cut into front matter and body. */
export interface SplitText {
  /** The text between the delimiter lines; null when there is none that may be read. */
  readonly yaml: string | null;
  readonly yamlStart: number;
  /** Where the body starts: the end of the text when the front matter never closes. */
  readonly bodyStart: number;
  readonly slips: readonly Slip[];
}

// gray-matter runs `---js` by default. Here no engine reads anything: the YAML is read by `readYaml`, with positions.
const grayMatter = lazily<typeof import('gray-matter')>('gray-matter');
const engines = { yaml: noData, json: noData, javascript: noData, coffee: noData, toml: noData };
const slippedDelimiter = /^[-－—–―‐−─]{2,6}$/;
const keyLine = /^\s*[^\s：:]{1,30}\s*[：:]/;

function noData(): object {
  return {};
}

/**
 * Cuts the front matter off. A file without one, one that never closes and an empty file are reported by
 * `syntax/front-matter` (`missing`, `unclosed`, `empty`), a language other than YAML by
 * `syntax/unsafe-front-matter` (`language`), a delimiter of wrong dashes by `syntax/ime-slip` (`dash`).
 */
export function splitFrontMatter(text: string): SplitText {
  if (text.trim() === '') return without(text.length, frontMatterSlip('empty', { start: 0, end: 0 }));
  const opening = lineAt(text, 0);
  const opener = opening.text.trimEnd();
  const slips: Slip[] = [];
  if (!opener.startsWith('---') || opener.startsWith('----')) {
    if (!isSlippedOpener(text, opening)) return without(0, frontMatterSlip('missing', { start: 0, end: 0 }));
    slips.push(delimiterSlip(opening, opener));
  }
  const closing = findClosing(text, opening.next);
  if (closing === null) return without(text.length, frontMatterSlip('unclosed', { start: 0, end: opener.length }));
  if (closing.text.trimEnd() !== '---') slips.push(delimiterSlip(closing, closing.text.trimEnd()));
  const language = opener === '---' || slips.length > 0 ? 'yaml' : languageOf(text.slice(0, closing.next));
  if (language !== 'yaml') return without(closing.next, unsafe(language, opener.length));
  return readable(text, { start: opening.next, end: closing.start }, closing.next, slips);
}

function readable(text: string, span: Span, bodyStart: number, slips: Slip[]): SplitText {
  const yaml = text.slice(span.start, span.end);
  if (yaml.trim() === '')
    return without(bodyStart, frontMatterSlip('missing', { start: 0, end: Math.max(0, span.start - 1) }));
  if (yaml.length > sizeLimit.frontMatter) {
    const data = { megabytes: megabytes(yaml.length), limit: megabytes(sizeLimit.frontMatter) };
    return without(text.length, { rule: 'syntax/too-large', message: 'file', data, span: { start: 0, end: 3 } });
  }
  return { yaml, yamlStart: span.start, bodyStart, slips };
}

function without(bodyStart: number, slip: Slip): SplitText {
  return { yaml: null, yamlStart: 0, bodyStart, slips: [slip] };
}

function unsafe(language: string, end: number): Slip {
  return { rule: 'syntax/unsafe-front-matter', message: 'language', data: { language }, span: { start: 3, end } };
}

/** The language that the opening delimiter names, as gray-matter reads it; `yaml` when it names none. */
function languageOf(head: string): string {
  const matter = grayMatter();
  try {
    const named = matter.language(head).name.toLowerCase();
    if (named !== '' && named !== 'yaml' && named !== 'yml') return named;
    const { language } = matter(head, { engines });
    return language === 'yml' || language === '' ? 'yaml' : language;
  } catch {
    return 'unknown';
  }
}

interface Line {
  readonly start: number;
  readonly text: string;
  /** Where the next line starts. */
  readonly next: number;
}

function lineAt(text: string, start: number): Line {
  const end = text.indexOf('\n', start);
  if (end < 0) return { start, text: text.slice(start), next: text.length };
  return { start, text: text.slice(start, end), next: end + 1 };
}

/** A rule of other dashes opens a front matter only where a key follows and another such line ends it. */
function isSlippedOpener(text: string, opening: Line): boolean {
  if (!slippedDelimiter.test(opening.text.trimEnd())) return false;
  return keyLine.test(lineAt(text, opening.next).text) && findClosing(text, opening.next) !== null;
}

function findClosing(text: string, from: number): Line | null {
  for (let start = from; start < text.length; ) {
    const first = text.charCodeAt(start);
    if (first === 0x2d || first > 0x2000) {
      const line = lineAt(text, start);
      const content = line.text.trimEnd();
      if (content === '---' || (slippedDelimiter.test(content) && content !== '--')) return line;
    }
    const end = text.indexOf('\n', start);
    if (end < 0) return null;
    start = end + 1;
  }
  return null;
}

function delimiterSlip(line: Line, found: string): Slip {
  const span = { start: line.start, end: line.start + found.length };
  return imeSlip('dash', span, { found, expected: '---', key: '' }, '---');
}
