import path from 'node:path';
import { settingsFile, standsAt, writeArtefacts } from '#disk';
import { Fault } from '#model';
import { enumName, enumValues } from '#schemas';
import { openWorkspace } from '../../index.ts';
import { type Command, exitCode, type Run } from '../command.ts';
import { languageOf } from '../language.ts';
import { type CiService, ciFiles, ciServices } from '../scaffold/ci-files.ts';
import { workspaceFiles } from '../scaffold/workspace-files.ts';

const levels = enumValues('jurisdictions', '/level');

const command: Command = {
  summary: { zh: '新建一个预案库', en: 'make a new workspace' },
  description: {
    zh: '新建一个预案库：设置、库表（每张带一个例子）、预案文件夹和说明。不提问，填好就能用。',
    en: 'Makes a new workspace: settings, registers with an example each, a folder for plans and a readme. Asks nothing.',
  },
  arguments: [
    { name: 'folder', text: { zh: '放在哪个文件夹，不写就是当前文件夹', en: 'where; this folder when none is named' } },
  ],
  options: [
    { flags: '--name <name>', text: { zh: '预案库的名称', en: 'name of the workspace' } },
    { flags: '--jurisdiction <name>', text: { zh: '行政区划的名称，如 安和县', en: 'name of the jurisdiction' } },
    {
      flags: '--level <level>',
      text: { zh: '行政区划的级别：国家、省、市、县、乡镇、村', en: `level of the jurisdiction: ${levels.join(', ')}` },
    },
    {
      flags: '--ci <services>',
      text: {
        zh: '写好代码托管平台的流水线、合并请求模板和负责人，用逗号隔开：github、gitlab、gitee、pre-commit；在已有的预案库里只写这些',
        en: 'write workflows, a template of pull requests and owners, separated by commas: github, gitlab, gitee, pre-commit; in a workspace that is there, only these',
      },
    },
    {
      flags: '--force',
      text: {
        zh: '文件夹里已有文件也继续，同名文件会被替换',
        en: 'go on in a folder with files; those of the same name are replaced',
      },
    },
  ],
  examples: [
    {
      line: 'beiyu init 安和县预案库 --jurisdiction 安和县 --level 县',
      text: { zh: '县级预案库', en: 'a workspace for a county' },
    },
    { line: 'beiyu init', text: { zh: '在当前文件夹里建', en: 'in this folder' } },
    { line: 'beiyu init --ci gitee', text: { zh: '给已有的预案库加上流水线', en: 'add workflows to a workspace' } },
  ],
  run: init,
};
export default command;

async function init(run: Run): Promise<number> {
  const { io, given, language, quiet } = run;
  const folder = path.resolve(io.cwd, given.arguments[0] ?? '.');
  const services = servicesNamed(given.text('ci'));
  if (services.length > 0 && standsAt(path.join(folder, settingsFile)) === 'file')
    return await addCi(run, folder, services);
  refuseToSpoil(run, folder);
  const jurisdiction = given.text('jurisdiction') ?? { zh: '示例县', en: 'Example County' }[language];
  const name =
    given.text('name') ?? { zh: `${jurisdiction}应急预案库`, en: `Emergency plans of ${jurisdiction}` }[language];
  const level = levelNamed(given.text('level') ?? 'county');
  const workspace = workspaceFiles({ language, name, jurisdiction, level, today: io.today });
  const files = [...workspace, ...services.flatMap((service) => ciFiles(service, language, null))];
  writeArtefacts(folder, files, given.flag('force'));
  const shown = path.relative(io.cwd, folder).replaceAll('\\', '/');
  const enter = shown === '' ? '' : `  cd ${shown}\n`;
  const text = {
    zh: `建好了${shown === '' ? '' : `：${shown}`}（${files.length} 个文件）。先看里面的 README.md，再运行：\n${enter}  beiyu new 总体 ${jurisdiction}突发事件总体应急预案\n  beiyu check\n`,
    en: `Made ${shown === '' ? 'it' : shown} (${files.length} files). Read the README.md in it, then run:\n${enter}  beiyu new overall "Overall emergency plan of ${jurisdiction}"\n  beiyu check\n`,
  };
  if (!quiet) io.err(text[language]);
  return exitCode.clean;
}

/** Adds the files of hosting services to a workspace that is there; what stands in their place stays unless forced. */
async function addCi(run: Run, folder: string, services: readonly CiService[]): Promise<number> {
  const { root, corpus } = await openWorkspace(folder);
  const language = run.asked ?? languageOf(corpus.settings.value.locale) ?? run.language;
  const files = services.flatMap((service) => ciFiles(service, language, corpus));
  for (const full of writeArtefacts(root, files, run.given.flag('force')))
    run.io.out(`${path.relative(run.io.cwd, full).replaceAll('\\', '/')}\n`);
  return exitCode.clean;
}

function servicesNamed(list: string | undefined): CiService[] {
  const words = (list ?? '').split(/[,，、\s]+/).filter((word) => word !== '');
  return words.map((word) => {
    const found = ciServices.find((service) => service === word);
    if (found !== undefined) return found;
    throw new Fault({
      zh: `没有“${word}”的流水线，只有 ${ciServices.join('、')}。`,
      en: `There are no workflows for ${word}; there are some for ${ciServices.join(', ')}.`,
    });
  });
}

function refuseToSpoil({ given }: Run, folder: string): void {
  const standing = standsAt(folder);
  const shown = given.arguments[0] ?? '.';
  if (standing === 'file')
    throw new Fault({
      zh: `“${shown}”是一个文件，不能在里面建预案库。`,
      en: `"${shown}" is a file; a workspace needs a folder.`,
    });
  if (standing === 'folder' && !given.flag('force'))
    throw new Fault({
      zh: `“${shown}”里已经有文件，什么也没有动。换一个空文件夹，或加 --force 在这里建。`,
      en: `"${shown}" already holds files; nothing was changed. Name an empty folder, or add --force to make it here.`,
    });
}

/** A level of jurisdiction in either language. */
function levelNamed(word: string): string {
  const found = levels.find((level) => level === word || enumName('jurisdictions', '/level', level, 'zh') === word);
  if (found !== undefined) return found;
  const names = levels.map((level) => enumName('jurisdictions', '/level', level, 'zh'));
  throw new Fault({
    zh: `没有“${word}”这个级别，只能是 ${names.join('、')}。`,
    en: `There is no level ${word}; it must be one of ${levels.join(', ')}.`,
  });
}
