import type { Slip, Span } from '#model';
import { mendable } from '../slips.ts';

const literal = /(?<![\\*])\*\*(?!\*)([^*\n]{1,200}?)(?<![\\*])\*\*(?!\*)/g;
const mark = /[\p{P}\p{S}]/u;
const closers: Readonly<Record<string, string>> = {
  '）': '（',
  ')': '(',
  '”': '“',
  '’': '‘',
  '》': '《',
  '】': '【',
  '」': '「',
  '』': '『',
  ']': '[',
  '〕': '〔',
};

/** Bold marks that CommonMark leaves as asterisks because punctuation or a space stands inside them. */
export function findLiteralBold(text: string, span: Span): Slip[] {
  const slips: Slip[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(literal)) {
    const content = match[1] ?? '';
    const mended = mendBold(content);
    if (mended === null || mended === match[0]) continue;
    const start = span.start + match.index;
    const place = { start, end: start + match[0].length };
    const slip = {
      rule: 'syntax/bold-not-rendered',
      message: 'literal',
      data: { found: match[0], expected: mended },
      span: place,
    };
    slips.push(mendable(slip, { zh: `改为“${mended}”`, en: `Write “${mended}”` }, [{ span: place, text: mended }]));
  }
  return slips;
}

/** The same words with the punctuation at the ends moved out of the bold; null when nothing is left to be bold. */
export function mendBold(content: string): string | null {
  let core = content.trim();
  let before = '';
  let after = '';
  for (let last = core.at(-1); last !== undefined && mark.test(last); last = core.at(-1)) {
    const opener = closers[last];
    const from = opener === undefined ? core.length - 1 : core.lastIndexOf(opener, core.length - 2);
    if (from === 0 && opener !== undefined) {
      before += opener;
      after = last + after;
      core = core.slice(1, -1).trim();
    } else {
      const cut = from < 0 ? core.length - 1 : from;
      after = core.slice(cut) + after;
      core = core.slice(0, cut).trimEnd();
    }
  }
  while (core !== '' && mark.test(core.charAt(0))) {
    before += core.charAt(0);
    core = core.slice(1).trimStart();
  }
  return /[\p{L}\p{N}]/u.test(core) ? `${before}**${core}**${after}` : null;
}
