import type { Corpus } from '#corpus';
import { registerCalled, titleOf } from '#exchange';
import { Fault, type Language } from '#model';
import { type Named, type RegisterName, registerNames } from '#registers';
import { nearestWord } from '#schemas';

/** The register that a word names, or a Fault with those that there are. */
export function registerNamed(word: string): RegisterName {
  const found = registerCalled(word);
  if (found !== null) return found;
  const list = (language: Language): string =>
    registerNames
      .map((name) => (language === 'zh' ? titleOf(name, 'zh') : name))
      .join({ zh: '、', en: ', ' }[language]);
  const near = nearestWord(word, registerNames);
  throw new Fault({
    zh: `没有叫“${word}”的库${near === null ? '' : `，是不是“${near}”`}。有这些库：${list('zh')}`,
    en: `There is no register called ${word}${near === null ? '.' : `; did you mean ${near}?`} There are: ${list('en')}`,
  });
}

const kinds = [
  'unit',
  'post',
  'team',
  'depot',
  'supply',
  'law',
  'shelter',
  'expert',
  'risk',
  'jurisdiction',
  'plan',
] as const;

/** What a word names in the registers, or a plan; a unit before the place of the same name. Else a Fault. */
export function entryNamed(corpus: Corpus, word: string): Named {
  const root = corpus.tree.idOf(corpus.settings.value.jurisdiction ?? '');
  for (const kind of kinds) {
    const meaning = corpus.names.resolve(word, [kind], root);
    if (meaning.kind === 'found' || meaning.kind === 'retired') return meaning.target;
    if (meaning.kind === 'ambiguous') throw several(word, meaning.targets);
  }
  const near = nearestWord(word, corpus.names.known(kinds));
  throw new Fault({
    zh: `库里没有叫“${word}”的${near === null ? '' : `，是不是“${near}”`}。名称、简称、编号都可以写。`,
    en: `Nothing in the registers is called ${word}${near === null ? '.' : `; did you mean ${near}?`} A name, a short name or an id will do.`,
  });
}

function several(word: string, targets: readonly Named[]): Fault {
  const list = targets.map(({ id, name }) => `  ${name} (${id})`).join('\n');
  return new Fault({
    zh: `“${word}”不止一个，请写编号：\n${list}`,
    en: `${word} means more than one thing; write the id:\n${list}`,
  });
}
