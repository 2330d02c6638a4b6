import { Fault, type Plan, type Text } from '#model';
import { nearestWord } from '#schemas';

/** The words of an option's value, which commas of either width part. */
export function wordsIn(list: string | undefined): string[] {
  return (list ?? '')
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** What is said behind a word that nothing is called, with the sentence's end: what it most likely stood for. */
export function meant(word: string, words: Iterable<string>): Text {
  const nearest = nearestWord(word, words);
  if (nearest === null) return { zh: '。', en: '.' };
  return { zh: `，是不是“${nearest}”。`, en: `; did you mean ${nearest}?` };
}

/** The roles that an option names; a Fault for one that acts in none of the plans. */
export function rolesNamed(list: string | undefined, plans: readonly Plan[]): string[] {
  const known = new Set(plans.flatMap(({ roles, steps }) => [...roles.map(({ name }) => name), ...actorsOf(steps)]));
  const words = wordsIn(list);
  const unknown = words.find((word) => !known.has(word));
  if (unknown === undefined) return words;
  const nearest = meant(unknown, known);
  const [only] = plans;
  const id = plans.length === 1 && only !== undefined ? ` ${only.id}` : '';
  throw new Fault({
    zh: `预案里没有“${unknown}”这个角色${nearest.zh}看有哪些：beiyu show${id}`,
    en: `No plan here has a role ${unknown}${nearest.en} To see the roles: beiyu show${id}`,
  });
}

function actorsOf(steps: Plan['steps']): string[] {
  return steps.flatMap(({ actors }) => actors.map(({ name }) => name));
}
