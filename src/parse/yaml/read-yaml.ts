import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Locations, Slip, Span } from '#model';
import { applyEdits } from '../edits.ts';
import { megabytes, sizeLimit } from '../size-limit.ts';
import { frontMatterSlip } from '../slips.ts';
import { buildValue, type Problem } from './build.ts';
import { findImeSlips } from './input-method.ts';
import { yamlReason } from './reasons.ts';

/** The data of a YAML text, with its places. */
export interface YamlData {
  /** Null when nothing could be read. */
  readonly value: unknown;
  /** By JSON pointer, with the keys as they are written. */
  readonly locations: Locations;
  readonly slips: readonly Slip[];
}

/**
 * Reads YAML (1.2 core schema; dates stay strings) that stands at `offset` of its file; all places are offsets into
 * the file. Slips of an input method are reported and read as what was meant. Duplicate keys are reported and the
 * last one counts; an error ends the reading and is reported by `syntax/front-matter` (`yaml`, `aliases`).
 */
export function readYaml(yaml: string, offset: number): YamlData {
  if (yaml.length > sizeLimit.file) {
    const data = { megabytes: megabytes(yaml.length), limit: megabytes(sizeLimit.file) };
    const span = { start: offset, end: offset };
    return { value: null, locations: {}, slips: [{ rule: 'syntax/too-large', message: 'file', data, span }] };
  }
  const slips = findImeSlips(yaml);
  const { text, original } = applyEdits(
    yaml,
    slips.flatMap((slip) => slip.fix?.edits ?? []),
  );
  const place =
    slips.length === 0
      ? (span: Span): Span => ({ start: span.start + offset, end: span.end + offset })
      : (span: Span): Span => ({ start: original(span.start) + offset, end: original(span.end) + offset });
  const found = slips.map((slip) => moved(slip, offset));
  const events = readEvents(text, place, found);
  if (events === null) return { value: null, locations: {}, slips: found };
  const built = buildValue(text, events, place);
  for (const problem of built.problems) found.push(problemSlip(problem, text, place, offset > 0 ? 2 : 1));
  return { value: built.value, locations: built.locations, slips: found };
}

function readEvents(text: string, place: (span: Span) => Span, slips: Slip[]): readonly Event[] | null {
  try {
    const events = parseEvents(text, {});
    const second = events.findIndex((event, index) => index > 0 && event.type === 1);
    if (second > 0) slips.push(yamlSlip('more than one document', place({ start: 0, end: 0 })));
    return events;
  } catch (error) {
    if (!(error instanceof YAMLException)) return unreadable(slips, 'nesting exceeded maxDepth', place);
    const at = Math.min(error.mark?.position ?? 0, text.length);
    slips.push(yamlSlip(error.reason, place({ start: at, end: Math.min(at + 1, text.length) })));
    return null;
  }
}

function unreadable(slips: Slip[], reason: string, place: (span: Span) => Span): null {
  slips.push(yamlSlip(reason, place({ start: 0, end: 0 })));
  return null;
}

function yamlSlip(said: string, span: Span): Slip {
  return frontMatterSlip('yaml', span, { ...yamlReason(said) });
}

function problemSlip(problem: Problem, text: string, place: (span: Span) => Span, firstLine: number): Slip {
  const span = place(problem.span);
  if (problem.kind === 'duplicate') {
    const first = lineOf(text, problem.first, firstLine);
    return { rule: 'syntax/duplicate-key', message: 'duplicate', data: { key: problem.name, first }, span };
  }
  if (problem.kind === 'aliases') return frontMatterSlip('aliases', span, { name: problem.name });
  return yamlSlip(problem.kind === 'key' ? "expected ':'" : problem.kind, span);
}

/** The line of `offset` in the file: front matter starts on its second line. */
function lineOf(text: string, offset: number, firstLine: number): number {
  let line = firstLine;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function moved(slip: Slip, offset: number): Slip {
  if (offset === 0) return slip;
  const shift = (span: Span): Span => ({ start: span.start + offset, end: span.end + offset });
  if (slip.fix === undefined) return { ...slip, span: shift(slip.span) };
  const edits = slip.fix.edits.map((edit) => ({ span: shift(edit.span), text: edit.text }));
  return { ...slip, span: shift(slip.span), fix: { ...slip.fix, edits } };
}
