import type { TemplateSources } from '../html/render-card-html.ts';
import type { Activation } from './activation.ts';
import { renderPackCalendar, renderPackCsv, renderPackHtml, renderPackJson } from './render-pack.ts';

export const packFormats = ['html', 'pdf', 'json', 'csv', 'ics'] as const;
export type PackFormat = (typeof packFormats)[number];

export interface PackFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The files of a pack; the PDF engine is loaded only when a PDF is among them. */
export async function packFiles(
  pack: Activation,
  formats: readonly PackFormat[],
  templates: TemplateSources,
  fontPaths: readonly string[],
): Promise<PackFile[]> {
  const files: PackFile[] = [];
  for (const format of formats)
    files.push({ path: `activation.${format}`, content: await render(format, pack, templates, fontPaths) });
  return files;
}

async function render(
  format: PackFormat,
  pack: Activation,
  templates: TemplateSources,
  fontPaths: readonly string[],
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return renderPackHtml(pack, templates);
    case 'json':
      return renderPackJson(pack);
    case 'csv':
      return renderPackCsv(pack);
    case 'ics':
      return renderPackCalendar(pack);
    default: {
      const { renderPackPdf } = await import('../typst/render-pack-pdf.ts');
      return renderPackPdf(pack, templates, fontPaths);
    }
  }
}
