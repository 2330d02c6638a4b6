import type { Registers } from '#registers';
import { wording } from '#schemas';
import { remember } from '../graph/remember.ts';

const surnames = new Set(wording.surnames);
const titles =
  '主任|校长|副校长|园长|院长|副院长|局长|副局长|镇长|副镇长|县长|副县长|书记|副书记|经理|主席|队长|组长|所长|站长|科长|处长|部长|老师|医生|同志|支书';
const titled = new RegExp(`^(.)(?:${titles})$`);
const before = new RegExp(`^(?:${titles})(.{2,3})$`);
const after = new RegExp(`^(.{2,3})(?:[（(](?:${titles})[）)]|(?:${titles}))$`);
// Names of posts, groups and bodies end so; names of persons hardly ever.
const office =
  /[长员任师办局委部组队会站所院校司厂科处室心府镇乡村县市区岗位工人民生家记理警兵医护方台中室班店库点户]$/;

interface Persons {
  readonly names: ReadonlySet<string>;
  /** The first characters of the names. */
  readonly surnames: ReadonlySet<string>;
}

/** The persons in the registers: who holds posts, leads teams, advises. */
const personsIn = remember<Registers, Persons>((registers) => {
  const holders = registers.posts.map(({ data }) => data.holder);
  const leaders = registers.teams.map(({ data }) => data.leader);
  const experts = registers.experts.map(({ data }) => data.name);
  const names = new Set([...holders, ...leaders, ...experts].filter((name) => name !== undefined));
  return { names, surnames: new Set([...names].map((name) => name.charAt(0))) };
});

/**
 * The person that a text names where a post should stand, or null: a name that the registers know, one with a title
 * (王主任, 校长陈知行), or one that looks like a Chinese name and like nothing else.
 */
export function personIn(written: string, registers: Registers): string | null {
  const text = written.trim();
  const known = personsIn(registers);
  if (known.names.has(text)) return text;
  const withTitle = before.exec(text)?.[1] ?? after.exec(text)?.[1];
  if (withTitle !== undefined && (known.names.has(withTitle) || isName(withTitle))) return withTitle;
  const surname = titled.exec(text)?.[1];
  if (surname !== undefined && (surnames.has(surname) || known.surnames.has(surname))) return text;
  return isName(text) ? text : null;
}

function isName(text: string): boolean {
  return /^[\u4e00-\u9fff]{2,3}$/.test(text) && surnames.has(text.charAt(0)) && !office.test(text);
}
