import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Corpus } from '#corpus';
import { type Artefact, packageRoot } from '#disk';
import type { Language } from '#model';
import { elementName, reviewTableFor } from '#review';
import { renderScaffold } from './render.ts';

/** The hosting services for which ready files can be written. */
export const ciServices = ['github', 'gitlab', 'gitee', 'pre-commit'] as const;
export type CiService = (typeof ciServices)[number];

const requestTemplates: Readonly<Record<CiService, string | null>> = {
  github: '.github/pull_request_template.md',
  gitlab: '.gitlab/merge_request_templates/Default.md',
  gitee: '.gitee/PULL_REQUEST_TEMPLATE.md',
  'pre-commit': null,
};

const ownerFiles: Readonly<Record<CiService, string | null>> = {
  github: '.github/CODEOWNERS',
  gitlab: '.gitlab/CODEOWNERS',
  gitee: null,
  'pre-commit': null,
};

/** Workflows, the template of a pull request and the owners of each plan, for one hosting service. */
export function ciFiles(service: CiService, language: Language, corpus: Corpus | null): Artefact[] {
  const folder = path.join(packageRoot(), 'templates', 'ci', service);
  const ready = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      return { path: path.relative(folder, full).replaceAll('\\', '/'), content: readFileSync(full, 'utf8') };
    });
  const request = requestTemplates[service];
  const owners = ownerFiles[service];
  return [
    ...ready.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    ...(request === null ? [] : [{ path: request, content: requestTemplate(language, corpus) }]),
    ...(owners === null ? [] : [{ path: owners, content: ownersText(corpus, language) }]),
  ];
}

function requestTemplate(language: Language, corpus: Corpus | null): string {
  const families = corpus?.families ?? [language === 'zh' ? 'cn' : 'en'];
  const source = readFileSync(path.join(packageRoot(), 'templates', 'ci', 'pull-request.hbs'), 'utf8');
  const elements = reviewTableFor('special', families).elements.map((element) => ({
    name: elementName(element, language),
    requirement: element.requirements[language],
  }));
  return renderScaffold(source, { zh: language === 'zh', elements });
}

/**
 * Who is asked about each plan: the account of its lead unit, and of experts on its hazards, where the registers give
 * one (`其他: {账号: "@…"}`, `extra: {account: "@…"}`).
 */
function ownersText(corpus: Corpus | null, language: Language): string {
  const head = {
    zh: '# 谁来看哪份预案。账号取自单位库、专家库的 其他: {账号: "@…"}；重新生成：beiyu init --ci github --force',
    en: '# Who is asked about which plan. Accounts come from extra: {account: "@…"} in the registers of units and experts; to make it anew: beiyu init --ci github --force',
  }[language];
  const lines = corpus === null ? [] : corpus.plans.map((plan) => ownerLine(plan, corpus));
  return `${[head, ...lines].join('\n')}\n`;
}

function ownerLine(plan: Corpus['plans'][number], corpus: Corpus): string {
  const { lead, hazards = [] } = plan.front;
  const meaning = lead === undefined ? null : corpus.names.resolve(lead, ['unit'], corpus.around(plan).jurisdiction);
  const unit =
    meaning?.kind === 'found'
      ? corpus.registers.units.find(({ data }) => data.id === meaning.target.id)?.data
      : undefined;
  const experts = corpus.registers.experts.filter(({ data }) =>
    data.specialities.some((field) => hazards.includes(field)),
  );
  const accounts = [unit?.extra, ...experts.map(({ data }) => data.extra)].flatMap(accountIn);
  const file = `/${plan.document.file.replaceAll(' ', '\\ ')}`;
  return accounts.length === 0 ? `# ${file}  ${lead ?? ''}` : `${file} ${[...new Set(accounts)].join(' ')}`;
}

function accountIn(extra: Readonly<Record<string, unknown>> | undefined): string[] {
  const account = extra?.account ?? extra?.账号;
  return typeof account === 'string' && /^@[\w./-]+$/.test(account) ? [account] : [];
}
