import type { CheckReport } from '#model';

/** One thing that a rule could not judge, with all the files that it touches. */
export interface Gap {
  readonly rule: string;
  readonly reason: string;
  readonly files: readonly string[];
}

/** What was not checked, one entry a rule and reason. */
export function gapsOf({ notChecked }: CheckReport): Gap[] {
  const groups = Map.groupBy(notChecked, ({ rule, reason }) => `${rule}\n${reason}`);
  return [...groups.values()].flatMap((group) => {
    const [one] = group;
    return one === undefined ? [] : [{ rule: one.rule, reason: one.reason, files: group.map(({ file }) => file) }];
  });
}
