import { Fault } from '#model';
import { nearestWord } from '#schemas';
import type { Command, Run } from '../command.ts';
import { exportTables } from '../register/export-table.ts';
import { findInRegister } from '../register/find.ts';
import { importTables } from '../register/import-table.ts';
import { listRegisters } from '../register/list.ts';
import { showEntry } from '../register/show-entry.ts';
import { showStale } from '../register/stale.ts';
import { showUsers } from '../register/who-uses.ts';

const actions: Readonly<Record<string, (run: Run, words: readonly string[]) => Promise<number>>> = {
  list: listRegisters,
  show: showEntry,
  find: findInRegister,
  import: importTables,
  export: exportTables,
  stale: showStale,
  'who-uses': showUsers,
};

const command: Command = {
  summary: {
    zh: '查、找、导入、导出各种库：联络网、队伍、物资、专家、法规……',
    en: 'list, find, import and export the registers: contacts, teams, stock, experts, laws …',
  },
  description: {
    zh: `用法分七种：
  list [库]              有哪些库、各多少条；写库名就列出它的内容
  show <名称>            一个单位、岗位、队伍……登记了什么，靠什么联系
  find [库]              谁会做、够不够、多久能到、找谁（队伍、物资、仓库、避难场所、专家）
  import [库] <文件…>    导入 Excel 或 CSV：先给出会改什么，加 --write 才写
  export [库…] --out     导出 Excel 或 CSV，改完可以再导入
  stale [库]             哪些长期没有核实、已经过期、快到期
  who-uses <名称>        哪些预案、步骤、卡片靠它：改一个电话、换一个人要看哪里`,
    en: `There are seven ways:
  list [register]            the registers and how much they hold; or the rows of one
  show <name>                what is registered of a unit, post, team …, and how it is reached
  find [register]            who can do it, is it enough, how soon is it there, whom to call
  import [register] <file…>  from a workbook or CSV: shows what would change, writes only with --write
  export [register…] --out   to a workbook or CSV that can be imported again
  stale [register]           what nobody has checked for long, has ended or soon will
  who-uses <name>            the plans, steps and cards that lean on it`,
  },
  arguments: [
    { name: 'action', required: true, text: { zh: '做什么', en: 'what to do' }, choices: Object.keys(actions) },
    { name: 'words', variadic: true, text: { zh: '库名、名称或文件', en: 'a register, a name, or files' } },
  ],
  options: [
    {
      flags: '--can <work>',
      text: { zh: 'find：会做什么，如 水上救援', en: 'find: what it can do, like "water rescue"' },
    },
    { flags: '--hazard <name>', text: { zh: 'find：用于什么灾种', en: 'find: for which hazard' } },
    { flags: '--name <text>', text: { zh: 'find：名称里有这几个字', en: 'find: with these words in its name' } },
    {
      flags: '--near <place>',
      text: { zh: 'find：到哪里（地名、单位、坐标）', en: 'find: to where (a place, a unit, coordinates)' },
    },
    { flags: '--within <time>', text: { zh: 'find：多久以内能到，如 40分钟', en: 'find: there within, like 40min' } },
    { flags: '--at-least <number>', text: { zh: 'find：至少多少人、多少件', en: 'find: at least so many' } },
    {
      flags: '--all',
      text: { zh: 'find：连不可用的、过期的也列出', en: 'find: also what is not available or has expired' },
    },
    { flags: '--days <number>', text: { zh: 'stale：提前多少天', en: 'stale: how many days ahead' }, default: '90' },
    { flags: '--write', text: { zh: 'import：写入（不写就只看）', en: 'import: write it (else only look)' } },
    {
      flags: '--clear',
      text: { zh: 'import：表里的空格清除库里的内容', en: 'import: a blank cell clears what is registered' },
    },
    {
      flags: '--prune',
      text: { zh: 'import：表里没有的，从库里删去', en: 'import: take out what the table does not have' },
    },
    {
      flags: '--out <file>',
      text: { zh: 'export：写到哪里（.xlsx、.csv 或文件夹）', en: 'export: where to (.xlsx, .csv, a folder)' },
    },
    {
      flags: '--encoding <name>',
      text: { zh: 'export：CSV 的编码', en: 'export: encoding of CSV' },
      choices: ['utf-8', 'gb18030'],
      default: 'utf-8',
    },
    {
      flags: '--audience <name>',
      text: {
        zh: 'export：给谁看；public 不含内部内容',
        en: 'export: for whose eyes; public leaves out what is internal',
      },
      choices: ['internal', 'public'],
      default: 'internal',
    },
    { flags: '--force', text: { zh: 'export：替换已有的文件', en: 'export: replace a file that is there' } },
    {
      flags: '--format <name>',
      text: { zh: '输出格式', en: 'output format' },
      choices: ['pretty', 'json', 'csv'],
      default: 'pretty',
    },
  ],
  examples: [
    {
      line: 'beiyu register find --can 水上救援 --near 青溪镇 --within 40分钟',
      text: {
        zh: '40 分钟内能到青溪镇的水上救援队，多少人，打给谁',
        en: 'water rescue at 青溪镇 within 40 minutes: how many, and whom to call',
      },
    },
    {
      line: 'beiyu register find supplies --name 冲锋舟 --near 柳湾村',
      text: { zh: '最近的冲锋舟在哪个库', en: 'the nearest boats' },
    },
    {
      line: 'beiyu register export supplies --out 物资.xlsx',
      text: { zh: '导出物资，用表格软件改', en: 'export the stock to edit it as a sheet' },
    },
    {
      line: 'beiyu register import 物资.xlsx',
      text: { zh: '先看改完会变什么', en: 'see what the edited sheet would change' },
    },
    { line: 'beiyu register import 物资.xlsx --write', text: { zh: '写入', en: 'write it' } },
    {
      line: 'beiyu register who-uses 县水利局',
      text: { zh: '县水利局换了电话，要看哪些预案和卡片', en: 'what to look at when its phone changes' },
    },
  ],
  run: ({ given, ...rest }) => {
    const [word = '', ...words] = given.arguments;
    const action = actions[word];
    if (action === undefined) throw unknownAction(word);
    return action({ given, ...rest }, words);
  },
};
export default command;

function unknownAction(word: string): Fault {
  const near = nearestWord(word, Object.keys(actions));
  return new Fault({
    zh: `register 后面要写 ${Object.keys(actions).join('、')} 之一${near === null ? '' : `，是不是“${near}”`}`,
    en: `After register comes one of ${Object.keys(actions).join(', ')}${near === null ? '' : `; did you mean ${near}?`}`,
  });
}
