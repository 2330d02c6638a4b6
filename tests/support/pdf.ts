import { spawnSync } from 'node:child_process';

/** Whether a program of the poppler tools is here; where it is not, the tests that need it say that they are skipped. */
export function hasTool(name: string): boolean {
  return spawnSync(name, ['-v']).error === undefined;
}

/** The text of a PDF, as a reader would copy it. */
export function pdfText(file: string): string {
  return spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout;
}

/** What `pdffonts` says of each font: embedded, subset, with a table to Unicode. */
export function pdfFonts(file: string): readonly string[] {
  const { stdout } = spawnSync('pdffonts', [file], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '');
}

/** Width and height of each page in millimetres, from the file itself. */
export function pageSizes(pdf: Uint8Array): readonly (readonly [number, number])[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [
    millimetres(width),
    millimetres(height),
  ]);
}

function millimetres(points: string | undefined): number {
  return Math.round((Number(points) * 25.4) / 72);
}

/** The text of each page. */
export function pdfPages(file: string): readonly string[] {
  return pdfText(file)
    .split('\f')
    .filter((page) => page.trim() !== '');
}

/** A line of a page: its text without blanks, and how far it stands from the edges, in millimetres. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The lines of each page with their places. */
export function pdfLines(file: string): readonly (readonly PdfLine[])[] {
  const { stdout } = spawnSync('pdftotext', ['-bbox-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  return stdout.split('<page ').slice(1).map(linesOf);
}

function linesOf(page: string): PdfLine[] {
  const width = Number(/width="([\d.]+)"/.exec(page)?.[1]);
  const lines = page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>(.*?)<\/line>/gs);
  return [...lines].map(([, left, top, right, words = '']) => ({
    text: [...words.matchAll(/<word[^>]*>([^<]*)/g)].map(([, word]) => word).join(''),
    left: (Number(left) * 25.4) / 72,
    right: ((width - Number(right)) * 25.4) / 72,
    top: (Number(top) * 25.4) / 72,
  }));
}
