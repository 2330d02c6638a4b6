import type { Nodes } from 'mdast';

/** Deeper than any honest document nests; what is below is not read. */
export const maxDepth = 100;

/** The text that a reader sees in inline nodes: no markup, no HTML; a line break is a space unless between Chinese. */
export function plainText(nodes: readonly Nodes[], depth = 0): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if (node.type === 'break') text += '\n';
    else if (node.type === 'image' || node.type === 'imageReference') text += node.alt ?? '';
    else if ('children' in node && depth < maxDepth) text += plainText(node.children, depth + 1);
  }
  return depth > 0 || !text.includes('\n') ? text : joinLines(text);
}

function joinLines(text: string): string {
  let joined = '';
  for (const line of text.split('\n')) {
    const next = line.trim();
    const isTight = joined === '' || next === '' || isWide(joined.slice(-1)) || isWide(next.charAt(0));
    joined += isTight ? next : ` ${next}`;
  }
  return joined;
}

function isWide(character: string): boolean {
  return character >= '\u2e80';
}
