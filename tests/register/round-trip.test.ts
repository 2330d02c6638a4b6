import { describe, expect, it } from 'vitest';
import { exportCsv, exportWorkbook, planImport, readSheets, tableOf } from '#exchange';
import { type RegisterName, registerNames } from '#registers';
import { corpusIn, county, type Files, imported } from './county.ts';

const options = { language: 'zh', audience: 'internal' } as const;
const corpus = corpusIn(county);
const formats = {
  xlsx: (files: Files, register: RegisterName) => exportWorkbook(corpusIn(files), [register], options),
  csv: (files: Files, register: RegisterName) => exportCsv(corpusIn(files), register, options),
} as const;

/** Every row with one text of it written differently, as someone would edit a sheet; the id and references stay. */
function edited(register: RegisterName): Files {
  const files = new Map(county);
  const key = { supplies: 'specification', contacts: 'officer' }[String(register)] ?? 'name';
  const { keys, rows } = tableOf(register, corpus.registers[register], 'zh', 'internal');
  const column = keys.indexOf(key);
  for (const [name, text] of county) {
    if (name.startsWith(`registers/${register}.`)) {
      const words = rows.map((row) => row[column]).filter((word) => typeof word === 'string');
      files.set(
        name,
        words.reduce((whole, word) => whole.replace(word, `${word}改`), text),
      );
    }
  }
  return files;
}

describe.each(registerNames)('%s', (register) => {
  describe.each(['xlsx', 'csv'] as const)('through %s', (format) => {
    it('finds nothing to change in what was exported', () => {
      const bytes = formats[format](county, register);
      const plan = planImport(corpus, register, readSheets(`a.${format}`, bytes), { clear: true });
      expect(plan.problems).toEqual([]);
      expect(plan.mended).toEqual([]);
      expect(plan.changed.flatMap(({ fields }) => fields)).toEqual([]);
      expect(plan.added).toEqual([]);
      expect(plan.absent).toEqual([]);
      expect(plan.unchanged).toBe(corpus.registers[register].length);
      expect(plan.unchanged).toBeGreaterThan(3);
    });

    it('brings a register that was edited back byte by byte, its comments with it', () => {
      const before = edited(register);
      expect([...before]).not.toEqual([...county]);
      const after = imported(before, register, `a.${format}`, formats[format](county, register));
      expect([...after]).toEqual([...county]);
    });

    it('writes every row anew where the register is empty, and gives the same table again', () => {
      const without = new Map([...county].filter(([name]) => !name.startsWith(`registers/${register}.`)));
      const after = imported(without, register, `a.${format}`, formats[format](county, register));
      const [old, fresh] = [corpus, corpusIn(after)].map((one) =>
        tableOf(register, one.registers[register], 'zh', 'internal'),
      );
      expect(fresh).toEqual(old);
    });
  });
});
