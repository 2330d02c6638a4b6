import type { Section } from '#model';
import type { Numbered } from '../words/numbering.ts';

type Outer = Pick<Section, 'depth' | 'scheme' | 'numbering' | 'ordinals' | 'title'>;

/**
 * Whether a section holds a heading of its own Markdown depth: 4 holds 4.1. Converted files often have one depth only
 * (`isFlat`); there a way of numbering that is new among the open sections goes one level down.
 */
export function holds(open: readonly Outer[], outer: Outer, inner: Numbered, isFlat: boolean): boolean {
  if (!isFlat) return isDecimal(outer) && isDecimal(inner) && begins(inner.ordinals, outer.ordinals);
  // 启动条件： without a number introduces the text below it and closes nothing.
  if (inner.scheme === 'none') return introduces(inner.title) && !introduces(outer.title) && outer.scheme !== 'none';
  if (outer.scheme === 'none') return false;
  const chapter = chapterRank(inner);
  if (chapter > 0) return chapterRank(outer) > 0 && chapterRank(outer) < chapter;
  const way = wayOf(inner);
  if (way === wayOf(outer)) return way === 'decimal' && begins(inner.ordinals, outer.ordinals);
  return !open.some((section) => section.depth === outer.depth && wayOf(section) === way);
}

function isDecimal(section: Pick<Section, 'scheme' | 'numbering'>): boolean {
  return wayOf(section) === 'decimal';
}

function introduces(title: string): boolean {
  return /[：:]$/.test(title);
}

function begins(ordinals: readonly number[], start: readonly number[]): boolean {
  return start.length < ordinals.length && start.every((value, index) => ordinals[index] === value);
}

/** The way of numbering: `1.` is the first level of 1.1. */
function wayOf({ scheme, numbering }: Pick<Section, 'scheme' | 'numbering'>): string {
  if (scheme === 'arabic') return 'decimal';
  return scheme === 'chapter' ? `chapter ${chapterRank({ scheme, numbering })}` : scheme;
}

const chapters = [/编|篇|部|part/i, /章|附|chapter|annex|appendix/i, /节|section/i, /条/, /款/];

/** 1 for the largest kind of chapter, 0 for what is none. */
function chapterRank({ scheme, numbering }: Pick<Section, 'scheme' | 'numbering'>): number {
  return scheme === 'chapter' ? chapters.findIndex((kind) => kind.test(numbering)) + 1 : 0;
}
