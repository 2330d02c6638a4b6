import type { CheckReport, Language } from '#model';

/** One thing that could not be judged: the rules that it kept from judging, and the files that it touches. */
export interface Gap {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly files: readonly string[];
}

/** What was not checked, one entry a reason; rules that lack the same in the same files are told together. */
export function gapsOf({ notChecked }: CheckReport): Gap[] {
  const byRule = Map.groupBy(notChecked, ({ rule, reason }) => `${rule}\n${reason}`);
  const gaps = [...byRule.values()].flatMap((group) => {
    const [one] = group;
    return one === undefined ? [] : [{ rule: one.rule, reason: one.reason, files: group.map(({ file }) => file) }];
  });
  const together = Map.groupBy(gaps, ({ reason, files }) => [reason, ...files].join('\n'));
  return [...together.values()].flatMap((group) => {
    const [one] = group;
    return one === undefined ? [] : [{ rules: group.map(({ rule }) => rule), reason: one.reason, files: one.files }];
  });
}

/** The rules of a gap by name, or how many they are. */
export function rulesText({ rules }: Gap, language: Language): string {
  const [first = ''] = rules;
  if (rules.length <= 2) return rules.join({ zh: '、', en: ', ' }[language]);
  return { zh: `${first} 等 ${rules.length} 条规则`, en: `${first} and ${rules.length - 1} more rules` }[language];
}
