import { groupOf, groupTitle, rulePageJson, rulePageText, rulesJson, rulesPretty } from '#report';
import { rulePage, rules } from '../../index.ts';
import { type Command, exitCode, type Run } from '../command.ts';
import { ruleTextContext } from '../report-context.ts';
import { ruleGroups, unknownRule } from '../rule-choice.ts';

const command: Command = {
  summary: { zh: '讲清一条规则：为什么、依据、对错例子', en: 'explain a rule: why, on what basis, wrong and right' },
  description: {
    zh: '讲清一条规则：为什么要查、依据哪一条、对的和错的各是什么样。不写规则时列出规则组；写规则组名时列出组里的规则。',
    en: 'Explains one rule: why it is checked, on what legal basis, what is wrong and what is right. Without a rule it lists the groups; with a group, the rules in it.',
  },
  arguments: [{ name: 'rule', text: { zh: '规则或规则组，如 level/gap', en: 'a rule or a group, like level/gap' } }],
  options: [
    {
      flags: '--format <name>',
      text: { zh: '输出格式', en: 'output format' },
      choices: ['pretty', 'json'],
      default: 'pretty',
    },
  ],
  examples: [
    { line: 'beiyu explain level/gap', text: { zh: '这条规则查什么、怎么改', en: 'what this rule looks for' } },
    { line: 'beiyu explain level', text: { zh: '响应级别一组有哪些规则', en: 'the rules on response levels' } },
  ],
  run: explain,
};
export default command;

function explain(run: Run): number {
  const [word] = run.given.arguments;
  run.io.out(word === undefined ? groupList(run) : explanation(run, word));
  return exitCode.clean;
}

/** The page of a rule, or the list of a group. */
function explanation(run: Run, id: string): string {
  const context = ruleTextContext(run);
  const isJson = run.given.text('format') === 'json';
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule !== undefined) return (isJson ? rulePageJson : rulePageText)(rule, rulePage(id, run.language), context);
  const members = rules.filter((candidate) => groupOf(candidate.id) === id);
  if (members.length > 0) return (isJson ? rulesJson : rulesPretty)(members, context);
  throw unknownRule(id, [...rules.map((candidate) => candidate.id), ...ruleGroups()]);
}

function groupList({ given, language }: Run): string {
  if (given.text('format') === 'json') {
    const groups = ruleGroups().map((group) => ({ group, title: groupTitle(group, language) }));
    return `${JSON.stringify(groups, null, 2)}\n`;
  }
  const lines = ruleGroups().map((group) => {
    const count = rules.filter(({ id }) => groupOf(id) === group).length;
    return `  ${group.padEnd(12)}${groupTitle(group, language)} (${count})`;
  });
  const head = {
    zh: '规则分这些组。看一组：beiyu explain level；看一条：beiyu explain level/gap',
    en: 'Rules come in these groups. One group: beiyu explain level; one rule: beiyu explain level/gap',
  };
  return `${head[language]}\n\n${lines.join('\n')}\n`;
}
