import { type Artefact, readTemplates } from '#disk';
import type { Language } from '#model';
import { enumName } from '#schemas';
import { renderScaffold, yamlText } from './render.ts';

/** What a new workspace is called and where it is. */
export interface WorkspaceRequest {
  readonly language: Language;
  readonly name: string;
  readonly jurisdiction: string;
  /** Canonical level of the jurisdiction. */
  readonly level: string;
  readonly today: string;
}

/** The files of a new workspace. */
export function workspaceFiles(request: WorkspaceRequest): Artefact[] {
  const { language, level } = request;
  const values = {
    name: yamlText(request.name),
    title: request.name,
    jurisdiction: yamlText(request.jurisdiction),
    slug: slugOf(request.jurisdiction, level),
    level: enumName('jurisdictions', '/level', level, language),
    today: request.today,
  };
  const folders = ['', 'registers/'];
  const rendered = folders.flatMap((folder) =>
    Object.entries(readTemplates(`scaffold/${language}/workspace/${folder}`, null)).map(([file, source]) => ({
      path: folder + file,
      content: renderScaffold(source, values),
    })),
  );
  return [...rendered, { path: '.gitignore', content: '.beiyu/\nbuild/\n' }, { path: 'plans/.gitkeep', content: '' }];
}

/** An id for a place: its Latin letters, or its level where it has none. */
export function slugOf(name: string, fallback: string): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return /[a-z]/.test(latin) ? latin : fallback;
}
