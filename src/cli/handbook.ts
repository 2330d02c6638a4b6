import path from 'node:path';
import { gitCommit, type HandbookReport, writeHandbook } from '#disk';
import { Fault, type Language, type Text } from '#model';
import {
  type Audience,
  buildView,
  type HandbookView,
  type RuleView,
  type SecretScan,
  secretScan,
  type ViewOptions,
} from '#view';
import { checkWorkspace, rulePage, rules } from '../index.ts';
import type { Run } from './command.ts';
import { handbookDocuments } from './handbook-documents.ts';
import { languageOf } from './language.ts';
import { lawName } from './law-name.ts';
import { type Opened, open } from './open.ts';
import { findingTrend, versionChanges } from './plan-history.ts';
import { type Progress, startProgress } from './progress.ts';
import { heldText, releaseOf } from './release.ts';

export const documentChoices = ['auto', 'always', 'never'] as const;

/** Setting thousands of documents takes longer than all the pages, and gigabytes. */
const mostDocuments = 300;

export interface HandbookRequest {
  readonly audience: Audience;
  readonly out: string;
  /** Path under which the site is served; null for what the settings say. */
  readonly base: string | null;
  readonly singleFile: boolean;
  readonly zip: boolean;
  /** Whether each plan lies beside its page as PDF and Word. */
  readonly documents: (typeof documentChoices)[number];
}

const steps: Readonly<Record<string, Text>> = {
  pages: { zh: '正在制作页面', en: 'Making the pages' },
  scripts: { zh: '正在制作脚本', en: 'Making the scripts' },
  files: { zh: '正在制作搜索和数据', en: 'Making search and data' },
  check: { zh: '正在检查链接和保密', en: 'Checking links and secrets' },
};

/** Reads the workspace and builds its handbook. */
export async function makeHandbook(run: Run, request: HandbookRequest): Promise<HandbookReport> {
  const { view, scan, documents, base } = await prepare(run, request);
  const progress = startProgress(run);
  const onStep = (step: string): void => tell(progress, step);
  const report = await writeHandbook(view, { ...request, base, scan, documents, env: run.io.env, onStep }).finally(
    progress.done,
  );
  sayFaults(run, report);
  return report;
}

interface Prepared {
  readonly view: HandbookView;
  readonly base: string;
  readonly scan: SecretScan | null;
  readonly documents: ReturnType<typeof handbookDocuments> | null;
}

/** What the build needs of the workspace; without documents, the workspace need not stay in memory beside the pages. */
async function prepare(run: Run, { audience, base, documents: when }: HandbookRequest): Promise<Prepared> {
  const opened = await open(run);
  const documents = when === 'always' || (when === 'auto' && opened.corpus.plans.length <= mostDocuments);
  const progress = startProgress(run);
  progress.say({ zh: '正在汇总预案', en: 'Putting the plans together' });
  const view = buildView(opened.corpus, {
    ...viewOptions(run, opened, audience),
    downloads: documents ? ['pdf', 'docx'] : [],
  });
  progress.done();
  if (audience === 'public' && !run.quiet) run.io.err(heldText(opened.corpus, opened.language));
  if (view.plans.length === 0) throw nothingPublic();
  return {
    view,
    base: base ?? basePath(opened.corpus.settings.value.publish?.base),
    scan: audience === 'public' ? secretScan(opened.corpus) : null,
    documents: documents ? handbookDocuments(opened.corpus, view, opened.root) : null,
  };
}

function tell(progress: Progress, step: string): void {
  const text = steps[step];
  if (text !== undefined) progress.say(text);
}

function viewOptions(run: Run, { corpus, root }: Opened, audience: Audience): ViewOptions {
  const commit = gitCommit(root);
  const language = languageOf(corpus.settings.value.locale) ?? 'zh';
  const today = corpus.settings.value.today ?? run.io.today;
  return {
    audience,
    language,
    today,
    isReleased: releaseOf(corpus),
    ...(commit === null ? {} : { commit }),
    ...historyOptions(root, corpus, commit !== null),
    ...(audience === 'internal' ? officeOptions(root, corpus, { language, today, isInGit: commit !== null }) : {}),
  };
}

/** Looking through the history of thousands of plans takes longer than all the pages. */
const mostHistories = 300;

function historyOptions(root: string, { plans }: Opened['corpus'], isInGit: boolean): Partial<ViewOptions> {
  return isInGit && plans.length <= mostHistories ? { changes: versionChanges(root, plans) } : {};
}

function officeOptions(
  root: string,
  corpus: Opened['corpus'],
  { language, today, isInGit }: { readonly language: Language; readonly today: string; readonly isInGit: boolean },
): Partial<ViewOptions> {
  const report = checkWorkspace({ corpus, language, today });
  const isSmall = corpus.plans.length <= mostHistories;
  return {
    report,
    rules: ruleViews(language),
    ...(isInGit && isSmall ? { trend: findingTrend(root, report, today) } : {}),
  };
}

/** The catalogue in the reader's language, for the office's page of rules. */
function ruleViews(language: Language): RuleView[] {
  return rules.map(({ id, title, severity, help, basis }) => ({
    id,
    title: title[language],
    severity,
    why: rulePage(id, language)
      .why.split(/\n{2,}/)
      .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, language === 'zh' ? '' : ' ')),
    help: help[language],
    basis: basis.map(({ law, article }) => {
      const name = lawName(law, language);
      return article === undefined ? name : { zh: `${name}第${article}条`, en: `${name}, art. ${article}` }[language];
    }),
  }));
}

function nothingPublic(): Fault {
  return new Fault({
    zh: '没有可以公开的预案：状态是“现行”、“公开”是“简本”或“全文”、评审齐全的预案才进公开手册。要看全部，请加 --audience internal。',
    en: 'No plan may be published: the public handbook takes plans that are in force, reviewed, and whose publication is summary or full. Add --audience internal to see all.',
  });
}

/** `docs` and `/docs` and `/docs/` are one path. */
export function basePath(given: string | undefined): string {
  const inner = (given ?? '/').split('/').filter((part) => part !== '');
  return inner.length === 0 ? '/' : `/${inner.join('/')}/`;
}

export function outFolder(run: Run, given: string | undefined, fallback: string): string {
  return path.resolve(run.io.cwd, given ?? fallback);
}

function sayFaults({ io, language }: Run, { leaks, brokenLinks }: HandbookReport): void {
  for (const { path: file, what, value } of leaks.slice(0, 20))
    io.err(
      {
        zh: `泄密：${file} 里有不该公开的内容（${secretNames.zh[what]}）：${masked(value)}\n`,
        en: `Leak: ${file} holds what is not public (${secretNames.en[what]}): ${masked(value)}\n`,
      }[language],
    );
  for (const { page, target } of brokenLinks.slice(0, 20))
    io.err({ zh: `断链：${page} → ${target}\n`, en: `Broken link: ${page} → ${target}\n` }[language]);
}

const secretNames = {
  zh: { mobile: '手机号', identity: '身份证号', name: '人名', phone: '内部电话', address: '住址', note: '内部备注' },
  en: {
    mobile: 'a mobile number',
    identity: 'an identity number',
    name: 'a name',
    phone: 'an internal number',
    address: 'an address',
    note: 'an internal note',
  },
} as const;

/** Enough to find it, not enough to spread it. */
function masked(value: string): string {
  return `${value.slice(0, 3)}${'*'.repeat(Math.min(8, Math.max(1, value.length - 3)))}`;
}
