import {
  type Plan,
  type ResponseLevel,
  responseLevels,
  type Section,
  type Span,
  type Step,
  type StepActor,
  type StepTime,
  type WarningLevel,
  warningLevels,
} from '#model';
import { packBlocks } from '../pack-blocks.ts';
import type { PlanBody } from '../read-plan.ts';
import type { Reader, Writer } from './writer.ts';

const levels: readonly (ResponseLevel | null)[] = [null, ...responseLevels];
const warnings: readonly (WarningLevel | null)[] = [null, ...warningLevels];
const notations: readonly Section['levelNotation'][] = [null, 'roman', 'chinese', 'latin', 'arabic'];
const schemes: readonly Section['scheme'][] = [
  'none',
  'decimal',
  'chinese',
  'chinese-bracketed',
  'arabic-bracketed',
  'arabic',
  'chapter',
];
const timeKinds: readonly StepTime['kind'][] = ['immediately', 'within', 'at', 'every'];

export function writeBody(writer: Writer, source: string, { sections, steps, blocks }: Plan): void {
  writer.number(sections.length);
  for (const section of sections) writeSection(writer, source, section);
  writer.number(steps.length);
  for (const step of steps) writeStep(writer, source, step);
  writer.numbers(packBlocks(blocks));
}

export function readPlanBody(reader: Reader, source: string): PlanBody {
  return {
    sections: listOf(reader, (index) => readSection(reader, source, index)),
    steps: listOf(reader, (index) => readStep(reader, source, index)),
    blocks: reader.numbers(),
  };
}

function listOf<Item>(reader: Reader, read: (index: number) => Item): Item[] {
  const items: Item[] = [];
  const length = reader.number();
  for (let index = 0; index < length; index += 1) items.push(read(index));
  // A copy has room for what it holds and no more.
  return items.slice();
}

function writeSection(writer: Writer, source: string, section: Section): void {
  writer.number(section.parent);
  writer.number(section.depth);
  writer.text(section.numbering);
  writer.number(schemes.indexOf(section.scheme));
  // As a text: a number in a heading may be larger than 32 bits hold.
  writer.text(section.ordinals.join());
  writer.span(section.titleSpan);
  writer.quoted(section.title, source, section.titleSpan);
  writer.text(section.address);
  writer.number(levels.indexOf(section.level));
  writer.number(notations.indexOf(section.levelNotation));
  writer.number(warnings.indexOf(section.warning));
  writer.span(section.headingSpan);
  writer.span(section.span);
}

function readSection(reader: Reader, source: string, index: number): Section {
  const parent = reader.number();
  const depth = reader.number();
  const numbering = reader.text();
  const scheme = reader.oneOf(schemes);
  const ordinals = reader.text();
  const titleSpan = reader.span();
  return {
    index,
    parent,
    depth,
    numbering,
    scheme,
    ordinals: ordinals === '' ? [] : ordinals.split(',').map(Number),
    title: reader.quoted(source, titleSpan),
    address: reader.text(),
    level: reader.oneOf(levels),
    levelNotation: reader.oneOf(notations),
    warning: reader.oneOf(warnings),
    headingSpan: reader.span(),
    titleSpan,
    span: reader.span(),
  };
}

function writeStep(writer: Writer, source: string, step: Step): void {
  writer.number(step.section);
  writer.number(step.list);
  writer.number(step.position);
  writer.text(step.address);
  writer.number(step.actors.length);
  for (const { name, span } of step.actors) {
    writer.span(span);
    writer.quoted(name, source, span);
  }
  writeTime(writer, step.time);
  writer.number(step.timeSpan === null ? 0 : 1);
  if (step.timeSpan !== null) writer.span(step.timeSpan);
  writer.span(step.actionSpan);
  writer.quoted(step.action, source, step.actionSpan);
  writer.number(step.details.length);
  for (const { text, span } of step.details) {
    writer.span(span);
    writer.quoted(text, source, span);
  }
  writer.number(levels.indexOf(step.level));
  writer.number(warnings.indexOf(step.warning));
  writer.span(step.span);
}

function readStep(reader: Reader, source: string, index: number): Step {
  const section = reader.number();
  const list = reader.number();
  const position = reader.number();
  const address = reader.text();
  const actors = listOf(reader, () => readActor(reader, source));
  const time = readTime(reader);
  const timeSpan = reader.number() === 0 ? null : reader.span();
  const actionSpan = reader.span();
  return {
    index,
    section,
    list,
    position,
    address,
    actors,
    time,
    timeSpan,
    action: reader.quoted(source, actionSpan),
    actionSpan,
    details: listOf(reader, () => readDetail(reader, source)),
    level: reader.oneOf(levels),
    warning: reader.oneOf(warnings),
    span: reader.span(),
  };
}

function readActor(reader: Reader, source: string): StepActor {
  const span = reader.span();
  return { name: reader.quoted(source, span), span };
}

function readDetail(reader: Reader, source: string): { text: string; span: Span } {
  const span = reader.span();
  return { text: reader.quoted(source, span), span };
}

/** Its seconds are written as a text: they may have a fraction, or be more than 32 bits hold. */
function writeTime(writer: Writer, time: StepTime | null): void {
  writer.number(time === null ? 0 : 1);
  if (time === null) return;
  writer.number(timeKinds.indexOf(time.kind));
  writer.text(String(time.seconds));
  writer.text(time.workingDays === undefined ? '' : String(time.workingDays));
  writer.text(time.text);
}

function readTime(reader: Reader): StepTime | null {
  if (reader.number() === 0) return null;
  const kind = reader.oneOf(timeKinds);
  const seconds = Number(reader.text());
  const days = reader.text();
  const text = reader.text();
  return days === '' ? { kind, seconds, text } : { kind, seconds, workingDays: Number(days), text };
}
