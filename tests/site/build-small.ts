import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type HandbookOptions, type HandbookReport, writeHandbook } from '#disk';
import type { HandbookView, SecretScan } from '#view';

export interface BuiltHandbook {
  readonly folder: string;
  readonly report: HandbookReport;
  readonly read: (file: string) => string;
}

/** Builds a handbook in a folder of its own. */
export async function buildSmall(
  view: HandbookView,
  scan: SecretScan | null = null,
  documents: HandbookOptions['documents'] = null,
): Promise<BuiltHandbook> {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'beiyu-site-')), 'handbook');
  const options = {
    out: folder,
    base: '/',
    scan,
    singleFile: true,
    zip: true,
    documents,
    env: process.env,
    onStep: () => undefined,
  };
  const report = await writeHandbook(view, options);
  return { folder, report, read: (file) => readFileSync(path.join(folder, file), 'utf8') };
}
