import path from 'node:path';
import { findWorkspace, ownFonts, placeInRepository, readTemplates, writeOutputs } from '#disk';
import { Fault, withMarksOf } from '#model';
import { fileName, renderDocument, revisionTable } from '#publish';
import { diffJson, diffMarkdown, diffPretty } from '#report';
import { isEmpty, type WorkspaceDiff } from '#review';
import { type Command, exitCode, type Run } from '../command.ts';
import { startProgress } from '../progress.ts';
import { diffVersions, readVersions, type VersionDiff } from '../versions.ts';

const command: Command = {
  summary: { zh: '比较两个版本，说清意思上改了什么', en: 'compare two versions and say what changed in meaning' },
  description: {
    zh: '比较预案库的两个版本，用公文语言说清改了什么：门槛、时限、执行人、角色、电话、物资、增删和移动的步骤，以及别处要跟着看的地方。只动了空格、换行和样式的不算改动。版本写分支名、标签或提交号。',
    en: 'Compares two versions of the workspace in plain words: thresholds, limits, actors, roles, phones, supplies, steps added, dropped and moved, and what elsewhere leans on them. Spaces, line breaks and style are no change. A version is a branch, a tag or a commit.',
  },
  arguments: [
    {
      name: 'versions',
      text: {
        zh: '旧版本，或 旧版本..新版本；不写新版本就是现在的文件。默认 HEAD',
        en: 'older version, or older..newer; without a newer one, the files as they are. Default HEAD',
      },
    },
    { name: 'plan', variadic: true, text: { zh: '只看这些文件或文件夹', en: 'only these files or folders' } },
  ],
  options: [
    {
      flags: '--format <name>',
      text: { zh: '输出格式；docx 是修订对照表', en: 'output format; docx is the official table of changes' },
      choices: ['pretty', 'markdown', 'json', 'docx'],
      default: 'pretty',
    },
    { flags: '--out <folder>', text: { zh: '修订对照表写到哪个文件夹', en: 'folder for docx' }, default: 'build/diff' },
    { flags: '--force', text: { zh: '替换已有的、内容不同的文件', en: 'replace files that are there and differ' } },
    { flags: '--exit-code', text: { zh: '有改动时退出码为 1', en: 'exit with 1 when something changed' } },
  ],
  examples: [
    { line: 'beiyu diff', text: { zh: '我还没有提交的改动', en: 'what I changed since the last commit' } },
    { line: 'beiyu diff main...HEAD', text: { zh: '这个分支改了什么', en: 'what this branch changed' } },
    {
      line: 'beiyu diff v2025..v2026 plans/county/flood.md --format docx',
      text: { zh: '一个预案的修订对照表', en: 'the table of changes of one plan' },
    },
  ],
  run: diff,
};
export default command;

async function diff(run: Run): Promise<number> {
  const { given, io } = run;
  const [written = 'HEAD', ...plans] = given.arguments;
  const root = findWorkspace(io.cwd);
  placeInRepository(root);
  const progress = startProgress(run);
  progress.say({ zh: '正在比较两个版本', en: 'Comparing the versions' });
  const found = diffVersions(root, readVersions(root, written), chosenFiles(run, root, plans));
  progress.done();
  if (given.text('format') === 'docx') await writeTables(run, root, found.diff);
  else io.out(textOf(run, found));
  return given.flag('exitCode') && !isEmpty(found.diff) ? exitCode.findings : exitCode.clean;
}

function textOf({ given, io, language }: Run, { diff: found, touched }: VersionDiff): string {
  const format = given.text('format');
  if (format === 'json') return diffJson(found, touched, language);
  const text =
    format === 'markdown'
      ? diffMarkdown(found, touched, language)
      : diffPretty(found, touched, { language, colour: io.colour, width: io.columns });
  return withMarksOf(language, text);
}

/** Paths as typed, from where the command runs; a plan that was removed has none, so they need not exist. */
function chosenFiles({ io }: Run, root: string, given: readonly string[]): (file: string) => boolean {
  if (given.length === 0) return () => true;
  const places = given.map((word) => path.relative(root, path.resolve(io.cwd, word)).replaceAll('\\', '/'));
  const outside = places.findIndex((place) => place.startsWith('..'));
  if (outside >= 0)
    throw new Fault({
      zh: `“${given[outside]}”不在这个预案库里。`,
      en: `"${given[outside]}" is not in this workspace.`,
    });
  return (file) => places.some((place) => place === '' || file === place || file.startsWith(`${place}/`));
}

async function writeTables({ io, given, language }: Run, root: string, found: WorkspaceDiff): Promise<void> {
  const templates = readTemplates('documents', root);
  const folder = path.resolve(io.cwd, given.text('out') ?? 'build/diff');
  const files = await Promise.all(
    found.plans
      .filter(({ state }) => state === 'changed')
      .map(async (plan) => {
        const table = revisionTable(plan, language);
        const content = await renderDocument(table, { format: 'docx', templates, fontPaths: ownFonts(root) });
        return { path: `${fileName(`${table.title}（${table.state}）`)}.docx`, content };
      }),
  );
  for (const full of writeOutputs(folder, files, given.flag('force'))) io.out(`${path.relative(io.cwd, full)}\n`);
}
