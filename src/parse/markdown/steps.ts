import type { List, ListItem } from 'mdast';
import type { Section, Step } from '#model';
import type { UniqueAddress } from './addresses.ts';
import { splitId } from './explicit-id.ts';
import { ownText } from './own-text.ts';
import { spanOf } from './spans.ts';
import { readStepHead } from './step-head.ts';

/** Where the numbering of ordered lists stands. */
export interface ListCounter {
  list: number;
  section: number;
  /** How many lists this section has had before the one in hand. */
  nth: number;
  /** The number that a list must start with to go on with the one before it. */
  next: number;
  /** How many steps the list in hand has. */
  steps: number;
}

export function newListCounter(): ListCounter {
  return { list: -1, section: -2, nth: -1, next: 0, steps: 0 };
}

/**
 * Enters an ordered list. One that goes on with the number after the last (a comment or a table broke it in two)
 * is the same list to the reader, so its steps keep their addresses.
 */
export function enterList(counter: ListCounter, node: List, section: number): void {
  const start = node.start ?? 1;
  const goesOn = counter.section === section && start > 1 && start === counter.next;
  if (!goesOn) {
    counter.nth = counter.section === section ? counter.nth + 1 : 0;
    counter.list += 1;
    counter.section = section;
    counter.steps = 0;
  }
  counter.next = start + node.children.length;
}

/** Details are added while the items under the step are walked. */
export type StepDraft = Step & { details: { text: string; span: Step['span'] }[] };

/** What a step must know of the document around it. */
export interface StepPlace {
  readonly index: number;
  readonly counter: ListCounter;
  readonly section: Section | undefined;
  readonly uniqueAddress: UniqueAddress;
}

/** The step that an item of an ordered list is. */
export function newStep(text: string, item: ListItem, base: number, place: StepPlace): StepDraft {
  const { counter, section } = place;
  counter.steps += 1;
  const span = spanOf(item, base);
  const [first] = item.children;
  const head =
    first?.type === 'paragraph'
      ? readStepHead(text, first, base)
      : { actors: [], time: null, timeSpan: null, action: '', actionSpan: { start: span.start, end: span.start } };
  const { text: action, id } = splitId(head.action);
  return {
    index: place.index,
    section: section?.index ?? -1,
    list: counter.list,
    position: counter.steps,
    address: place.uniqueAddress(id ?? `${section?.address ?? ''}/${letters(counter.nth)}${counter.steps}`),
    // Named one by one, not spread: a library has a million steps, and each is smaller so.
    actors: head.actors,
    time: head.time,
    timeSpan: head.timeSpan,
    action: ownText(text, head.actionSpan, action),
    actionSpan: head.actionSpan,
    details: [],
    level: section?.level ?? null,
    warning: section?.warning ?? null,
    span,
  };
}

/** Nothing for the first list of a section, then `b`, `c` … `z`, `ba` …. */
function letters(nth: number): string {
  let rest = nth;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(97 + (rest % 26)) + name;
    rest = Math.floor(rest / 26);
  }
  return name;
}
