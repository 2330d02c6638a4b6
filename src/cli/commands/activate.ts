import path from 'node:path';
import { levelWord, proceduresToChoose } from '#cards';
import { ownFonts, readTemplates, writeOutputs } from '#disk';
import { Fault, type Language, type Plan, type ResponseLevel, responseLevels } from '#model';
import { readLevelName } from '#parse';
import { type Activation, buildActivation, type PackFormat, packFiles, packFormats, readMoment } from '#publish';
import { choosePlans } from '../chosen-plans.ts';
import { type Command, exitCode, type Run } from '../command.ts';
import { missingText } from '../missing-characters.ts';

const command: Command = {
  summary: {
    zh: '启动预案：带钟点的任务、电话、启动令和报告',
    en: 'start a plan: tasks by the clock, calls, order and reports',
  },
  description: {
    zh: '把预案的步骤换算成钟点，做成启动包：按角色的任务、按顺序的电话、写明法定四项的启动令、首报续报终报、队伍物资和联动预案。网页不用联网，可以勾选、记时、导出记录。',
    en: 'Turns the steps of a plan into clock times: tasks by role, calls in order, the order with its four legal fields, report forms, resources and further plans. The page works with no network: tick off, keep times, export the log.',
  },
  arguments: [
    { name: 'plan', required: true, text: { zh: '预案的编号、名称或文件', en: 'id, title or file of a plan' } },
  ],
  options: [
    { flags: '--level <level>', text: { zh: '响应级别，1 到 4', en: 'response level, 1 to 4' } },
    {
      flags: '--procedure <name>',
      text: {
        zh: '没有分级、但分情形写处置步骤的预案：启动哪一种',
        en: 'of a plan without levels that has procedures for several events: which one',
      },
    },
    {
      flags: '--at <time>',
      text: { zh: '启动时间，如 2026-07-01T03:20', en: 'when it starts, like 2026-07-01T03:20' },
    },
    { flags: '--place <name>', text: { zh: '事发地点', en: 'where it is' } },
    { flags: '--drill', text: { zh: '演练：每一页都标明', en: 'a drill: every page says so' } },
    {
      flags: '--format <names>',
      text: {
        zh: `文件格式，用逗号隔开：${packFormats.join('、')}；不写就全要`,
        en: `formats, separated by commas: ${packFormats.join(', ')}; all when it is left out`,
      },
    },
    {
      flags: '--out <folder>',
      text: {
        zh: '写到哪个文件夹，不写是 build/activation 里以预案和时间命名的一个',
        en: 'folder to write to; else one in build/activation named after the plan and the time',
      },
    },
    { flags: '--force', text: { zh: '替换已有的、内容不同的文件', en: 'replace files that are there and differ' } },
  ],
  examples: [
    {
      line: 'beiyu activate anhe/flood --level 2 --at 2026-07-01T03:20 --place 柳湾村',
      text: { zh: '启动Ⅱ级响应', en: 'start level 2' },
    },
    {
      line: 'beiyu activate anhe/flood --level 3 --at 2026-05-16T09:00 --drill --format html,pdf',
      text: { zh: '演练用的网页和纸质件', en: 'page and paper for a drill' },
    },
    {
      line: 'beiyu activate anhe/hezhan-onsite-tank --procedure 冒罐 --at 2026-07-01T03:20',
      text: { zh: '启动现场处置方案里的一种情形', en: 'start one procedure of an on-site plan' },
    },
  ],
  run: activate,
};
export default command;

async function activate(run: Run): Promise<number> {
  const { given, io, quiet } = run;
  const { opened, plans } = await choosePlans(run);
  const plan = onlyOne(plans);
  const { language, root, corpus } = opened;
  const at = momentOf(given.text('at'));
  const level = levelFor(plan, given.text('level'), language);
  const pack = buildActivation(corpus, plan, {
    level,
    procedure: level === null ? procedureFor(plan, given.text('procedure'), language) : null,
    at,
    place: given.text('place') ?? '',
    drill: given.flag('drill'),
  });
  if (pack.roles.length === 0) throw noTasks(plan);
  const files = await packFiles(
    pack,
    formatsOf(given.text('format')),
    readTemplates('activation', root),
    ownFonts(root),
  );
  const folder =
    given.text('out') ?? path.join('build/activation', `${plan.id.replaceAll('/', '-')}-${at.replaceAll(/[-:]/g, '')}`);
  const written = writeOutputs(path.resolve(io.cwd, folder), files, given.flag('force'));
  for (const full of written) io.out(`${path.relative(io.cwd, full) || full}\n`);
  if (files.some((file) => file.path.endsWith('.pdf'))) io.err(missingText(JSON.stringify(pack), root, language));
  if (!quiet) io.err(`${toldText(pack)[language]}\n`);
  return exitCode.clean;
}

