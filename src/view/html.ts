import type { List, ListItem, Nodes, Parents, Table, TableRow } from 'mdast';
import type { Span } from '#model';
import { parseMarkdown, plainText } from '#parse';
import { hiddenSpans, isHidden } from './hidden.ts';

/** How one piece of Markdown becomes HTML. */
export interface HtmlOptions {
  /** Whether passages marked internal are left in. */
  readonly showHidden: boolean;
  /** Addresses of headings and steps, by the offset at which they start in `text`. */
  readonly addresses: ReadonlyMap<number, string>;
  /** What is added to the class of the heading that starts here. */
  readonly headingClass?: (offset: number) => string | null;
  /** Added to the depth of every heading, so that a page has one first heading only. */
  readonly shift: number;
}

interface Rendering extends HtmlOptions {
  readonly base: number;
  readonly hidden: readonly Span[];
  readonly known: ReadonlySet<string>;
}

const deepest = 100;

/**
 * Markdown from `start` on as HTML. Text is escaped, HTML in the source is dropped, links lead only to http(s),
 * mailto, tel or an address in the same text.
 */
export function toHtml(text: string, start: number, options: HtmlOptions): string {
  const hidden = options.showHidden ? [] : hiddenSpans(text);
  const rendering = { ...options, base: start, hidden, known: new Set(options.addresses.values()) };
  return children(rendering, parseMarkdown(text.slice(start)), 0);
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function children(rendering: Rendering, parent: Parents, depth: number): string {
  if (depth > deepest) return '';
  return parent.children.map((node) => render(rendering, node, depth + 1)).join('');
}

function render(rendering: Rendering, node: Nodes, depth: number): string {
  const offset = (node.position?.start.offset ?? 0) + rendering.base;
  const end = (node.position?.end.offset ?? 0) + rendering.base;
  if (isHidden(rendering.hidden, { start: offset, end })) return '';
  const inside = (): string => ('children' in node ? children(rendering, node, depth) : '');
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'paragraph':
      return wrap('p', inside());
    case 'heading':
      return heading(rendering, offset, node.depth, inside());
    case 'strong':
      return wrap('strong', inside());
    case 'emphasis':
      return wrap('em', inside());
    case 'delete':
      return wrap('del', inside());
    case 'inlineCode':
      return wrap('code', escapeHtml(node.value));
    case 'code':
      return `<pre><code>${escapeHtml(node.value)}</code></pre>\n`;
    case 'blockquote':
      return wrap('blockquote', inside());
    case 'list':
      return list(node, inside());
    case 'listItem':
      return item(rendering, node, offset, depth);
    case 'table':
      return table(rendering, node, depth);
    case 'link':
      return link(rendering, node.url, inside());
    case 'image':
    case 'imageReference':
      return escapeHtml(node.alt ?? '');
    case 'linkReference':
      return inside();
    default:
      return breakOf(node);
  }
}

/** Breaks and rules; of HTML in the source, a line break alone passes. */
function breakOf(node: Nodes): string {
  if (node.type === 'thematicBreak') return '<hr>\n';
  const isBreak = node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value));
  return isBreak ? '<br>' : '';
}

function list({ ordered, start }: List, inner: string): string {
  return ordered === true ? `<ol${startOf(start)}>${inner}</ol>\n` : `<ul>${inner}</ul>\n`;
}

function wrap(tag: string, inner: string): string {
  return inner.trim() === '' ? '' : `<${tag}>${inner}</${tag}>${tag === 'p' || tag === 'blockquote' ? '\n' : ''}`;
}

function startOf(start: number | null | undefined): string {
  return typeof start === 'number' && start !== 1 ? ` start="${start}"` : '';
}

function heading(rendering: Rendering, offset: number, depth: number, inner: string): string {
  const level = Math.min(6, depth + rendering.shift);
  const address = rendering.addresses.get(offset);
  const id = address === undefined ? '' : ` id="${escapeHtml(address)}"`;
  const extra = rendering.headingClass?.(offset) ?? null;
  return `<h${level}${id}${extra === null ? '' : ` class="${extra}"`}>${inner}</h${level}>\n`;
}

/** A tight item has no paragraph inside. */
function item(rendering: Rendering, node: ListItem, offset: number, depth: number): string {
  const tight = node.spread !== true;
  const inner = node.children
    .map((child) =>
      tight && child.type === 'paragraph' ? children(rendering, child, depth + 1) : render(rendering, child, depth + 1),
    )
    .join('');
  const address = rendering.addresses.get(offset);
  const tick =
    typeof node.checked === 'boolean' ? `<input type="checkbox" disabled${node.checked ? ' checked' : ''}> ` : '';
  if (inner.trim() === '') return '';
  return `<li${address === undefined ? '' : ` id="${escapeHtml(address)}"`}>${tick}${inner}</li>`;
}

/** On a narrow screen a row becomes a block, so each cell carries the name of its column. */
function table(rendering: Rendering, node: Table, depth: number): string {
  const [head, ...rows] = node.children;
  if (head === undefined) return '';
  const names = head.children.map((cell) => plainText(cell.children));
  const cells = (row: TableRow): string =>
    row.children
      .map(
        (cell, index) =>
          `<td role="cell" data-label="${escapeHtml(names[index] ?? '')}">${children(rendering, cell, depth + 2)}</td>`,
      )
      .join('');
  const top = head.children
    .map((cell) => `<th role="columnheader" scope="col">${children(rendering, cell, depth + 2)}</th>`)
    .join('');
  const body = rows.map((row) => `<tr role="row">${cells(row)}</tr>`).join('\n');
  return `<table role="table"><thead role="rowgroup"><tr role="row">${top}</tr></thead><tbody role="rowgroup">${body}</tbody></table>\n`;
}

function link(rendering: Rendering, url: string, inner: string): string {
  if (url.startsWith('#')) {
    const address = decode(url.slice(1));
    return rendering.known.has(address) ? `<a href="#${escapeHtml(encodeURI(address))}">${inner}</a>` : inner;
  }
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(url)) return inner;
  return `<a href="${escapeHtml(url)}" rel="noopener">${inner}</a>`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
