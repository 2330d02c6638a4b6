import type { Corpus } from '#corpus';
import { editBytes } from '#engine';
import { type Edit, Fault, type Language, type SourceDocument } from '#model';
import { applyEdits, decode, sizeLimit } from '#parse';
import { type Entry, type RegisterName, readRegisterFile } from '#registers';
import { type CsvChanges, csvRowOf, editCsv } from './csv-edits.ts';
import type { ImportPlan, RowChange } from './plan-import.ts';
import { valueAt } from './table-of.ts';
import { documentsOf, isCsv, targetFor } from './where-kept.ts';
import { appendToYaml, changeInYaml, removeFromYaml } from './yaml-edits.ts';

/** A file as an import leaves it. */
export interface ImportedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ApplyOptions {
  /** Also take out the entries that the tables do not have. */
  readonly prune: boolean;
  /** Language of a register that has no file yet. */
  readonly language: Language;
  /** The bytes of a file of the workspace as they are now. */
  readonly bytesOf: (file: string) => Uint8Array;
}

/** The files that an import changes, whole; what it does not change in them keeps every byte. */
export function applyImport(corpus: Corpus, plan: ImportPlan, options: ApplyOptions): ImportedFile[] {
  const { register } = plan;
  const documents = documentsOf(corpus, register);
  const target = targetFor(corpus, register);
  const changed = Map.groupBy(plan.changed, ({ entry }) => entry.document);
  const removed = Map.groupBy(options.prune ? plan.absent : [], ({ document }) => document);
  const added = Map.groupBy(plan.added, target);
  const touched = new Set([...changed.keys(), ...removed.keys(), ...added.keys()]);
  return [...touched].map((document) => {
    const parts = {
      changed: changed.get(document) ?? [],
      removed: removed.get(document) ?? [],
      added: (added.get(document) ?? []).map(({ data }) => data),
    };
    const isNew = !documents.includes(document);
    const language = isNew ? options.language : languageOf(document);
    return write({ document, register, language, bytes: isNew ? null : options.bytesOf(document.file) }, parts);
  });
}

interface Parts {
  readonly changed: readonly RowChange[];
  readonly removed: readonly Entry[];
  readonly added: readonly object[];
}

/** One file of a register on its way to be written. */
interface Target {
  readonly document: SourceDocument;
  readonly register: RegisterName;
  readonly language: Language;
  /** As it is now; null for a file that is new. */
  readonly bytes: Uint8Array | null;
}

function write(target: Target, parts: Parts): ImportedFile {
  const { document, bytes } = target;
  const edits = isCsv(document) ? csvEdits(target, parts) : yamlEdits(target, parts);
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const after =
    bytes === null ? new TextEncoder().encode(applyEdits('', ordered).text) : editBytes(bytes, document, ordered);
  if (after === null) throw cannotEncode(document);
  if (after.length > sizeLimit.file) throw tooLong(document);
  verify(target, parts, after);
  return { file: document.file, bytes: after };
}

function yamlEdits({ document, register, language }: Target, parts: Parts): Edit[] {
  return [
    ...parts.changed.flatMap(({ entry, fields }) => changeInYaml(entry, fields, language)),
    ...parts.removed.flatMap(removeFromYaml),
    ...(parts.added.length === 0 ? [] : appendToYaml(document, register, parts.added, language)),
  ];
}

function csvEdits({ document, register, language }: Target, parts: Parts): Edit[] {
  const changes: CsvChanges = {
    fields: new Map(parts.changed.map(({ entry, fields }) => [csvRowOf(entry), fields])),
    removed: new Set(parts.removed.map(csvRowOf)),
    added: parts.added,
  };
  return editCsv(document, register, changes, language);
}

/** Reads the file as it would be and holds it to what was meant; a doubt leaves the register as it was. */
function verify({ document, register }: Target, parts: Parts, after: Uint8Array): void {
  const { entries, document: read } = readRegisterFile(register, document.file, decode(after));
  const wanted = parts.changed.flatMap(({ entry, fields }) =>
    fields.map((field) => ({ id: keyOf(entry.data), ...field })),
  );
  const rows = new Map(entries.map((entry) => [keyOf(entry.data), entry.data]));
  const isKept = wanted.every(({ id, key, after: value, before }) => {
    const row = rows.get(key === 'id' || key === 'officer' ? keyAfter(id, key, before, value) : id) ?? rows.get(id);
    return row !== undefined && JSON.stringify(valueAt(row, key)) === JSON.stringify(value);
  });
  const isWhole = parts.added.every((row) => rows.has(keyOf(row)));
  if (isKept && isWhole && read.slips.length <= document.slips.length) return;
  throw new Fault({
    zh: `${document.file} 里有不能自动改的写法（如多行文字、引用的锚点），没有改动。请手工改这个文件，或先把它整理成一行一条。`,
    en: `${document.file} is written in a way that cannot be changed automatically (text blocks, anchors); it was left as it is. Edit it by hand, or bring it to one row a line first.`,
  });
}

function keyOf(data: object): string {
  const id = valueAt(data, 'id');
  return typeof id === 'string' ? id : `${String(valueAt(data, 'unit'))}\n${String(valueAt(data, 'officer') ?? '')}`;
}

/** A contact line goes by its officer, who may be what changes. */
function keyAfter(id: string, key: string, before: unknown, after: unknown): string {
  return key === 'officer' ? id.replace(`\n${String(before ?? '')}`, `\n${String(after ?? '')}`) : String(after);
}

function tooLong({ file }: SourceDocument): Fault {
  const folder = file.replace(/\.[^.]*$/, '');
  const most = Math.round(sizeLimit.file / 1024 / 1024);
  return new Fault({
    zh: `${file} 会超过 ${most} MB，没有改动。请先按行政区划分成几个文件，放在 ${folder}/ 里。`,
    en: `${file} would be over ${most} MB; it was left as it is. First split it by jurisdiction into several files in ${folder}/.`,
  });
}

function cannotEncode({ file }: SourceDocument): Fault {
  return new Fault({
    zh: `${file} 的编码写不下新的内容。请先运行 beiyu fix --utf8。`,
    en: `The encoding of ${file} cannot hold what is new. Run beiyu fix --utf8 first.`,
  });
}

/** The language of a file's keys: Chinese as soon as its first line of data has a Chinese one. */
function languageOf({ text, locations }: SourceDocument): Language {
  const key = Object.values(locations).find((location) => location.key !== undefined)?.key;
  const written = key === undefined ? text.slice(0, text.search(/[\r\n]|$/)) : text.slice(key.start, key.end);
  return written === '' || /\p{Script=Han}/u.test(written) ? 'zh' : 'en';
}
