import picocolors from 'picocolors';
import type { SeveritySetting } from '#model';
import type { NamedRule } from '#rule-kit';
import { padTo, widthOf } from './cells.ts';
import type { ReportContext } from './context.ts';
import { groupOf, groupTitle } from './rule-groups.ts';
import { basisText, severityWord } from './words.ts';
import { hang } from './wrap.ts';

/** What a text about rules needs to know of its reader. */
export type RuleTextContext = Pick<ReportContext, 'language' | 'colour' | 'width' | 'lawName'>;

/** Rules as a list for the terminal, by group. */
export function rulesPretty(rules: readonly NamedRule[], context: RuleTextContext): string {
  const { bold, dim } = picocolors.createColors(context.colour);
  const idRoom = Math.max(...rules.map(({ id }) => widthOf(id)));
  const groups = Map.groupBy(rules, ({ id }) => groupOf(id));
  const blocks = [...groups].map(([group, members]) => {
    const title = `${bold(group)} ${dim(groupTitle(group, context.language))}`;
    const lines = members.flatMap((rule) => {
      const word = padTo(settingWord(rule.severity, context), widestSetting(context));
      return hang(`  ${padTo(rule.id, idRoom)}  ${word}  `, rule.title[context.language], context.width);
    });
    return [title, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** Rules as a Markdown table. */
export function rulesMarkdown(rules: readonly NamedRule[], context: RuleTextContext): string {
  const head = { zh: ['规则', '级别', '说明', '依据'], en: ['Rule', 'Severity', 'What is wrong', 'Basis'] }[
    context.language
  ];
  const rows = rules.map((rule) => [
    `\`${rule.id}\``,
    settingWord(rule.severity, context),
    rule.title[context.language],
    rule.basis.map((basis) => basisText(basis, context)).join('; '),
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

/** Rules as data for other programs. */
export function rulesJson(rules: readonly NamedRule[], context: RuleTextContext): string {
  const list = rules.map((rule) => ruleData(rule, context));
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** The facts of one rule as plain data. */
export function ruleData(rule: NamedRule, { language, lawName }: RuleTextContext): object {
  return {
    id: rule.id,
    group: groupOf(rule.id),
    severity: rule.severity,
    scope: rule.scope,
    title: rule.title[language],
    help: rule.help[language],
    basis: rule.basis.map((basis) => ({ ...basis, law: lawName(basis.law) })),
    options: Object.entries(rule.options).map(([name, facts]) => ({
      name,
      title: facts.title[language],
      default: facts.default,
    })),
  };
}

/** A severity or `off` as readers know it. */
export function settingWord(setting: SeveritySetting, { language }: Pick<RuleTextContext, 'language'>): string {
  return setting === 'off' ? { zh: '关闭', en: 'off' }[language] : severityWord(setting, language);
}

function widestSetting(context: RuleTextContext): number {
  const settings: readonly SeveritySetting[] = ['off', 'info', 'warn', 'error'];
  return Math.max(...settings.map((setting) => widthOf(settingWord(setting, context))));
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
