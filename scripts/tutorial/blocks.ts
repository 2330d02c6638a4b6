/** One fenced block of a tutorial. */
export interface Block {
  /** First word of the info string: sh, text, diff, or the language of a file. */
  readonly kind: string;
  /** `name=value` words of the info string, like file=plans/flood.md or exit=1. */
  readonly facts: Readonly<Record<string, string>>;
  readonly body: string;
  /** Index of the first line of the body, and of the closing fence, in the lines of the page. */
  readonly from: number;
  readonly to: number;
}

/** The fenced blocks of a page in their order. Throws for one that is not closed. */
export function blocksOf(page: string): Block[] {
  const lines = page.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const opening = /^(`{3,})(\S+)?(.*)$/.exec(lines[at] ?? '');
    if (opening === null) continue;
    const [, fence = '```', kind = '', rest = ''] = opening;
    const to = lines.indexOf(fence, at + 1);
    if (to < 0) throw new Error(`the block at line ${at + 1} is not closed`);
    const facts = Object.fromEntries([...rest.matchAll(/(\w+)=(\S+)/g)].map((found) => [found[1], found[2]]));
    blocks.push({ kind, facts, body: lines.slice(at + 1, to).join('\n'), from: at + 1, to });
    at = to;
  }
  return blocks;
}

/** The page with other bodies in some of its blocks. */
export function withBodies(page: string, bodies: ReadonlyMap<Block, string>): string {
  const lines = page.split('\n');
  for (const [{ from, to }, body] of [...bodies].toSorted(([a], [b]) => b.from - a.from))
    lines.splice(from, to - from, ...body.split('\n'));
  return lines.join('\n');
}

/**
 * A file with the change of a `diff` block: each run of `-` lines, which must stand in the file just so, becomes the
 * run of `+` lines after it.
 */
export function patched(text: string, diff: string): string {
  const hunks = [...`${diff}\n`.matchAll(/((?:^-.*\n)+)((?:^\+.*\n)*)/gm)];
  if (hunks.length === 0) throw new Error(`the change takes nothing out:\n${diff}`);
  return hunks.reduce((before, [, out = '', into = '']) => {
    const old = out.replaceAll(/^-/gm, '');
    if (!before.includes(old)) throw new Error(`the file does not say:\n${old}`);
    return before.replace(old, () => into.replaceAll(/^\+/gm, ''));
  }, text);
}
