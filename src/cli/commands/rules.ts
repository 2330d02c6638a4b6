import { groupOf, rulesJson, rulesMarkdown, rulesPretty } from '#report';
import { rules } from '../../index.ts';
import { type Command, exitCode, type Run } from '../command.ts';
import { ruleTextContext } from '../report-context.ts';
import { ruleGroups, unknownRule } from '../rule-choice.ts';

const formats = { pretty: rulesPretty, json: rulesJson, markdown: rulesMarkdown };

const command: Command = {
  summary: { zh: '列出全部规则', en: 'list the rules' },
  description: {
    zh: '按组列出全部规则：编号、默认级别、要求什么。一条规则为什么查、怎么改，见 beiyu explain。',
    en: 'Lists the rules by group: id, default severity, what is asked. Why a rule asks, and how to mend it: beiyu explain.',
  },
  options: [
    {
      flags: '--format <name>',
      text: { zh: '输出格式', en: 'output format' },
      choices: Object.keys(formats),
      default: 'pretty',
    },
    { flags: '--group <name>', text: { zh: '只列一组，如 level', en: 'only one group, like level' } },
  ],
  examples: [
    { line: 'beiyu rules', text: { zh: '全部规则和级别', en: 'all rules with their severities' } },
    { line: 'beiyu rules --group level --format markdown', text: { zh: '一组规则的表格', en: 'one group as a table' } },
  ],
  run: list,
};
export default command;

function list(run: Run): number {
  const { io, given } = run;
  const group = given.text('group');
  const chosen = group === undefined ? rules : rules.filter(({ id }) => groupOf(id) === group);
  if (group !== undefined && chosen.length === 0) throw unknownRule(group, ruleGroups());
  const format = new Map(Object.entries(formats)).get(given.text('format') ?? '') ?? rulesPretty;
  io.out(format(chosen, ruleTextContext(run)));
  return exitCode.clean;
}
