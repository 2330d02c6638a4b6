import type { Root } from 'mdast';
import { lazilyModule } from '#model';
import { parseWithRemark } from './parse-with-remark.ts';

type Parser = (text: string) => Root;

// Most runs find in the cache what Markdown says.
const satteri = await lazilyModule('satteri', () => import('satteri'));

/** The native parser where its binding loads, else the JavaScript one. Which of them is known only at run time. */
function chooseParser(): Parser {
  try {
    const { markdownToMdast } = satteri();
    const options = { features: { frontmatter: false } };
    return (text) => {
      const tree = markdownToMdast(text, options);
      return tree.type === 'root' ? tree : { type: 'root', children: [] };
    };
  } catch {
    return parseWithRemark;
  }
}

let parser: Parser | null = null;

/** Markdown with GFM to mdast; offsets are UTF-16 units from the start of `text`. */
export function parseMarkdown(text: string): Root {
  parser ??= chooseParser();
  return parser(text);
}
