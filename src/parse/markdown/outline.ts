import type { Heading, Nodes } from 'mdast';
import type { Section } from '#model';
import { readHeading, type ScaleContext, scaleContext } from '../words/heading-meaning.ts';
import { type Numbered, stripNumbering } from '../words/numbering.ts';
import { type UniqueAddress, uniqueAddresses } from './addresses.ts';
import { splitId } from './explicit-id.ts';
import { holds } from './nesting.ts';
import { ownText } from './own-text.ts';
import { plainText } from './plain-text.ts';
import { contentSpan, spanOf } from './spans.ts';

type Draft = { -readonly [Key in keyof Section]: Section[Key] };

/** The sections read so far. */
export interface Outline {
  readonly text: string;
  readonly base: number;
  /** Whether all headings have one Markdown depth. */
  readonly isFlat: boolean;
  readonly sections: Draft[];
  /** The sections around the place reached, the outermost first. */
  readonly open: Draft[];
  readonly contexts: ScaleContext[];
  readonly uniqueAddress: UniqueAddress;
}

export function newOutline(text: string, base: number, nodes: readonly Nodes[]): Outline {
  return {
    text,
    base,
    isFlat: haveOneDepth(nodes),
    sections: [],
    open: [],
    contexts: [],
    uniqueAddress: uniqueAddresses(),
  };
}

function haveOneDepth(nodes: readonly Nodes[]): boolean {
  let depth = 0;
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    if (depth !== 0 && node.depth !== depth) return false;
    depth = node.depth;
  }
  return true;
}

/** Adds the section that `heading` opens, and closes those that it ends. */
export function openSection(outline: Outline, heading: Heading): Draft {
  const { text, base, sections, open } = outline;
  const headingSpan = spanOf(heading, base);
  const content = contentSpan(heading.children, base) ?? { start: headingSpan.end, end: headingSpan.end };
  const { text: words, id } = splitId(plainText(heading.children));
  const numbered = stripNumbering(words);
  closeSections(outline, heading.depth, numbered, headingSpan.start);
  const parent = open.at(-1);
  const ownSpan = titleSpan(text, content, numbered);
  const title = ownText(text, ownSpan, joined(numbered.title));
  const { level, levelNotation, warning } = meaning(outline, numbered.title, parent);
  const section: Draft = {
    index: sections.length,
    parent: parent?.index ?? -1,
    depth: heading.depth,
    numbering: numbered.numbering,
    scheme: numbered.scheme,
    ordinals: numbered.ordinals,
    title,
    address: outline.uniqueAddress(id ?? address({ ...numbered, title }, parent)),
    level,
    levelNotation,
    warning,
    headingSpan,
    titleSpan: ownSpan,
    span: { start: headingSpan.start, end: text.length },
  };
  sections.push(section);
  open.push(section);
  return section;
}

/** Ends every open section that a heading of this depth and number does not belong to. */
function closeSections({ open, isFlat }: Outline, depth: number, numbered: Numbered, end: number): void {
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    if (last.depth < depth || (last.depth === depth && holds(open, last, numbered, isFlat))) return;
    last.span = { start: last.span.start, end };
    open.pop();
  }
}

type Meaning = Pick<Section, 'level' | 'levelNotation' | 'warning'>;

/** The level of the heading itself, else that of the section around it. */
function meaning(outline: Outline, title: string, parent: Draft | undefined): Meaning {
  const { contexts, open } = outline;
  contexts.length = open.length;
  const around = contexts.at(-1) ?? null;
  contexts.push(scaleContext(title) ?? around);
  const own = readHeading(title, around);
  return {
    level: own.level ?? (own.severalLevels ? null : (parent?.level ?? null)),
    levelNotation: own.notation,
    warning: own.warning ?? (own.severalWarnings ? null : (parent?.warning ?? null)),
  };
}

const rooted = /^(?:第.*条|附|annex|appendix)/i;

function address(numbered: Numbered, parent: Draft | undefined): string {
  const { ordinals, numbering, scheme, title } = numbered;
  if (ordinals.length === 0) return title === '' ? 'untitled' : title;
  if (scheme === 'decimal') return ordinals.join('.');
  if (rooted.test(numbering)) return numbering;
  const around = parent !== undefined && parent.ordinals.length > 0 ? `${parent.address}.` : '';
  return around + ordinals.join('.');
}

function titleSpan(text: string, content: { start: number; end: number }, numbered: Numbered): Section['titleSpan'] {
  const source = text.slice(content.start, content.end);
  const found = numbered.title === '' ? -1 : source.indexOf(numbered.title, Math.min(numbered.offset, source.length));
  const at = found >= 0 ? found : source.indexOf(numbered.title);
  if (numbered.title === '' || at < 0) return content;
  return { start: content.start + at, end: content.start + at + numbered.title.length };
}

/** 总 则 is 总则: single characters set apart to fill the line. */
function joined(title: string): string {
  return /^[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff])+$/.test(title) ? title.replace(/\s+/g, '') : title;
}
