import path from 'node:path';
import { cardsOf } from '#cards';
import { buildCorpus, type Corpus, readFileFacts, readSettings } from '#corpus';
import { readTemplates } from '#disk';
import type { Plan } from '#model';
import { cardFiles, type DocumentRequest, documentFiles } from '#publish';
import { openWorkspace } from '../src/index.ts';
import { rawOf } from './corpus-workspace.ts';
import { generateWorkspace, usualSize } from './generate.ts';

// Times 1,000 role cards of the example county as one PDF and as one page, and a made plan of sixty pages as Word, each
// once and with nothing warmed up before, and fails where one takes longer than its limit:
// node --conditions=source bench/cards.ts

const wanted = 1000;
/** The text of a plan that fills sixty pages of 22 lines of 28 characters. */
const sixtyPages = 78 * 1024;

const county = (await openWorkspace(path.resolve(import.meta.dirname, '../plans'))).corpus;
const selection = { kinds: ['role'], roles: [], levels: [], place: null, audience: 'internal' } as const;

async function print(format: 'html' | 'pdf'): Promise<Uint8Array> {
  const cards = county.plans.flatMap((plan) => cardsOf(county, plan, selection)).slice(0, wanted);
  if (cards.length < wanted) throw new Error(`the county has only ${cards.length} role cards`);
  const [file] = await cardFiles(cards, {
    size: 'A6',
    orientation: 'landscape',
    nup: 1,
    format,
    drill: false,
    language: 'zh',
    templates: readTemplates('cards', null),
    fontPaths: [],
  });
  return Buffer.from(file?.content ?? '');
}

const made = madeCorpus();
const [longPlan] = made.plans;

function madeCorpus(): Corpus {
  const [settings, ...rest] = [...generateWorkspace({ ...usualSize, plans: 1, bytes: sixtyPages })].map(rawOf);
  if (settings === undefined) throw new Error('no files');
  const facts = rest.flatMap((raw) => readFileFacts(raw) ?? []);
  return buildCorpus(readSettings(settings), facts);
}

async function whole(plan: Plan | undefined, format: DocumentRequest['format']): Promise<Uint8Array> {
  if (plan === undefined) throw new Error('no plan');
  const request: DocumentRequest = {
    kind: 'full',
    format,
    audience: 'internal',
    roles: [],
    redHead: false,
    cover: true,
    templates: readTemplates('documents', null),
    fontPaths: [],
  };
  const [file] = await documentFiles(made, plan, request);
  return file?.content ?? new Uint8Array();
}

async function within(limit: number, name: string, work: () => Promise<Uint8Array>): Promise<boolean> {
  const [started, cpuBefore] = [performance.now(), process.cpuUsage()];
  const { length } = await work();
  const cpu = process.cpuUsage(cpuBefore);
  // On a busy machine the clock on the wall also counts what others do; several cores count double in processor time.
  const seconds = Math.min((performance.now() - started) / 1000, (cpu.user + cpu.system) / 1e6);
  const share = `${Math.round((seconds / limit) * 100)} % of ${limit} s`;
  console.log(`${seconds.toFixed(2)} s, ${share}, ${Math.round(length / 1024)} KiB: ${name}`);
  return seconds <= limit;
}

const kept = [
  await within(2, `${wanted} role cards as one page`, () => print('html')),
  await within(5, `${wanted} role cards as one PDF`, () => print('pdf')),
  await within(2, 'a plan of sixty pages as Word', () => whole(longPlan, 'docx')),
];
const pdf = Buffer.from(await whole(longPlan, 'pdf')).toString('latin1');
console.log(`As PDF the plan has ${pdf.match(/\/Type ?\/Page\b/g)?.length ?? 0} pages.`);
process.exitCode = kept.every((each) => each) ? 0 : 1;
