import path from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { type Language, withMarksOf } from '#model';
import { packagedFonts } from './packaged-fonts.ts';

export interface PdfSource {
  /** For English readers the marks between words are Latin ones. */
  readonly language: Language;
  /** The main file's Typst text. */
  readonly main: string;
  /** Other files that it reads, by name. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** ISO date that the document carries; the clock is never asked. */
  readonly date: string | null;
  /** Folders and files with further fonts, which a county may bring. */
  readonly fontPaths: readonly string[];
  /** A tagged PDF can be read aloud; it is larger. */
  readonly tagged: boolean;
}

const folder = path.resolve('/', 'beiyu-typst');
let compiler: { readonly key: string; readonly of: NodeCompiler } | null = null;

/** Sets a document: no browser, no system font, the same bytes for the same source. */
export function compilePdf(source: PdfSource): Uint8Array {
  const of = compilerWith(source.fontPaths);
  const main = path.join(folder, 'main.typ');
  of.resetShadow();
  of.addSource(main, withMarksOf(source.language, source.main));
  for (const [name, content] of Object.entries(source.files))
    of.mapShadow(
      path.join(folder, name),
      Buffer.from(typeof content === 'string' ? withMarksOf(source.language, content) : content),
    );
  const compiled = of.compile({ mainFilePath: main, resetRead: true });
  const document = compiled.result;
  if (document === null) throw new Error(reasonOf(of, compiled.takeDiagnostics()));
  const creationTimestamp = Date.parse(`${source.date ?? '2000-01-01'}T00:00:00Z`) / 1000;
  const pdf = of.pdf(document, { creationTimestamp, pdfTags: source.tagged });
  of.evictCache(10);
  return new Uint8Array(pdf);
}

function reasonOf(of: NodeCompiler, error: NodeError | null): string {
  if (error === null) return 'the PDF could not be set';
  const [first]: readonly unknown[] = of.fetchDiagnostics(error);
  return `the PDF could not be set: ${JSON.stringify(first)}`;
}

/** Loading fonts takes as long as setting a card; one compiler serves a whole run. */
function compilerWith(fontPaths: readonly string[]): NodeCompiler {
  const key = fontPaths.join('|');
  if (compiler?.key === key) return compiler.of;
  const of = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [...fontPaths, ...packagedFonts()] }] });
  compiler = { key, of };
  return of;
}
