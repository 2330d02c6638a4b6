import type { Root } from 'mdast';

type Parser = (text: string) => Root;

/**
 * The native parser where its binding loads, else the JavaScript one. Which of them is known only at run time,
 * and neither is worth loading beside the other.
 */
async function loadParser(): Promise<Parser> {
  try {
    const { markdownToMdast } = await import('satteri');
    const options = { features: { frontmatter: false } };
    return (text) => {
      const tree = markdownToMdast(text, options);
      return tree.type === 'root' ? tree : { type: 'root', children: [] };
    };
  } catch {
    const { parseWithRemark } = await import('./parse-with-remark.ts');
    return parseWithRemark;
  }
}

const parser = await loadParser();

/** Markdown with GFM to mdast; offsets are UTF-16 units from the start of `text`. */
export function parseMarkdown(text: string): Root {
  return parser(text);
}
