import type { Nodes, Root } from 'mdast';
import { lazilyModule } from '#model';

const unified = await lazilyModule('unified', () => import('unified'));
const remarkParse = await lazilyModule('remark-parse', () => import('remark-parse'));
const remarkGfm = await lazilyModule('remark-gfm', () => import('remark-gfm'));

function makeProcessor() {
  return unified().unified().use(remarkParse().default).use(remarkGfm().default).freeze();
}

let processor: ReturnType<typeof makeProcessor> | null = null;

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Markdown to mdast in JavaScript alone: the same tree as the native parser, many times slower. */
export function parseWithRemark(text: string): Root {
  processor ??= makeProcessor();
  const tree = processor.parse(text);
  placeChildren(tree, text, { line: 1, column: 1, offset: 0 });
  return tree;
}

/** Addresses that GFM finds in a second pass have no position, nor has the text around them: it is given back here. */
function placeChildren(node: Nodes, text: string, start: Point): Point {
  let here = start;
  if (!('children' in node)) return here;
  for (const child of node.children) {
    here = positioned(child) ?? here;
    const inner = placeChildren(child, text, here);
    if (child.position === undefined) {
      const from = 'value' in child ? Math.max(text.indexOf(child.value, here.offset), here.offset) : here.offset;
      const begin = advance(text, here, from);
      const end = 'value' in child ? advance(text, begin, from + child.value.length) : inner;
      child.position = { start: begin, end };
    }
    here = endOf(child) ?? here;
  }
  return here;
}

function positioned({ position }: Nodes): Point | null {
  return position?.start.offset === undefined ? null : { ...position.start, offset: position.start.offset };
}

function endOf({ position }: Nodes): Point | null {
  return position?.end.offset === undefined ? null : { ...position.end, offset: position.end.offset };
}

function advance(text: string, from: Point, offset: number): Point {
  const lines = text.slice(from.offset, offset).split('\n');
  const last = lines.at(-1) ?? '';
  if (lines.length === 1) return { line: from.line, column: from.column + last.length, offset };
  return { line: from.line + lines.length - 1, column: last.length + 1, offset };
}
