import type { Corpus } from '#corpus';
import { Fault, type Plan, type ResponseLevel } from '#model';
import { readLevelName } from '#parse';
import type { Named } from '#registers';
import { nearestWord } from '#schemas';

/** What the reader wants to see. */
export type Subject =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly level?: ResponseLevel; readonly role?: string }
  | { readonly kind: 'level'; readonly level: ResponseLevel }
  | { readonly kind: 'role'; readonly role: string; readonly plans: readonly Plan[] }
  | { readonly kind: 'entry'; readonly named: Named };

const everyKind = [
  'unit',
  'post',
  'team',
  'jurisdiction',
  'depot',
  'supply',
  'expert',
  'law',
  'shelter',
  'risk',
] as const;

/** Finds what the words mean: a plan (with a level or a role of it), a level, a role, or a name of the registers. */
export function findSubject(corpus: Corpus, [first = '', second]: readonly string[]): Subject {
  const plan = findPlan(corpus, first);
  if (plan !== null) return second === undefined ? { kind: 'plan', plan } : partOf(plan, second);
  const level = readLevelName(first);
  if (level !== null) return { kind: 'level', level };
  const plans = corpus.plans.filter(({ roles }) => roles.some(({ name }) => name === first));
  if (plans.length > 0) return { kind: 'role', role: first, plans };
  const meaning = corpus.names.resolve(first, everyKind, corpus.tree.idOf(corpus.settings.value.jurisdiction ?? ''));
  if (meaning.kind === 'found' || meaning.kind === 'retired') return { kind: 'entry', named: meaning.target };
  if (meaning.kind === 'ambiguous')
    throw several(
      first,
      meaning.targets.map(({ id, name }) => `${name} (${id})`),
    );
  throw nothing(corpus, first);
}

/** By id, title or file; a part of a title will do where only one plan has it. */
function findPlan(corpus: Corpus, word: string): Plan | null {
  const exact = corpus.planNamed(word, null);
  if (exact !== null) return exact;
  const byFile = corpus.plans.find(({ document }) => document.file === word || word.endsWith(`/${document.file}`));
  if (byFile !== undefined) return byFile;
  if (word.length < 2 || readLevelName(word) !== null || isName(corpus, word)) return null;
  const alike = corpus.plans.filter(({ title }) => title.includes(word));
  if (alike.length > 1)
    throw several(
      word,
      alike.map(({ id, title }) => `${title} (${id})`),
    );
  return alike[0] ?? null;
}

function isName(corpus: Corpus, word: string): boolean {
  return corpus.names.namings.has(word) || corpus.plans.some(({ roles }) => roles.some(({ name }) => name === word));
}

function partOf(plan: Plan, word: string): Subject {
  const level = readLevelName(word);
  if (level !== null && plan.levels.some((one) => one.level === level)) return { kind: 'plan', plan, level };
  const actors = plan.steps.flatMap((step) => step.actors.map(({ name }) => name));
  const known = [...new Set([...plan.roles.map(({ name }) => name), ...actors])];
  const alike = known.includes(word) ? [word] : known.filter((name) => name.includes(word));
  const [role] = alike;
  if (role !== undefined && alike.length === 1) return { kind: 'plan', plan, role };
  if (alike.length > 1) throw several(word, alike);
  const nearest = nearestWord(word, known);
  throw new Fault({
    zh: `“${plan.title}”里没有“${word}”这个角色或级别${nearest === null ? '' : `，是不是“${nearest}”`}。`,
    en: `${plan.title} has no role or level ${word}${nearest === null ? '.' : `; did you mean ${nearest}?`}`,
  });
}

function several(word: string, found: readonly string[]): Fault {
  return new Fault({
    zh: `“${word}”不止一个，请写全：\n${found.map((name) => `  ${name}`).join('\n')}`,
    en: `${word} means more than one thing; write it in full:\n${found.map((name) => `  ${name}`).join('\n')}`,
  });
}

function nothing(corpus: Corpus, word: string): Fault {
  const ofPlans = corpus.plans.flatMap(({ id, title, roles }) => [id, title, ...roles.map(({ name }) => name)]);
  const known = [...ofPlans, ...corpus.names.known(everyKind)];
  const nearest = nearestWord(word, known);
  return new Fault({
    zh: `没有叫“${word}”的预案、角色、单位、岗位或队伍${nearest === null ? '' : `，是不是“${nearest}”`}。列出全部预案：beiyu show`,
    en: `No plan, role, unit, post or team is called ${word}${nearest === null ? '.' : `; did you mean ${nearest}?`} List the plans: beiyu show`,
  });
}
