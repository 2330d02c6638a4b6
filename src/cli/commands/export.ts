import path from 'node:path';
import { type Audience, audiences } from '#cards';
import { ownFonts, readTemplates, writeOutputs } from '#disk';
import { Fault, type Plan } from '#model';
import { type DocumentKind, type DocumentRequest, documentFiles, documentKinds, mayHave } from '#publish';
import { rolesNamed } from '../chosen-names.ts';
import { choosePlans } from '../chosen-plans.ts';
import { type Command, exitCode, type Run } from '../command.ts';
import { missingText } from '../missing-characters.ts';
import { startProgress } from '../progress.ts';
import { releaseOf } from '../release.ts';
import { shownTo } from '../shown-plan.ts';

const command: Command = {
  summary: {
    zh: '导出 Word 和 PDF：正式文本、简本、操作手册、送审材料',
    en: 'export Word and PDF: full text, short version, manual, papers for approval',
  },
  description: {
    zh: '按党政机关公文格式（GB/T 9704-2012）导出预案：full 正式文本（封面、批准页、目录），summary 简本，manual 按角色的操作手册，approval 送审稿、编制说明和意见采纳情况表。',
    en: 'Exports plans in the layout of official documents (GB/T 9704-2012): full text with cover, approval page and contents; summary, the short public version; manual, by role; approval, the draft with its explanation and the table of advice.',
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
      flags: '--document <kind>',
      text: { zh: '哪种文件', en: 'which document' },
      choices: documentKinds,
      default: 'full',
    },
    {
      flags: '--format <name>',
      text: { zh: '文件格式', en: 'file format' },
      choices: ['docx', 'pdf'],
      default: 'docx',
    },
    {
      flags: '--audience <name>',
      text: { zh: '给谁看', en: 'for whose eyes' },
      choices: audiences,
      default: 'internal',
    },
    {
      flags: '--role <names>',
      text: { zh: '操作手册只写这些角色，用逗号隔开', en: 'only these roles in the manual, separated by commas' },
    },
    {
      flags: '--red-head',
      text: { zh: '加红头（发文机关标志和发文字号）', en: 'with the red head of the issuing authority' },
    },
    { flags: '--no-cover', text: { zh: '不要封面和批准页', en: 'without cover and approval page' } },
    { flags: '--out <folder>', text: { zh: '写到哪个文件夹', en: 'folder to write to' }, default: 'build/documents' },
    { flags: '--force', text: { zh: '替换已有的、内容不同的文件', en: 'replace files that are there and differ' } },
  ],
  examples: [
    { line: 'beiyu export anhe/flood', text: { zh: '预案的 Word 正式文本', en: 'the full text as Word' } },
    {
      line: 'beiyu export anhe/flood --document manual --format pdf',
      text: { zh: '按角色的操作手册', en: 'the manual by role' },
    },
    {
      line: 'beiyu export --document summary --audience public --format pdf',
      text: { zh: '全部预案的公开简本', en: 'the short versions of all plans' },
    },
    {
      line: 'beiyu export anhe/flood --document approval',
      text: { zh: '送审稿、编制说明、意见采纳情况表', en: 'the papers for approval' },
    },
  ],
  run: exportDocuments,
};
export default command;

async function exportDocuments(run: Run): Promise<number> {
  const { given, io, quiet } = run;
  const { opened, plans } = await choosePlans(run);
  const { corpus, language, root } = opened;
  const request = requestOf(run, root, plans);
  const isReleased = request.audience === 'public' ? releaseOf(corpus) : () => true;
  const allowed = plans.filter((plan) => mayHave(plan, request) && isReleased(plan));
  if (allowed.length === 0) throw nothingPublic();
  const show = shownTo(request.audience, corpus);
  const progress = startProgress({ ...run, language });
  const folder = path.resolve(io.cwd, given.text('out') ?? 'build/documents');
  const taken = new Set<string>();
  for (const [index, plan] of allowed.entries()) {
    progress.say({
      zh: `正在导出 ${index + 1}/${allowed.length} ${plan.title}`,
      en: `Exporting ${index + 1}/${allowed.length} ${plan.title}`,
    });
    const shown = show(plan);
    const files = await documentFiles(shown.corpus, shown.plan, request);
    const named = files.map((file) => ({
      ...file,
      path: taken.has(file.path) ? `${plan.id.replaceAll('/', '-')}-${file.path}` : file.path,
    }));
    for (const file of named) taken.add(file.path);
    for (const full of writeOutputs(folder, named, given.flag('force')))
      io.out(`${path.relative(io.cwd, full) || full}\n`);
  }
  progress.done();
  if (request.format === 'pdf')
    io.err(missingText(allowed.map(({ document }) => document.text).join('\n'), root, language));
  const held = plans.length - allowed.length;
  if (held > 0 && !quiet)
    io.err(
      {
        zh: `  ${held} 个预案没有公开这份文件，未导出。\n`,
        en: `  ${held} plans do not make this document public and were left out.\n`,
      }[language],
    );
  return exitCode.clean;
}

function requestOf({ given }: Run, root: string, plans: readonly Plan[]): DocumentRequest {
  const audience: Audience = given.text('audience') === 'public' ? 'public' : 'internal';
  const kind: DocumentKind = documentKinds.find((each) => each === given.text('document')) ?? 'full';
  if (given.text('role') !== undefined && kind !== 'manual') throw rolesWithoutManual();
  return {
    kind,
    format: given.text('format') === 'pdf' ? 'pdf' : 'docx',
    audience,
    roles: rolesNamed(given.text('role'), plans),
    redHead: given.flag('redHead'),
    cover: given.flag('cover'),
    templates: readTemplates('documents', root),
    fontPaths: ownFonts(root),
  };
}

function rolesWithoutManual(): Fault {
  return new Fault({
    zh: '--role 只用于操作手册，请加 --document manual。',
    en: '--role is for the manual; add --document manual.',
  });
}

function nothingPublic(): Fault {
  return new Fault({
    zh: '没有可以导出的文件：给公众的只有现行预案中公开的部分（公开: 全文，或公开: 简本并写了简本）。',
    en: 'There is nothing to export: the public gets only what plans in force make public (publish: full, or publish: summary with a summary).',
  });
}
