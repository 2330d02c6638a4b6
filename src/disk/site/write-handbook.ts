import path from 'node:path';
import { fingerprint } from '#model';
import {
  type BrokenLink,
  type HandbookView,
  type Leak,
  linkChecker,
  precacheList,
  type SecretScan,
  singleFile,
  siteFiles,
} from '#view';
import { writeFile } from '../write-files.ts';
import {
  filesUnder,
  freshFolder,
  readBytes,
  refuseForeignFolder,
  removeFolder,
  replaceFolder,
  writeJson,
  writeUnder,
} from './folder.ts';
import { type PageStep, runAstro } from './run-astro.ts';
import { textOfDocx, zipOf } from './zip.ts';

export interface HandbookOptions {
  readonly out: string;
  readonly base: string;
  /** Looks through the output for what must not be there; none for the office. */
  readonly scan: SecretScan | null;
  readonly singleFile: boolean;
  readonly zip: boolean;
  /** Documents that the pages link to, made one by one. */
  readonly documents: AsyncIterable<{ readonly path: string; readonly content: Uint8Array }> | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onStep: (step: PageStep | 'files' | 'check') => void;
}

export interface HandbookReport {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly brokenLinks: readonly BrokenLink[];
  readonly leaks: readonly Leak[];
  /** Further files beside the folder: the single file, the zip. */
  readonly beside: readonly string[];
}

/**
 * Builds the handbook beside its place and puts it there only when every link leads somewhere and nothing secret is in
 * it; a failed build leaves what stood before.
 */
export async function writeHandbook(view: HandbookView, options: HandbookOptions): Promise<HandbookReport> {
  refuseForeignFolder(options.out);
  const work = freshFolder(`${options.out}.work-${fingerprint(options.out, 6)}`);
  try {
    const built = path.join(work, 'site');
    const viewFile = path.join(work, 'view.json');
    writeJson(work, 'view.json', view);
    const { base, env, onStep } = options;
    await runAstro({ viewFile, work, out: built, base, site: view.site, env, onStep });
    onStep('files');
    const pages = filesUnder(built).filter((file) => file.endsWith('.html'));
    for (const { path: file, content } of siteFiles(view, base, pages)) writeUnder(built, file, content);
    for await (const { path: file, content } of options.documents ?? []) writeUnder(built, file, content);
    const report = finish(view, built, options);
    if (report.leaks.length === 0 && report.brokenLinks.length === 0) replaceFolder(built, options.out);
    return report;
  } finally {
    removeFolder(work);
  }
}

function finish(view: HandbookView, built: string, options: HandbookOptions): HandbookReport {
  options.onStep('check');
  const files = filesUnder(built);
  const links = linkChecker();
  const leaks: Leak[] = [];
  const sizes: { path: string; bytes: number; revision: string }[] = [];
  for (const file of files) {
    const bytes = readBytes(built, file);
    sizes.push({ path: file, bytes: bytes.length, revision: fingerprint(bytes.toString('latin1'), 12) });
    const text = textIn(file, bytes);
    if (file.endsWith('.html')) links.read(file, text);
    if (options.scan !== null) leaks.push(...options.scan.scan(file, text));
  }
  const worker = readBytes(built, 'sw.js').toString('utf8');
  writeUnder(built, 'sw.js', worker.replace('self.__WB_MANIFEST', JSON.stringify(precacheList(sizes))));
  const sound = leaks.length === 0 && links.broken(new Set(files)).length === 0;
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    brokenLinks: links.broken(new Set(files)),
    leaks,
    beside: sound ? writeBeside(view, built, files, options) : [],
  };
}

function writeBeside(view: HandbookView, built: string, files: readonly string[], options: HandbookOptions): string[] {
  const beside: string[] = [];
  if (options.singleFile) {
    const pages = files
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ path: file, html: readBytes(built, file).toString('utf8') }));
    const style = readBytes(built, 'assets/site.css').toString('utf8');
    const script = readBytes(built, 'assets/single.js').toString('utf8');
    writeFile(`${options.out}.html`, singleFile(view, pages, style, script));
    beside.push(`${options.out}.html`);
  }
  if (options.zip) {
    writeFile(
      `${options.out}.zip`,
      zipOf(filesUnder(built).map((file) => ({ path: file, bytes: readBytes(built, file) }))),
    );
    beside.push(`${options.out}.zip`);
  }
  return beside;
}

/** What can be read in a file: a Word document is a zip of texts. A PDF is made from the same blocks as its Word twin. */
function textIn(file: string, bytes: Buffer): string {
  if (file.endsWith('.pdf')) return '';
  return file.endsWith('.docx') ? textOfDocx(bytes) : bytes.toString('utf8');
}
