import type { Document } from 'yaml';
import { fingerprintPlan } from '#corpus';
import { Fault, type Language, lazily, type Plan, type Review } from '#model';
import { enumName, keyName } from '#schemas';
import { crosswalk, elementName, type ReviewGround } from './crosswalk.ts';

const yaml = lazily<typeof import('yaml')>('yaml');
const width = { lineWidth: 0, flowCollectionPadding: false } as const;

/** A new record for an expert to fill in: the table of the plan's kind with the places found, all verdicts open. */
export function newRecordText(plan: Plan, expert: string, today: string, ground: ReviewGround): string {
  const { language } = ground;
  const { whole, parts } = fingerprintPlan(plan);
  const { rows } = crosswalk(plan, ground);
  const key = (pointer: string): string => keyName('review', pointer, language);
  const document = new (yaml().Document)({
    [key('/plan')]: plan.id,
    [key('/version')]: plan.front.version,
    [key('/experts')]: [expert],
    [key('/date')]: today,
    [key('/conflict')]: language === 'zh' ? '无' : 'none',
    [key('/verdict')]: enumName('review', '/verdict', 'pending', language),
    [key('/elements')]: rows.map(({ element, places }) => ({
      [key('/elements/0/element')]: elementName(element, language),
      ...(places.length === 0 ? {} : { [key('/elements/0/place')]: places.join(language === 'zh' ? '、' : ', ') }),
    })),
    [key('/fingerprint')]: whole,
    [key('/parts')]: { ...parts },
  });
  flowRows(document, key('/elements'));
  document.commentBefore = hint(language);
  return document.toString(width);
}

function hint(language: Language): string {
  return {
    zh: ' 逐行写“结论”（符合、基本符合、不符合、不适用）和“意见”，最后写总的结论（通过、修改后通过、不通过）。\n 指纹由工具写入，不要改。',
    en: ' Write a verdict (conforms, partly, fails, not-applicable) and advice in each row, then the verdict on the whole\n (pass, pass-with-changes, fail). The fingerprints are written by the tool: leave them.',
  }[language];
}

function flowRows(document: Document, key: string): void {
  const rows = document.get(key);
  if (yaml().isSeq(rows)) for (const row of rows.items) if (yaml().isMap(row)) row.flow = true;
}

/** What to write into a record: everything that is given replaces what stands there. */
export interface RecordChange {
  readonly verdict?: Review['verdict'];
  readonly date?: string;
  readonly conflict?: string;
  readonly elements?: readonly {
    readonly element: string;
    readonly verdict?: string;
    readonly advice?: string;
    readonly reply?: string;
  }[];
  /** Pins the record on the plan's present text. */
  readonly pin?: Plan;
}

/** The record with the change written in; comments, order and everything else stay. Throws a Fault for a broken file. */
export function changedRecordText(text: string, change: RecordChange, language: Language): string {
  const document = yaml().parseDocument(text);
  const [broken] = document.errors;
  if (broken !== undefined || !yaml().isMap(document.contents))
    throw new Fault({
      zh: `评审记录读不出来：${broken?.message ?? '不是键值形式'}`,
      en: `The record cannot be read: ${broken?.message ?? 'not a mapping'}`,
    });
  const key = keyWriter(document, language);
  if (change.verdict !== undefined)
    document.set(key('verdict'), enumName('review', '/verdict', change.verdict, language));
  if (change.date !== undefined) document.set(key('date'), change.date);
  if (change.conflict !== undefined) document.set(key('conflict'), change.conflict);
  for (const element of change.elements ?? []) setElement(document, element, language);
  if (change.pin !== undefined) {
    const { whole, parts } = fingerprintPlan(change.pin);
    document.set(key('version'), change.pin.front.version);
    document.set(key('fingerprint'), whole);
    document.set(key('parts'), document.createNode({ ...parts }));
  }
  return document.toString(width);
}

/** The key as this file writes it already, else in the reader's language. */
function keyWriter(document: Document, language: Language): (name: string) => string {
  return (name) => {
    const names = [keyName('review', `/${name}`, 'zh'), keyName('review', `/${name}`, 'en')];
    return names.find((one) => document.has(one)) ?? keyName('review', `/${name}`, language);
  };
}

type ElementChange = NonNullable<RecordChange['elements']>[number];

function setElement(document: Document, change: ElementChange, language: Language): void {
  const listKey = keyWriter(document, language)('elements');
  if (!document.has(listKey)) document.set(listKey, document.createNode([]));
  const rows = document.get(listKey);
  if (!yaml().isSeq(rows)) return;
  const row = rowOf(rows.items, change.element) ?? addRow(document, rows.items, change.element, language);
  for (const field of ['verdict', 'advice', 'reply'] as const) {
    const value = change[field];
    if (value === undefined || !yaml().isMap(row)) continue;
    const names = (['zh', 'en'] as const).map((one) => keyName('review', `/elements/0/${field}`, one));
    const name = names.find((one) => row.has(one)) ?? keyName('review', `/elements/0/${field}`, language);
    row.set(name, field === 'verdict' ? enumName('review', '/elements/0/verdict', value, language) : value);
  }
}

function rowOf(rows: readonly unknown[], element: string): unknown {
  const names = (['zh', 'en'] as const).map((one) => keyName('review', '/elements/0/element', one));
  return rows.find((row) => yaml().isMap(row) && names.some((name) => String(row.get(name) ?? '') === element));
}

function addRow(document: Document, rows: unknown[], element: string, language: Language): unknown {
  const row = document.createNode({ [keyName('review', '/elements/0/element', language)]: element });
  if (yaml().isMap(row)) row.flow = true;
  rows.push(row);
  return row;
}
