import path from 'node:path';
import type { Corpus } from '#corpus';
import { readTemplates } from '#disk';
import { Fault, type Plan } from '#model';
import { enumName, findHazards, hazards, nearestWord } from '#schemas';
import { meant } from '../chosen-names.ts';
import type { Run } from '../command.ts';
import type { Opened } from '../open.ts';
import { planScaffold } from './plan-scaffold.ts';
import { renderScaffold, yamlText } from './render.ts';
import { slugOf } from './workspace-files.ts';

/** A new plan: its text, and where in the workspace it belongs. */
export interface NewPlan {
  readonly file: string;
  readonly text: string;
}

/** Writes the scaffold of a plan from its profile and from what the workspace already holds. */
export function newPlan({ given, io }: Run, opened: Opened, kind: Plan['front']['kind'], title: string): NewPlan {
  const { corpus, language } = opened;
  const place = placeOf(corpus, given.text('jurisdiction'));
  const named = hazardsIn(given.text('hazard'));
  const id = idIn(given.text('id')) ?? freeId(corpus, place.id, slugFor(kind, named));
  const unknown = { zh: '【牵头单位】', en: '[lead unit]' }[language];
  const overall = corpus.plans.find(
    (plan) => plan.front.kind === 'overall' && corpus.around(plan).jurisdiction === place.id,
  );
  const lawName = { zh: '突发事件应对法', en: 'Emergency Response Law' }[language];
  const view = {
    ...planScaffold({ profile: corpus.profileOf(kind), language, hazards: named }),
    id: yamlText(id),
    title: yamlText(title),
    kind: enumName('plan', '/kind', kind, language),
    jurisdiction: yamlText(place.name),
    hazards: named.map(yamlText).join(', '),
    lead: yamlText(given.text('lead') ?? unknown),
    follows: overall === undefined || kind === 'overall' ? '' : overall.id,
    basis: corpus.names.resolve(lawName, ['law'], place.id).kind === 'found' ? yamlText(lawName) : '',
    version: `${io.today.slice(0, 4)}.1`,
    today: io.today,
  };
  return {
    file: fileFor(corpus, place.id, id),
    text: renderScaffold(readTemplates(`scaffold/${language}`, opened.root).plan ?? '', view),
  };
}

/** An id becomes a file and an address, so it is held to what the schema asks before anything is written. */
function idIn(written: string | undefined): string | null {
  if (written === undefined || /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)+$/.test(written))
    return written ?? null;
  throw new Fault({
    zh: `编号不能写“${written}”：用小写字母、数字和连字符，写成 行政区划/短名，如 anhe/flood。`,
    en: `The id cannot be ${written}: small letters, digits and hyphens, jurisdiction/name, like anhe/flood.`,
  });
}

/** Hazards of the vocabulary, and what a place calls its own; a slip of the pen is neither. */
function hazardsIn(written: string | undefined): string[] {
  const words = (written ?? '').split(/[,，、]+/).map((word) => word.trim());
  const known = hazards.flatMap(({ id, zh, en, aliases }) => [id, zh, en, ...aliases]);
  for (const word of words.filter((one) => findHazards(one).length === 0)) {
    const nearest = nearestWord(word, known);
    if (nearest !== null)
      throw new Fault({
        zh: `没有“${word}”这个灾种，是不是“${nearest}”。`,
        en: `There is no hazard ${word}; did you mean ${nearest}?`,
      });
  }
  return words.filter((word) => word !== '');
}

/** The jurisdiction that was named, or that of the workspace. */
function placeOf(corpus: Corpus, named: string | undefined): { readonly id: string; readonly name: string } {
  const written = named ?? corpus.settings.value.jurisdiction ?? '';
  const id = corpus.tree.idOf(written);
  if (id !== null) return { id, name: corpus.tree.entryOf(id)?.data.name ?? written };
  if (named === undefined)
    throw new Fault({
      zh: 'beiyu.yaml 里没有写 jurisdiction（行政区划），或者行政区划库里没有它。请补上，或用 --jurisdiction 指明。',
      en: 'beiyu.yaml names no jurisdiction, or one that the register of jurisdictions lacks. Add it, or use --jurisdiction.',
    });
  const nearest = meant(written, corpus.names.known(['jurisdiction']));
  throw new Fault({
    zh: `行政区划库（registers/jurisdictions）里没有“${written}”${nearest.zh}新的地方请先加上。`,
    en: `The register of jurisdictions has no "${written}"${nearest.en} Add a new place there first.`,
  });
}

function slugFor(kind: Plan['front']['kind'], hazards: readonly string[]): string {
  const hazard = hazards.flatMap(findHazards)[0]?.id;
  if (hazard !== undefined) return hazard;
  const [name] = hazards;
  return name === undefined ? kind : slugOf(name, kind);
}

function freeId(corpus: Corpus, jurisdiction: string, slug: string): string {
  const taken = new Set(corpus.plans.map(({ id }) => id));
  const wanted = `${jurisdiction}/${slug}`;
  for (let count = 2; ; count += 1) {
    const id = count === 2 ? wanted : `${wanted}-${count - 1}`;
    if (!taken.has(id)) return id;
  }
}

/** Beside the other plans of the jurisdiction, or in a folder of its own. */
function fileFor(corpus: Corpus, jurisdiction: string, id: string): string {
  const beside = corpus.plans.find((plan) => corpus.around(plan).jurisdiction === jurisdiction);
  const folder = beside === undefined ? `plans/${jurisdiction}` : path.posix.dirname(beside.document.file);
  return path.posix.join(folder, `${id.split('/').at(-1) ?? id}.md`);
}
