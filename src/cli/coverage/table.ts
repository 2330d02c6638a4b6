import { stringify } from 'csv-stringify/sync';
import type { Language } from '#model';
import { hang, padTo, widthOf } from '#report';
import type { Cover, CoverageFacts } from './facts.ts';
import { coverageWords } from './words.ts';

const signs: Readonly<Record<Cover, string>> = { own: '●', above: '○', gap: '▲', none: '·' };

/** Headquarters by plans: one row a headquarters. */
function headquartersRows({ headquarters }: CoverageFacts, language: Language): readonly (readonly string[])[] {
  const words = coverageWords[language];
  const comma = { zh: '、', en: ', ' }[language];
  return [
    [words.headquarters, words.hazards, words.office, words.plan],
    ...headquarters.map(({ name, hazards, office, plans }) => [
      name,
      hazards.join(comma),
      office ?? '',
      plans.length === 0 ? words.none : plans.map(({ title, id }) => `${title} (${id})`).join(comma),
    ]),
  ];
}

/** Hazards by jurisdictions: one row a place, a sign or a word a hazard. */
function matrixRows(
  { matrix }: CoverageFacts,
  language: Language,
  show: (cover: Cover) => string,
): readonly (readonly string[])[] {
  return [
    [coverageWords[language].place, ...matrix.hazards.map(({ name }) => name)],
    ...matrix.rows.map(({ name, cells }) => [name, ...cells.map(({ cover }) => show(cover))]),
  ];
}

export type CoveragePart = 'headquarters' | 'hazards';

/** The two tables one after the other, or one of them, for a spreadsheet. */
export function coverageCsv(facts: CoverageFacts, parts: readonly CoveragePart[], language: Language): string {
  const { covered } = coverageWords[language];
  return parts
    .map((part) => stringify(rowsOf(facts, part, language, (cover) => covered[cover]).map((row) => [...row])))
    .join('\n');
}

/** The same as Markdown tables with their counts. */
export function coverageMarkdown(facts: CoverageFacts, parts: readonly CoveragePart[], language: Language): string {
  return parts
    .map((part) => {
      const [head = [], ...rows] = rowsOf(facts, part, language, (cover) => signs[cover]);
      const line = (cells: readonly string[]): string =>
        `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
      const table = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
      return `${table}\n\n${countsOf(facts, part, language).join('\n\n')}\n`;
    })
    .join('\n');
}

function rowsOf(
  facts: CoverageFacts,
  part: CoveragePart,
  language: Language,
  show: (cover: Cover) => string,
): readonly (readonly string[])[] {
  return part === 'headquarters' ? headquartersRows(facts, language) : matrixRows(facts, language, show);
}

/** What a table comes to, in sentences; of the whole workspace, whatever is shown. */
function countsOf({ counts, matrix }: CoverageFacts, part: CoveragePart, language: Language): string[] {
  const words = coverageWords[language];
  if (part === 'headquarters') {
    const { headquarters, withPlan, withoutPlan } = counts;
    return [headquarters === 0 ? words.noHeadquarters : words.counts(headquarters, withPlan, withoutPlan)];
  }
  if (counts.cells === 0) return [words.noHazards];
  const legend = matrix.rows.length === 0 || matrix.hazards.length === 0 ? [] : [words.legend];
  return [...legend, words.gaps(counts.gaps)];
}

/** For the terminal: headquarters as a list, those without a plan last; the matrix in blocks as wide as the screen. */
export function coverageText(
  facts: CoverageFacts,
  parts: readonly CoveragePart[],
  language: Language,
  width: number,
): string {
  return parts
    .map((part) => {
      const lines = part === 'headquarters' ? headquartersLines(facts, language, width) : matrixLines(facts, width);
      return `${[...lines, ...(lines.length === 0 ? [] : ['']), ...countsOf(facts, part, language)].join('\n')}\n`;
    })
    .join('\n');
}

function headquartersLines({ headquarters }: CoverageFacts, language: Language, width: number): string[] {
  const words = coverageWords[language];
  const room = Math.max(0, ...headquarters.map(({ name }) => widthOf(name)));
  const ordered = headquarters.toSorted((a, b) => Number(a.plans.length === 0) - Number(b.plans.length === 0));
  return ordered.flatMap(({ name, plans }) => {
    const sign = plans.length === 0 ? '▲' : '●';
    const text = plans.length === 0 ? words.none : plans.map(({ title, id }) => `${title} (${id})`).join('; ');
    return hang(`${sign} ${padTo(name, room)}  `, text, width);
  });
}

function matrixLines(facts: CoverageFacts, width: number): string[] {
  const { hazards, rows } = facts.matrix;
  if (hazards.length === 0 || rows.length === 0) return [];
  const label = Math.max(...rows.map(({ name }) => widthOf(name)));
  const cells = hazards.map(({ name }) => widthOf(name) + 1);
  const lines: string[] = [];
  for (const [start, end] of blocksOf(cells, Math.max(20, width - label - 1))) {
    const head = hazards.slice(start, end).map(({ name }, index) => padTo(name, cells[start + index] ?? 0));
    const body = rows.map((row) => {
      const signsOf = row.cells
        .slice(start, end)
        .map(({ cover }, index) => padTo(signs[cover], cells[start + index] ?? 0));
      return `${padTo(row.name, label)} ${signsOf.join('')}`.trimEnd();
    });
    lines.push(...(lines.length === 0 ? [] : ['']), `${' '.repeat(label)} ${head.join('')}`.trimEnd(), ...body);
  }
  return lines;
}

/** Runs of columns that fit beside the label. */
function blocksOf(cells: readonly number[], room: number): [number, number][] {
  const blocks: [number, number][] = [];
  let [start, used] = [0, 0];
  for (const [index, cell] of cells.entries()) {
    if (used > 0 && used + cell > room) {
      blocks.push([start, index]);
      [start, used] = [index, 0];
    }
    used += cell;
  }
  return [...blocks, [start, cells.length]];
}
