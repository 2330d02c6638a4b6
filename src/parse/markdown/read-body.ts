import type { Heading, Html, List, ListItem, Nodes, Paragraph, Table } from 'mdast';
import type { Block, Section, Slip, Span, Step, SuppressionComment } from '#model';
import { mayHoldSuppression, readHtmlSuppressions } from '../suppression.ts';
import { type UniqueAddress, uniqueAddresses } from './addresses.ts';
import { findLiteralBold } from './literal-bold.ts';
import { newOutline, type Outline, openSection } from './outline.ts';
import { ownText } from './own-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { maxDepth, plainText } from './plain-text.ts';
import { contentSpan, spanOf } from './spans.ts';
import { enterList, type ListCounter, newListCounter, newStep, type StepDraft } from './steps.ts';

/** The facts of a plan's body. */
export interface Body {
  readonly sections: readonly Section[];
  readonly steps: readonly Step[];
  readonly blocks: readonly Block[];
  readonly suppressions: readonly SuppressionComment[];
  readonly slips: readonly Slip[];
}

interface Walk {
  readonly text: string;
  readonly base: number;
  readonly outline: Outline;
  readonly counter: ListCounter;
  readonly uniqueAddress: UniqueAddress;
  readonly steps: StepDraft[];
  readonly blocks: Block[];
  readonly slips: Slip[];
  readonly suppressions: SuppressionComment[];
  readonly hasSuppressions: boolean;
  readonly hasBold: boolean;
  section: number;
}

/** What a node stands in. */
interface Around {
  readonly kind: 'paragraph' | 'item' | 'quote';
  readonly step: StepDraft | null;
  readonly depth: number;
}

/**
 * Sections, steps, blocks and suppressions of the Markdown that starts at `bodyStart`; all spans are offsets into
 * `text`. An ordered list is a procedure, whatever section it is in; whether it should be one is for rules to say.
 */
export function readBody(text: string, bodyStart: number): Body {
  const source = bodyStart === 0 ? text : text.slice(bodyStart);
  const nodes = parseMarkdown(source).children;
  const walk: Walk = {
    text,
    base: bodyStart,
    outline: newOutline(text, bodyStart, nodes),
    counter: newListCounter(),
    uniqueAddress: uniqueAddresses(),
    steps: [],
    blocks: [],
    slips: [],
    suppressions: [],
    hasSuppressions: mayHoldSuppression(source),
    hasBold: source.includes('**'),
    section: -1,
  };
  const around: Around = { kind: 'paragraph', step: null, depth: 0 };
  for (const node of nodes) visit(walk, node, around);
  const { steps, blocks, suppressions, slips, outline } = walk;
  for (const step of steps) if (step.details.length === 0) step.details = noDetails;
  return { sections: outline.sections, steps, blocks, suppressions, slips };
}

/** Most steps have none, and a library has a million of them. */
const noDetails: StepDraft['details'] = [];

function visit(walk: Walk, node: Nodes, around: Around): void {
  switch (node.type) {
    case 'heading':
      visitHeading(walk, node, around);
      break;
    case 'paragraph':
      addText(walk, node, around.kind, around.step);
      break;
    case 'list':
      visitList(walk, node, around);
      break;
    case 'table':
      visitTable(walk, node, around);
      break;
    case 'code':
      addBlock(walk, 'code', spanOf(node, walk.base), around.step);
      break;
    case 'html':
      visitHtml(walk, node);
      break;
    case 'blockquote':
      visitChildren(walk, node.children, { ...around, kind: 'quote', depth: around.depth + 1 });
      break;
    case 'footnoteDefinition':
      visitChildren(walk, node.children, { ...around, depth: around.depth + 1 });
      break;
    default:
  }
}

/** Only a heading that stands by itself opens a section; one in a quotation or a list is text. */
function visitHeading(walk: Walk, node: Heading, around: Around): void {
  const isSection = around.depth === 0;
  if (isSection) walk.section = openSection(walk.outline, node).index;
  addText(walk, node, isSection ? 'heading' : around.kind, around.step);
}

function visitChildren(walk: Walk, nodes: readonly Nodes[], around: Around): void {
  if (around.depth > maxDepth) return;
  for (const node of nodes) visit(walk, node, around);
}

function visitList(walk: Walk, list: List, around: Around): void {
  if (around.depth > maxDepth) return;
  const isProcedure = list.ordered === true && around.step === null && around.kind !== 'quote';
  if (isProcedure) enterList(walk.counter, list, walk.section);
  for (const item of list.children) {
    if (isProcedure) visitStep(walk, item, around.depth + 1);
    else visitItem(walk, item, around);
  }
}

function visitStep(walk: Walk, item: ListItem, depth: number): void {
  const place = {
    index: walk.steps.length,
    counter: walk.counter,
    section: walk.outline.sections[walk.section],
    uniqueAddress: walk.uniqueAddress,
  };
  const step = newStep(walk.text, item, walk.base, place);
  walk.steps.push(step);
  const around: Around = { kind: 'item', step, depth };
  for (const [index, child] of item.children.entries()) {
    if (index > 0 && child.type === 'paragraph') addDetail(walk, step, child);
    visit(walk, child, around);
  }
}

function visitItem(walk: Walk, item: ListItem, around: Around): void {
  const inside: Around = {
    kind: around.kind === 'quote' ? 'quote' : 'item',
    step: around.step,
    depth: around.depth + 1,
  };
  for (const child of item.children) {
    if (around.step !== null && child.type === 'paragraph') addDetail(walk, around.step, child);
    visit(walk, child, inside);
  }
}

function addDetail(walk: Walk, step: StepDraft, paragraph: Paragraph): void {
  const span = spanOf(paragraph, walk.base);
  step.details.push({ text: ownText(walk.text, span, plainText(paragraph.children).trim()), span });
}

function visitTable(walk: Walk, table: Table, around: Around): void {
  for (const row of table.children) {
    for (const cell of row.children) addText(walk, cell, 'cell', around.step);
  }
}

function addText(
  walk: Walk,
  node: Extract<Nodes, { type: 'heading' | 'paragraph' | 'tableCell' }>,
  kind: Block['kind'],
  step: StepDraft | null,
): void {
  const span = kind === 'cell' ? contentSpan(node.children, walk.base) : spanOf(node, walk.base);
  if (span === null || node.children.every((child) => child.type === 'html')) {
    if (walk.hasSuppressions) visitInlineHtml(walk, node.children);
    return;
  }
  addBlock(walk, kind, span, step);
  if (walk.hasSuppressions) visitInlineHtml(walk, node.children);
  if (!walk.hasBold) return;
  for (const child of node.children) {
    if (child.type === 'text' && child.value.includes('**'))
      for (const slip of findLiteralBold(walk.text, spanOf(child, walk.base))) walk.slips.push(slip);
  }
}

function addBlock(walk: Walk, kind: Block['kind'], span: Span, step: StepDraft | null): void {
  walk.blocks.push({ kind, section: walk.section, step: step?.index ?? -1, span });
}

function visitInlineHtml(walk: Walk, nodes: readonly Nodes[]): void {
  for (const node of nodes) if (node.type === 'html') visitHtml(walk, node);
}

function visitHtml(walk: Walk, node: Html): void {
  if (!walk.hasSuppressions) return;
  for (const found of readHtmlSuppressions(walk.text, spanOf(node, walk.base))) walk.suppressions.push(found);
}
