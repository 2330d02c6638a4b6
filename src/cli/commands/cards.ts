import path from 'node:path';
import {
  type Audience,
  audiences,
  type Card,
  type CardKind,
  type CardLayout,
  cardKinds,
  cardsOf,
  isSizeName,
  sizeNames,
} from '#cards';
import type { Corpus } from '#corpus';
import { ownFonts, readTemplates, writeArtefacts } from '#disk';
import { Fault, type Language, lineStarts, type Plan, positionAt, type ResponseLevel, responseLevels } from '#model';
import { readLevelName } from '#parse';
import { type CardFile, cardFiles, nupCounts } from '#publish';
import { meant, rolesNamed, wordsIn } from '../chosen-names.ts';
import { choosePlans } from '../chosen-plans.ts';
import { type Command, exitCode, type Run } from '../command.ts';
import { missingText } from '../missing-characters.ts';
import type { Opened } from '../open.ts';
import { releaseOf } from '../release.ts';
import { shownTo } from '../shown-plan.ts';

const command: Command = {
  summary: {
    zh: '制作处置卡、明白卡、作战图，供打印',
    en: 'make role cards, household cards and action charts to print',
  },
  description: {
    zh: '从预案的步骤制作卡片：角色处置卡、预案卡、避险明白卡、通讯录、响应级别、作战图、避险标志。有卡片放不下时退出码为 1。',
    en: 'Makes cards from the steps of plans: role cards, plan cards, household cards, call lists, ladders of levels, action charts, signs. Exits with 1 when a card does not fit its paper.',
  },
  arguments: [
    {
      name: 'plan',
      variadic: true,
      text: { zh: '预案的编号、名称或文件；不写就是全部', en: 'id, title or file of a plan; all when none is named' },
    },
  ],
  options: [
    {
      flags: '--kind <kinds>',
      text: {
        zh: `卡片种类，用逗号隔开：${cardKinds.join('、')}、all`,
        en: `kinds, separated by commas: ${cardKinds.join(', ')}, all`,
      },
    },
    {
      flags: '--role <names>',
      text: { zh: '只做这些角色的卡，用逗号隔开', en: 'only the cards of these roles, separated by commas' },
    },
    {
      flags: '--level <levels>',
      text: { zh: '只做这些响应级别的卡，如 1,2', en: 'only the cards of these response levels, like 1,2' },
    },
    {
      flags: '--place <name>',
      text: { zh: '明白卡和标志只做这个地方的', en: 'household cards and signs of this place only' },
    },
    {
      flags: '--audience <name>',
      text: { zh: '给谁看', en: 'for whose eyes' },
      choices: audiences,
      default: 'internal',
    },
    {
      flags: '--size <name>',
      text: { zh: '纸张大小；不写时各种卡用合适的大小', en: 'paper; what suits each kind when not given' },
      choices: sizeNames,
    },
    {
      flags: '--orientation <name>',
      text: { zh: '横放或竖放', en: 'lying or standing paper' },
      choices: ['landscape', 'portrait'],
    },
    {
      flags: '--nup <count>',
      text: { zh: '一张大纸上拼几张，带裁切线', en: 'cards on one sheet, with crop marks' },
      choices: nupCounts.map(String),
      default: '1',
    },
    {
      flags: '--format <name>',
      text: { zh: '文件格式', en: 'file format' },
      choices: ['html', 'pdf'],
      default: 'html',
    },
    { flags: '--drill', text: { zh: '每张卡标明“演练”', en: 'mark every card as a drill' } },
    { flags: '--out <folder>', text: { zh: '写到哪个文件夹', en: 'folder to write to' }, default: 'build/cards' },
  ],
  examples: [
    { line: 'beiyu cards', text: { zh: '全部预案的角色处置卡和预案卡', en: 'role and plan cards of all plans' } },
    {
      line: 'beiyu cards anhe/flood --role 防汛值班员 --size A6 --nup 4 --format pdf',
      text: { zh: '值班员的卡，四张拼一页 A4', en: 'the duty officer’s cards, four on a sheet of A4' },
    },
    {
      line: 'beiyu cards --audience public --kind public --place 柳湾村',
      text: { zh: '柳湾村的避险明白卡', en: 'household cards of one village' },
    },
    {
      line: 'beiyu cards anhe/flood --kind chart,calls --format pdf',
      text: { zh: '作战图和通讯录', en: 'action chart and call list' },
    },
  ],
  run: makeCards,
};
export default command;

