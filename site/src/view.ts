import { readFileSync } from 'node:fs';
import type { HandbookView } from '../../src/view/index.ts';

/** The whole of what this site may show; `build.mjs` says where it is. Nothing else is read. */
export const view: HandbookView = JSON.parse(readFileSync(process.env['BEIYU_VIEW'] ?? '', 'utf8'));

/** A place that a reader may look for. */
export const searchExample: string = view.places.findLast(({ children }) => children.length === 0)?.name ?? view.title;
