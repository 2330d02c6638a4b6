import { createRequire } from 'node:module';
import path from 'node:path';

/** The family that the packaged font files carry. */
export const packagedFont = 'Noto Sans S Chinese';

/**
 * The families to set text in, the first that has a character first: those of the county's own files, which are named
 * like their family (`Noto Serif SC-Bold.otf`), then the packaged one.
 */
export function familiesOf(fontPaths: readonly string[]): string[] {
  const own = fontPaths.map((file) => path.parse(file).name.replace(/-(?:regular|bold|light|medium|black)$/i, ''));
  return [...new Set([...own, packagedFont])];
}

/** The files of the open Chinese font that npm carries, regular and bold. */
export function packagedFonts(): string[] {
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
  const fonts = path.join(path.dirname(entry), '..', 'fonts');
  return ['Regular', 'Bold'].map((weight) => path.join(fonts, `NotoSansHans-${weight}.otf`));
}
