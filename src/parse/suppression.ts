import type { Span, SuppressionComment } from '#model';

const word = 'beiyu-disable-next-line';
const comment = /<!--\s*beiyu-disable-next-line(?=[\s:：]|-->)([\s\S]*?)-->/g;
const yamlComment = /^[ \t]*#[ \t]*beiyu-disable-next-line(?=[\s:：]|$)([^\r\n]*)/gm;
const body = /^\s*([^:：]*?)(?:\s+until\s*[:：\s]\s*(\d{4}-\d{2}-\d{2}))?\s*(?:[:：]\s*([\s\S]*?))?\s*$/;
const notCovered = /^\s*(?:$|<!--\s*beiyu-disable-next-line|#\s*beiyu-disable-next-line)/;

/** Whether `text` can hold a suppression at all: a cheap question that is nearly always answered no. */
export function mayHoldSuppression(text: string): boolean {
  return text.includes(word);
}

/** The suppressions in the HTML at `span` of `text`. */
export function readHtmlSuppressions(text: string, span: Span): SuppressionComment[] {
  return scan(comment, text, span);
}

/** `# beiyu-disable-next-line rule: reason` in the YAML that stands at `offset` of the file. */
export function readYamlSuppressions(yaml: string, offset: number): SuppressionComment[] {
  if (!mayHoldSuppression(yaml)) return [];
  const shift = (span: Span): Span => ({ start: span.start + offset, end: span.end + offset });
  return scan(yamlComment, yaml, { start: 0, end: yaml.length }).map((found) => ({
    ...found,
    span: shift(found.span),
    covers: shift(found.covers),
  }));
}

function scan(pattern: RegExp, text: string, span: Span): SuppressionComment[] {
  const found: SuppressionComment[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
    const indent = match[0].length - match[0].trimStart().length;
    const start = span.start + match.index + indent;
    const end = span.start + match.index + match[0].length;
    const [, names = '', until, reason = ''] = body.exec(match[1] ?? '') ?? [];
    const rules = names.split(/[,，、\s]+/).filter((name) => name !== '');
    const read = { span: { start, end }, rules, reason, covers: nextLine(text, end) };
    found.push(until === undefined ? read : { ...read, until });
  }
  return found;
}

/** The next line with something on it that is not itself a suppression; empty at the end of the text. */
function nextLine(text: string, offset: number): Span {
  let start = text.indexOf('\n', offset) + 1;
  while (start > 0) {
    const line = text.indexOf('\n', start);
    const end = line < 0 ? text.length : line;
    const content = text.slice(start, end).trimEnd();
    if (!notCovered.test(content)) return { start, end: start + content.length };
    if (line < 0) break;
    start = line + 1;
  }
  return { start: text.length, end: text.length };
}
