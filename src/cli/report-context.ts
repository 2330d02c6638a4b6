import type { CheckReport, Severity } from '#model';
import { type ReportContext, type RuleTextContext, reporterNamed } from '#report';
import { rules } from '../index.ts';
import type { Run } from './command.ts';
import { lawName } from './law-name.ts';
import type { Opened } from './open.ts';
import { version } from './version.ts';

/** What every format needs to know of the run and of the workspace. */
export function reportContext({ io, quiet }: Run, opened: Opened, failOn: Severity): ReportContext {
  const { language } = opened;
  return {
    language,
    colour: io.colour,
    width: io.columns,
    quiet,
    failOn,
    version,
    sourceOf: opened.sourceOf,
    pathOf: opened.pathOf,
    lawName: (id) => lawName(id, language),
    ruleText: (id) => {
      const rule = rules.find((candidate) => candidate.id === id);
      return rule === undefined ? undefined : { title: rule.title[language], help: rule.help[language] };
    },
  };
}

/** The report in the format of this name, piece by piece. */
export function reportIn(format: string, report: CheckReport, context: ReportContext): Iterable<string> {
  const reporter = reporterNamed(format);
  if (reporter === undefined) throw new Error(`no format ${format}`);
  const text = reporter(report, context);
  return typeof text === 'string' ? [text] : text;
}

/** What a text about rules needs, where no workspace is open. */
export function ruleTextContext({ io, language }: Run): RuleTextContext {
  return { language, colour: io.colour, width: io.columns, lawName: (id) => lawName(id, language) };
}
