import mammoth from 'mammoth';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** A table as rows of plain text. */
export type TextTable = readonly (readonly string[])[];

/** The tables of a Word file, in their order. Throws what the reader throws for bytes that are no Word file. */
export async function readWordTables(bytes: Uint8Array): Promise<TextTable[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return tablesIn(value);
}

/** The tables of an HTML text. */
export function tablesIn(html: string): TextTable[] {
  return elements(parse(html), 'table').map((table) =>
    elements(table, 'tr').map((row) => [...elements(row, 'th', 'td')].map((cell) => textOf(cell).trim())),
  );
}

function elements(node: Node, ...names: readonly string[]): Node[] {
  if (names.includes(node.nodeName)) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap((child) => elements(child, ...names)) : [];
}

/** Paragraphs of a cell on lines of their own. */
function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'br') return '\n';
  if (!('childNodes' in node)) return '';
  const text = node.childNodes.map(textOf).join('');
  return node.nodeName === 'p' ? `${text}\n` : text;
}
