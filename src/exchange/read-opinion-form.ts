import { Fault } from '#model';
import { formWords } from '#review';
import { enumName, enumValues } from '#schemas';
import type { TextTable } from './read-tables.ts';

/** What a filled-in form says. */
export interface FilledForm {
  readonly plan: string;
  readonly version: string;
  readonly expert: string;
  readonly fingerprint: string;
  readonly conflict: string;
  /** Canonical; null where nothing was written. */
  readonly verdict: string | null;
  readonly date: string;
  readonly rows: readonly { readonly element: string; readonly verdict: string | null; readonly advice: string }[];
  /** Cells that hold something that is no verdict, with their row. */
  readonly strange: readonly { readonly element: string; readonly written: string }[];
}

type Fact = 'plan' | 'version' | 'expert' | 'fingerprint' | 'conflict' | 'verdict' | 'date';

/** A label as the form has it in either language. */
function labelsOf(fact: Fact): readonly string[] {
  return [formWords.zh[fact], formWords.en[fact]];
}

const elementHeads: readonly string[] = [formWords.zh.head[1], formWords.en.head[1]];

/**
 * Reads the two tables of a form that came back, from Word or from a spreadsheet: the facts and the elements. Throws a
 * Fault for what is no such form.
 */
export function readOpinionForm(tables: readonly TextTable[]): FilledForm {
  const facts = tables.find((table) => labelsOf('fingerprint').some((label) => table[0]?.includes(label)));
  const rows = tables.find((table) => elementHeads.some((label) => table[0]?.includes(label)));
  if (facts === undefined || rows === undefined)
    throw new Fault({
      zh: '这不是评审意见表：里面没有“文本指纹”和“要素”两张表。请用 beiyu review export 导出的表填写。',
      en: 'This is no opinion form: it lacks the tables with the fingerprint and the elements. Fill in the form that beiyu review export made.',
    });
  const fact = (name: Fact): string => {
    const column = (facts[0] ?? []).findIndex((label) => labelsOf(name).includes(label));
    return column < 0 ? '' : (facts[1]?.[column] ?? '').trim();
  };
  const judged = rows
    .slice(1)
    .filter((row) => (row[1] ?? '') !== '')
    .map(readRow);
  const whole = readVerdict('/verdict', fact('verdict'));
  return {
    plan: fact('plan'),
    version: fact('version'),
    expert: fact('expert'),
    fingerprint: fact('fingerprint'),
    conflict: fact('conflict'),
    verdict: whole,
    date: fact('date'),
    rows: judged.map(({ element, verdict, advice }) => ({ element, verdict, advice })),
    strange: [
      ...judged.flatMap(({ element, verdict, written }) =>
        verdict === null && written !== '' ? [{ element, written }] : [],
      ),
      ...(whole === null && fact('verdict') !== ''
        ? [{ element: formWords.zh.verdict, written: fact('verdict') }]
        : []),
    ],
  };
}

function readRow(row: readonly string[]): { element: string; verdict: string | null; written: string; advice: string } {
  const written = (row[4] ?? '').trim();
  return {
    element: (row[1] ?? '').replace(/\s*\*$/, '').trim(),
    verdict: readVerdict('/elements/0/verdict', written),
    written,
    advice: (row[5] ?? '').trim(),
  };
}

/** A verdict in either language, with or without marks around it. */
function readVerdict(pointer: string, written: string): string | null {
  const word = written.replaceAll(/[\s。.，,√☑]/g, '').toLowerCase();
  if (word === '') return null;
  return (
    enumValues('review', pointer).find((value) =>
      [value, enumName('review', pointer, value, 'zh')].some((name) => name.toLowerCase() === word),
    ) ?? null
  );
}
