import { Fault } from '#model';
import { groupOf } from '#report';
import { nearestWord } from '#schemas';
import { rules } from '../index.ts';

/** Groups of rules in the order of the registry. */
export function ruleGroups(): string[] {
  return [...new Set(rules.map(({ id }) => groupOf(id)))];
}

/** Tells which rules a list like `level,role/unfilled` names; all when there is no list. */
export function chosenRules(list: string | undefined): (id: string) => boolean {
  if (list === undefined) return () => true;
  const wanted = list.split(/[,，、;；\s]+/).filter((word) => word !== '');
  const known = [...rules.map(({ id }) => id), ...ruleGroups()];
  for (const word of wanted) if (!known.includes(word)) throw unknownRule(word, known);
  return (id) => wanted.includes(id) || wanted.includes(groupOf(id));
}

/** There is no rule or group of this name. */
export function unknownRule(word: string, known: readonly string[]): Fault {
  const nearest = nearestWord(word, known);
  return new Fault({
    zh: `没有“${word}”这条规则${nearest === null ? '' : `，是不是“${nearest}”`}。全部规则见 beiyu rules`,
    en: `There is no rule ${word}${nearest === null ? '.' : `; did you mean ${nearest}?`} See beiyu rules`,
  });
}