async function makeCards(run: Run): Promise<number> {
  const { given, io } = run;
  const { opened, plans } = await choosePlans(run);
  const { language, root } = opened;
  const cards = wantedCards(run, opened.corpus, plans);
  if (cards.length === 0) throw nothingToPrint();
  const size = given.text('size') ?? '';
  const orientation = given.text('orientation');
  const files = await cardFiles(cards, {
    size: isSizeName(size) ? size : null,
    orientation: orientation === 'landscape' || orientation === 'portrait' ? orientation : null,
    nup: nupCounts.find((count) => String(count) === given.text('nup')) ?? 1,
    format: given.text('format') === 'pdf' ? 'pdf' : 'html',
    drill: given.flag('drill'),
    language,
    templates: readTemplates('cards', root),
    fontPaths: ownFonts(root),
  });
  const written = writeArtefacts(path.resolve(io.cwd, given.text('out') ?? 'build/cards'), files, true);
  for (const [index, file] of files.entries()) tell(run, file, written[index] ?? '', language);
  const shown = files.flatMap(({ layouts }) => layouts.map(({ card }) => card));
  if (given.text('format') === 'pdf') io.err(missingText(JSON.stringify(shown), root, language));
  const overfull = files.flatMap(({ layouts }) => layouts).filter(({ overflow }) => overflow !== null);
  for (const layout of overfull) io.err(`${overflowText(layout, opened, plans)}\n`);
  return overfull.length === 0 ? exitCode.clean : exitCode.findings;
}

function wantedCards(run: Run, corpus: Corpus, plans: readonly Plan[]): Card[] {
  const { given } = run;
  const audience: Audience = given.text('audience') === 'public' ? 'public' : 'internal';
  const selection = {
    kinds: kindsOf(given.text('kind'), audience),
    roles: rolesNamed(given.text('role'), plans),
    levels: wordsIn(given.text('level')).map(levelOf),
    place: placeOf(given.text('place'), corpus),
    audience,
  };
  const chosen = given.arguments.length === 0 ? plansAbout(selection.place, plans, corpus) : plans;
  const open = audience === 'public' ? chosen.filter(releaseOf(corpus)) : chosen;
  const cards = open.map(shownTo(audience, corpus)).flatMap((shown) => cardsOf(shown.corpus, shown.plan, selection));
  return selection.place === null ? cards : onePerDanger(cards);
}

/** The plans that hold at a place, its own first, then those of what lies around it; all where no place is asked for. */
function plansAbout(place: string | null, plans: readonly Plan[], corpus: Corpus): readonly Plan[] {
  if (place === null) return plans;
  const outwards = corpus.tree.outwards(place);
  const distance = (plan: Plan): number => outwards.indexOf(corpus.around(plan).jurisdiction ?? '');
  return plans.filter((plan) => distance(plan) >= 0).toSorted((a, b) => distance(a) - distance(b));
}

/** A household gets one card a danger: that of the nearest plan. */
function onePerDanger(cards: readonly Card[]): Card[] {
  const told = new Set<string>();
  return cards.filter(({ kind, title }) => {
    if (kind !== 'public') return true;
    const isFirst = !told.has(title);
    told.add(title);
    return isFirst;
  });
}

