import type { List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { parseMarkdown, plainText } from '#parse';
import type { DocumentBlock, TextRun } from './block.ts';

/** The parts of a plan's body. The first heading, which repeats the title, is left out. */
export function readBlocks(markdown: string, title: string): DocumentBlock[] {
  const blocks = parseMarkdown(markdown).children.flatMap((node) => blocksOf(node));
  const [first] = blocks;
  return first?.kind === 'heading' && first.depth === 1 && first.text.replace(/\s/g, '') === title.replace(/\s/g, '')
    ? blocks.slice(1)
    : blocks;
}

function blocksOf(node: RootContent): DocumentBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: depthOf(node.depth), text: headingText(node.children) }];
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(node.children, false), align: 'body' }];
    case 'list':
      return itemsOf(node, 0);
    case 'table':
      return [tableOf(node)];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child));
    case 'code':
      return node.value
        .split('\n')
        .map((line) => ({ kind: 'paragraph', runs: [{ text: line, bold: false }], align: 'flush' }));
    default:
      return [];
  }
}

/** `#` is the title; what follows it are the levels of the layout. */
function depthOf(depth: number): 1 | 2 | 3 | 4 {
  if (depth <= 2) return 1;
  if (depth === 3) return 2;
  return depth === 4 ? 3 : 4;
}

function headingText(children: readonly PhrasingContent[]): string {
  return plainText(children)
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .trim();
}

function runsOf(children: readonly Nodes[], bold: boolean): TextRun[] {
  return children.flatMap((child): TextRun[] => {
    if (child.type === 'text' || child.type === 'inlineCode') return [{ text: unwrapped(child.value), bold }];
    if (child.type === 'break') return [{ text: '\n', bold }];
    if (child.type === 'html') return [];
    return 'children' in child ? runsOf(child.children, bold || child.type === 'strong') : [];
  });
}

/** A line end in the source is no space between Chinese. */
function unwrapped(text: string): string {
  return text.replace(/(?<=[⺀-￿])\n(?=[⺀-￿])/gu, '').replaceAll('\n', ' ');
}

function itemsOf(list: List, level: number): DocumentBlock[] {
  return list.children.flatMap((item, index) => itemBlocks(item, labelOf(list, index), level));
}

function labelOf(list: List, index: number): string {
  return list.ordered === true ? `${(list.start ?? 1) + index}.` : '·';
}

function itemBlocks(item: ListItem, label: string, level: number): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let first = true;
  for (const child of item.children) {
    if (child.type === 'list') blocks.push(...itemsOf(child, level + 1));
    else if (child.type === 'paragraph') {
      blocks.push({ kind: 'item', label: first ? label : '', level, runs: runsOf(child.children, false) });
      first = false;
    } else blocks.push(...blocksOf(child));
  }
  return blocks;
}

function tableOf(table: Table): DocumentBlock {
  const [head, ...rows] = table.children.map((row) => row.children.map((cell) => plainText(cell.children)));
  return { kind: 'table', head: head ?? [], rows };
}
