import { type Plan, pointer, type ResponseLevel, type Section, type Span } from '#model';
import { levelNotation, readLevelName } from '#parse';

/** A response level as it is written at one place. */
export interface LevelWording {
  readonly level: ResponseLevel;
  readonly notation: NonNullable<Section['levelNotation']>;
  /** As written: Ⅱ级. */
  readonly text: string;
  /** The numeral alone. */
  readonly span: Span;
}

const numeral = 'Ⅰ|Ⅱ|Ⅲ|Ⅳ|IV|I{1,3}|[一二三四]|[1-4]';
// Ⅰ、Ⅱ级响应 shares one 级; 上一级响应 is no level; 分为三级响应, Ⅰ级、Ⅱ级、Ⅲ级三级响应 say how many there are.
const inText = new RegExp(
  `(?<![A-Za-z\\d.．十上下同第每逐各级共等]|分[为成])((?:(?:${numeral})\\s*级?\\s*[、，和及或至到~—-]\\s*)*(?:${numeral}))\\s*级(?=\\s*(?:应急)?响应)`,
  'g',
);
const inHeading = new RegExp(`(${numeral})\\s*级`);
const inKey = new RegExp(`^(${numeral})级`);
const each = new RegExp(numeral, 'g');
// What others start is written as they write it: 国家启动一级响应.
const ofOthers = /(?:国家|国务院|中央|省|自治区|市|上级|《)[^。；，、\n]{0,12}$/;

/** Every place at which the plan writes one of its own response levels: keys, headings, running text. */
export function levelWords(plan: Plan): LevelWording[] {
  const found = [...inKeys(plan), ...inHeadings(plan), ...inBlocks(plan)];
  const starts = new Map(found.map((word) => [word.span.start, word]));
  return [...starts.values()].toSorted((a, b) => a.span.start - b.span.start);
}

function inKeys({ document, levels }: Plan): LevelWording[] {
  return levels.flatMap(({ level }) => {
    const key = document.locations[pointer('levels', level)]?.key;
    if (key === undefined) return [];
    const match = inKey.exec(document.text.slice(key.start, key.end));
    return match === null ? [] : wording(match[1] ?? '', key.start);
  });
}

function inHeadings({ document, sections }: Plan): LevelWording[] {
  return sections.flatMap(({ levelNotation: notation, titleSpan }) => {
    const match = notation === null ? null : inHeading.exec(document.text.slice(titleSpan.start, titleSpan.end));
    return match === null ? [] : wording(match[1] ?? '', titleSpan.start + match.index);
  });
}

function inBlocks({ document, blocks }: Plan): LevelWording[] {
  return blocks.flatMap(({ kind, span }) => {
    if (kind === 'heading' || kind === 'code') return [];
    const text = document.text.slice(span.start, span.end);
    if (!text.includes('响应')) return [];
    return [...text.matchAll(inText)].flatMap((match) => {
      if (ofOthers.test(text.slice(Math.max(0, match.index - 20), match.index))) return [];
      return [...(match[1] ?? '').matchAll(each)].flatMap((one) =>
        wording(one[0], span.start + match.index + one.index),
      );
    });
  });
}

function wording(written: string, start: number): LevelWording[] {
  const level = readLevelName(`${written}级`);
  const notation = levelNotation(`${written}级`);
  if (level === null || notation === null) return [];
  return [{ level, notation, text: `${written}级`, span: { start, end: start + written.length } }];
}
