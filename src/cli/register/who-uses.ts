import { type PlanUse, whoUses } from '#lifecycle';
import { Fault, type Language, lineStarts, positionAt } from '#model';
import { keyName } from '#schemas';
import { exitCode, type Run } from '../command.ts';
import { type Opened, open } from '../open.ts';
import { entryNamed } from './names.ts';
import { say, writeTable } from './output.ts';

/** `register who-uses <entry>`: every plan, step and card that leans on it, so that a change reaches them all. */
export async function showUsers(run: Run, [word]: readonly string[]): Promise<number> {
  if (word === undefined)
    throw new Fault({
      zh: '请写名称或编号，如 beiyu register who-uses 县水利局',
      en: 'Name what may change, like beiyu register who-uses anhe/water',
    });
  const opened = await open(run);
  const named = entryNamed(opened.corpus, word);
  const users = whoUses(opened.corpus, named);
  const { language } = opened;
  const head = { zh: ['预案', '位置', '写的是', '在哪里'], en: ['plan', 'place', 'as', 'where'] }[language];
  const rows = users.flatMap((use) => placeRows(use, opened));
  const cards = users.reduce((sum, use) => sum + use.cards.length, 0);
  writeTable(run, { head, rows, data: users.map((use) => dataOf(use, opened)) });
  if (run.given.text('format') !== 'json') {
    const places = rows.length;
    const text = {
      zh: `“${named.name}”：${users.length} 个预案的 ${places} 处、${cards} 张卡靠它。改了以后请逐处看一遍，卡片重新印发。`,
      en: `${named.name}: ${places} places in ${users.length} plans and ${cards} cards lean on it. After a change look at each and print the cards anew.`,
    };
    say(run, text[language]);
  }
  return exitCode.clean;
}

function placeRows({ plan, places }: PlanUse, { language, pathOf }: Opened): string[][] {
  const starts = lineStarts(plan.document.text);
  return places.map((place, index) => {
    const { line, column } = positionAt(starts, place.span.start);
    return [
      index === 0 ? plan.title : '',
      `${pathOf(plan.document.file)}:${line}:${column}`,
      place.written,
      whereText(place, language),
    ];
  });
}

function whereText({ where, pointer, step }: PlanUse['places'][number], language: Language): string {
  if (where === 'phone') return { zh: '正文里的号码', en: 'a number in the text' }[language];
  if (step !== null) return { zh: `步骤 ${step.address}`, en: `step ${step.address}` }[language];
  const parts = pointer.split('/').slice(1);
  const keys = parts.map((part, index) => [part, `/${parts.slice(0, index + 1).join('/')}`] as const);
  return keys
    .filter(([part]) => !/^\d+$/.test(part) || parts[0] === 'levels')
    .map(([part, at]) => keyName('plan', at, language).replaceAll('~1', '/') || part)
    .join(' › ');
}

function dataOf({ plan, places, steps, cards }: PlanUse, { language }: Opened): object {
  const starts = lineStarts(plan.document.text);
  return {
    plan: plan.id,
    title: plan.title,
    file: plan.document.file,
    places: places.map((place) => ({
      ...positionAt(starts, place.span.start),
      written: place.written,
      where: whereText(place, language),
      via: place.via?.id ?? null,
    })),
    steps: steps.map(({ address }) => address),
    cards: cards.map(({ key, title, scenario }) => ({ key, title, scenario })),
  };
}
