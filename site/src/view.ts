import { readFileSync } from 'node:fs';
import type { HandbookView } from '../../src/view/index.ts';

/** The whole of what this site may show; `build.mjs` says where it is. Nothing else is read. */
export const view: HandbookView = JSON.parse(readFileSync(process.env['BEIYU_VIEW'] ?? '', 'utf8'));
