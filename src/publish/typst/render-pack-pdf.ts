import type { Activation } from '../activation/activation.ts';
import { packView } from '../activation/pack-view.ts';
import { levelLooks } from '../figure/level-look.ts';
import type { TemplateSources } from '../html/render-card-html.ts';
import { compilePdf } from './compile-pdf.ts';
import { familiesOf } from './packaged-fonts.ts';

/** The pack on A4: tasks by role, calls, resources, order and report forms. Every page of a drill says so. */
export function renderPackPdf(pack: Activation, templates: TemplateSources, fontPaths: readonly string[]): Uint8Array {
  const data = {
    lang: pack.language,
    fonts: familiesOf(fontPaths),
    view: packView(pack),
    looks: levelLooks,
    level: String(pack.level ?? ''),
  };
  return compilePdf({
    language: pack.language,
    main: templates['pack.typ'] ?? '',
    files: { 'data.json': JSON.stringify(data) },
    date: pack.at.slice(0, 10),
    fontPaths,
    tagged: true,
  });
}