function toldText({ roles, calls, plan, levelName }: Activation): Record<Language, string> {
  const tasks = roles.reduce((sum, role) => sum + role.tasks.length, 0);
  return {
    zh: `  《${plan.title}》${levelName}：${roles.length} 个角色、${tasks} 项任务、${calls.length} 个电话。网页可以从 U 盘直接打开。`,
    en: `  ${`${plan.title} ${levelName}`.trimEnd()}: ${roles.length} roles, ${tasks} tasks, ${calls.length} calls. The page opens straight from a USB stick.`,
  };
}

function onlyOne(plans: readonly Plan[]): Plan {
  const [plan] = plans;
  if (plan !== undefined && plans.length === 1) return plan;
  throw new Fault({
    zh: '一次只能启动一个预案，请写它的编号或名称。',
    en: 'One plan is started at a time; give its id or title.',
  });
}

function momentOf(written: string | undefined): string {
  if (written !== undefined) return readMoment(written);
  throw new Fault({
    zh: '请用 --at 写启动时间，如 --at 2026-07-01T03:20。',
    en: 'Say when it starts: --at 2026-07-01T03:20.',
  });
}

/** A plan with levels is started at one of them; one without has none to choose. */
function levelFor(plan: Plan, written: string | undefined, language: Language): ResponseLevel | null {
  const own = [...new Set([...plan.levels, ...plan.steps].flatMap(({ level }) => level ?? []))].sort();
  if (written === undefined && own.length === 0) return null;
  const level = responseLevels.find((each) => written !== undefined && each === readLevelName(written));
  if (level !== undefined && own.includes(level)) return level;
  const names = own.map((each) => levelWord(each, language)).join(language === 'zh' ? '、' : ', ');
  throw new Fault({
    zh:
      own.length === 0
        ? `《${plan.title}》没有分级，不用写 --level。`
        : `请用 --level 写响应级别，《${plan.title}》有：${names}。`,
    en:
      own.length === 0
        ? `${plan.title} has no levels; leave --level out.`
        : `Say which level with --level; ${plan.title} has ${names}.`,
  });
}

/** A plan with procedures for several events is started for one of them. */
function procedureFor(plan: Plan, written: string | undefined, language: Language): string | null {
  const own = proceduresToChoose(plan);
  if (own.length === 0 && written === undefined) return null;
  const exact = own.filter((name) => name === written);
  const alike = exact.length > 0 ? exact : own.filter((name) => written !== undefined && name.includes(written));
  const [only] = alike;
  if (only !== undefined && alike.length === 1) return only;
  const names = own.join(language === 'zh' ? '；' : '; ');
  throw new Fault({
    zh:
      own.length === 0
        ? `《${plan.title}》没有分情形的处置步骤，不用写 --procedure。`
        : `请用 --procedure 写启动哪一种，《${plan.title}》有：${names}。`,
    en:
      own.length === 0
        ? `${plan.title} has no procedures to choose from; leave --procedure out.`
        : `Say which with --procedure; ${plan.title} has ${names}.`,
  });
}

function noTasks(plan: Plan): Fault {
  return new Fault({
    zh: `《${plan.title}》在这个级别没有写明由谁做的步骤，做不出启动包。先运行 beiyu check ${plan.document.file}。`,
    en: `${plan.title} has no step at this level that says who acts: no pack can be made. Run beiyu check ${plan.document.file} first.`,
  });
}

function formatsOf(list: string | undefined): readonly PackFormat[] {
  if (list === undefined) return packFormats;
  return list.split(/[,，、]/).map((word) => {
    const format = packFormats.find((each) => each === word.trim());
    if (format !== undefined) return format;
    throw new Fault({
      zh: `没有“${word}”这种格式。可以写：${packFormats.join('、')}。`,
      en: `There is no format ${word}. Use ${packFormats.join(', ')}.`,
    });
  });
}
