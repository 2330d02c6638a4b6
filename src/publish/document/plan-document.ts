import { type PlanReader, sourceOf } from '#cards';
import type { DocumentBlock, OfficialDocument } from './block.ts';
import { approvalPage, coverFields } from './cover.ts';
import { officialDate } from './dates.ts';
import { readBlocks } from './read-blocks.ts';

/** What may be left out of a document or put on it. */
export interface DocumentOptions {
  readonly redHead: boolean;
  readonly cover: boolean;
  readonly contents: boolean;
  /** 送审稿 and the like; empty for the plan in force. */
  readonly state: string;
}

const notInForce = { zh: '（{status}）', en: '({status})' };

/** The whole plan in the official layout. */
export function planDocument(reader: PlanReader, options: DocumentOptions): OfficialDocument {
  const { plan, language } = reader;
  const { front } = plan;
  const blocks = readBlocks(plan.document.text.slice(plan.bodyStart), plan.title);
  const { body, annexes } = splitAnnexes(blocks);
  const issuer = front.issue?.by ?? front.lead ?? '';
  return {
    title: plan.title,
    state: options.state,
    redHead: options.redHead
      ? { issuer: `${officialName(issuer, reader)}文件`, number: front.issue?.number ?? '' }
      : null,
    cover: options.cover ? coverFields(reader) : null,
    // What is still to be approved is not yet put in force.
    approval: options.cover && options.state === '' ? approvalPage(reader) : null,
    contents: options.contents,
    blocks: [...body, ...annexes],
    annexes: annexes.flatMap((block) => (block.kind === 'heading' && block.depth === 1 ? [block.text] : [])),
    signed: { by: officialName(issuer, reader), date: officialDate(front.dates?.issued, language) },
    language,
    date: front.dates?.effective ?? front.dates?.issued ?? null,
    edition: editionOf(reader),
  };
}

/** Plan, version and hash: what the foot of every document says. */
export function editionOf(reader: PlanReader): string {
  const { version, hash } = sourceOf(reader);
  const state =
    reader.plan.front.status === 'in-force'
      ? ''
      : notInForce[reader.language].replace('{status}', reader.plan.front.status);
  return reader.language === 'zh' ? `${version} 版 · ${hash}${state}` : `Version ${version} · ${hash} ${state}`.trim();
}

/** The official name of a unit that is written with its short one. */
export function officialName(unit: string, reader: PlanReader): string {
  const meaning = reader.around.names.resolve(unit, ['unit'], reader.around.jurisdiction);
  return meaning.kind === 'found' ? meaning.target.name : unit;
}

/** Annexes are the last sections that call themselves so, at the top level. */
function splitAnnexes(blocks: readonly DocumentBlock[]): { body: DocumentBlock[]; annexes: DocumentBlock[] } {
  const start = blocks.findIndex(
    (block) =>
      block.kind === 'heading' &&
      block.depth === 1 &&
      /^[\d.\s、一二三四五六七八九十]*(?:附件|附录|附表|Annex|Appendix)/i.test(block.text),
  );
  if (start < 0) return { body: [...blocks], annexes: [] };
  return { body: blocks.slice(0, start), annexes: blocks.slice(start) };
}
