import path from 'node:path';
import { readFile, writeFile } from '#disk';
import { editBytes } from '#engine';
import { type Confirmation, confirmPlan } from '#lifecycle';
import { Fault, type Language } from '#model';
import { choosePlans } from '../chosen-plans.ts';
import { type Command, exitCode, type Run } from '../command.ts';
import type { Opened } from '../open.ts';

const command: Command = {
  summary: { zh: '确认预案引用的内容，以后变了会提醒', en: 'confirm what plans cite, to be told when it changes' },
  description: {
    zh: '看过预案引用的法规、上位预案、单位、岗位、队伍、仓库以后，给每一样记下指纹（写在预案开头的“确认”里）。以后哪一样的内容变了，check 就点出要重新看的地方（ref/suspect）。空格、换行、备注不算变。别的一个字节也不动。',
    en: 'After you have looked at what a plan cites (laws, superior plans, units, posts, teams, depots), keeps a fingerprint of each in its front matter. When one of them changes, check names the places to look at again (ref/suspect). White space and notes are no change. Not one other byte is touched.',
  },
  arguments: [
    {
      name: 'plan',
      variadic: true,
      text: { zh: '预案的编号、名称或文件；不写就是全部', en: 'id, title or file of a plan; all when none is named' },
    },
  ],
  options: [
    { flags: '--dry-run', text: { zh: '只显示会变什么，不动文件', en: 'show what would change, write nothing' } },
    {
      flags: '--format <name>',
      text: { zh: '输出格式', en: 'output format' },
      choices: ['pretty', 'json'],
      default: 'pretty',
    },
  ],
  examples: [
    {
      line: 'beiyu confirm anhe/flood --dry-run',
      text: { zh: '先看上次确认以后什么变了', en: 'first see what has changed since the last time' },
    },
    { line: 'beiyu confirm anhe/flood', text: { zh: '看过以后确认', en: 'confirm it after looking' } },
  ],
  run: confirm,
};
export default command;

async function confirm(run: Run): Promise<number> {
  const { opened, plans } = await choosePlans(run);
  const confirmations = plans.map((plan) => confirmPlan(opened.corpus, plan));
  const isDry = run.given.flag('dryRun');
  if (!isDry) for (const confirmation of confirmations) write(opened, confirmation);
  if (run.given.text('format') === 'json') run.io.out(`${JSON.stringify(confirmations.map(dataOf), null, 2)}\n`);
  else for (const one of confirmations) if (one.edits.length > 0) run.io.out(textOf(one, opened));
  if (!run.quiet) run.io.err(`${summary(confirmations, isDry)[opened.language]}\n`);
  return exitCode.clean;
}

function write({ root }: Opened, { plan: { document }, edits }: Confirmation): void {
  if (edits.length === 0) return;
  const { bytes } = readFile(root, document.file);
  const edited = bytes === null ? null : editBytes(bytes, document, edits);
  if (edited === null)
    throw new Fault({
      zh: `${document.file} 的编码写不下确认的内容。请先运行 beiyu fix --utf8。`,
      en: `The encoding of ${document.file} cannot hold the confirmation. Run beiyu fix --utf8 first.`,
    });
  writeFile(path.join(root, document.file), edited);
}

function dataOf({ plan, changed, added, gone }: Confirmation): object {
  const named = (list: Confirmation['changed']): object[] =>
    list.map(({ key, target, uses }) => ({ key, name: target.name, places: uses.length }));
  return { plan: plan.id, file: plan.document.file, changed: named(changed), added: named(added), gone };
}

function textOf({ plan, changed, added, gone }: Confirmation, { pathOf, language }: Opened): string {
  const names = (list: Confirmation['changed']): string => list.map(({ target }) => target.name).join(comma[language]);
  const words = partWords[language];
  const parts = [
    changed.length === 0 ? '' : `${words.changed}${names(changed)}`,
    added.length === 0 ? '' : `${words.added}${added.length}`,
    gone.length === 0 ? '' : `${words.gone}${gone.join(comma[language])}`,
  ].filter((part) => part !== '');
  return `${pathOf(plan.document.file)}\n${parts.map((part) => `  ${part}\n`).join('')}`;
}

const comma: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

const partWords = {
  zh: { changed: '上次确认以后变了：', added: '新确认：', gone: '不再引用：' },
  en: { changed: 'changed since the last time: ', added: 'confirmed for the first time: ', gone: 'no longer cited: ' },
} as const;

function summary(confirmations: readonly Confirmation[], isDry: boolean): Readonly<Record<Language, string>> {
  const written = confirmations.filter(({ edits }) => edits.length > 0).length;
  if (written === 0)
    return { zh: '引用的内容都已确认，没有变化。', en: 'All that is cited was confirmed; nothing has changed.' };
  return isDry
    ? {
        zh: `有 ${written} 个预案要确认，去掉 --dry-run 再运行就写入。`,
        en: `Run again without --dry-run to confirm ${written} plans.`,
      }
    : { zh: `已确认 ${written} 个预案。`, en: `${written} plans confirmed.` };
}