function kindsOf(list: string | undefined, audience: Audience): readonly CardKind[] {
  const wanted = wordsIn(list);
  if (wanted.length === 0) return audience === 'public' ? ['public', 'plan'] : ['role', 'plan'];
  if (wanted.includes('all')) return cardKinds;
  return wanted.map((word) => {
    const kind = cardKinds.find((each) => each === word);
    if (kind !== undefined) return kind;
    const nearest = meant(word, cardKinds);
    throw new Fault({
      zh: `没有“${word}”这种卡片${nearest.zh}可以写：${cardKinds.join('、')}、all。`,
      en: `There is no kind of card called ${word}${nearest.en} Use ${cardKinds.join(', ')} or all.`,
    });
  });
}

function levelOf(word: string): ResponseLevel {
  const level = responseLevels.find((each) => each === readLevelName(word));
  if (level !== undefined) return level;
  throw new Fault({ zh: `“${word}”不是响应级别，请写 1 到 4。`, en: `${word} is no response level; use 1 to 4.` });
}

function placeOf(name: string | undefined, corpus: Corpus): string | null {
  if (name === undefined) return null;
  const id = corpus.tree.idOf(name);
  if (id !== null) return id;
  const nearest = meant(name, corpus.names.known(['jurisdiction']));
  throw new Fault({
    zh: `行政区划库里没有“${name}”${nearest.zh}`,
    en: `There is no place called ${name} in the register of jurisdictions${nearest.en}`,
  });
}

function nothingToPrint(): Fault {
  return new Fault({
    zh: '没有符合条件的卡片。检查 --role、--level、--kind，或先用 beiyu check 看步骤是否写明由谁做；给公众的卡片只用现行预案中公开的部分。',
    en: 'No card fits what was asked. Check --role, --level and --kind, or run beiyu check to see whether the steps name who acts; public cards use only what plans in force make public.',
  });
}

function tell({ io, quiet }: Run, file: CardFile, full: string, language: Language): void {
  io.out(`${path.relative(io.cwd, full) || full}\n`);
  if (quiet) return;
  const sides = file.layouts.reduce((sum, layout) => sum + layout.sides.length, 0);
  const count = file.layouts.length;
  io.err(
    {
      zh: `  ${count} 张，${sides} 面，${file.size.name}\n`,
      en: `  cards: ${count}, sides: ${sides}, ${file.size.name}\n`,
    }[language],
  );
}

function mendText(overflow: CardLayout['overflow']): Record<Language, string> {
  if (overflow?.part === 'figure')
    return { zh: '图已缩小，请用大一号的纸。', en: 'The drawing was made smaller; take larger paper.' };
  if (overflow?.part === 'contacts')
    return {
      zh: '电话、交班条件和要填的空太多：用大一号的纸，或在步骤里少列几个要通知的单位。',
      en: 'Calls, hand-over and blanks are too much: take larger paper, or name fewer units to be told in the steps.',
    };
  return { zh: `最该写短的一步：${overflow?.text ?? ''}`, en: `The step to shorten: ${overflow?.text ?? ''}` };
}

/** A card that does not fit, at the step to shorten. */
function overflowText(
  { card, size, overflow }: CardLayout,
  { language, pathOf }: Opened,
  plans: readonly Plan[],
): string {
  const plan = plans.find(({ id }) => id === card.source.id);
  const step = plan?.steps.find(({ address }) => address === overflow?.address);
  const at =
    plan === undefined || step === undefined ? null : positionAt(lineStarts(plan.document.text), step.actionSpan.start);
  const place =
    plan === undefined ? '' : `${pathOf(plan.document.file)}${at === null ? '' : `:${at.line}:${at.column}`}`;
  const name = `${card.title} ${card.scenario}`;
  const lines = overflow?.lines ?? 0;
  const mend = mendText(overflow)[language];
  return {
    zh: `${place} card/overflow “${name}”在 ${size.name} 上放不下，多约 ${lines} 行${overflow?.part === 'figure' ? '' : '，已续到下一面'}。${mend}`,
    en: `${place} card/overflow ${name} does not fit on ${size.name}: about ${lines} lines too many${overflow?.part === 'figure' ? '' : ', continued on further sides'}. ${mend}`,
  }[language];
}
