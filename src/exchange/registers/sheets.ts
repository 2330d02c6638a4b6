import { type RegisterName, registerNames } from '#registers';
import { describe } from '#schemas';
import { readCsvSheet } from '../tables/read-csv-sheet.ts';
import { readWorkbook } from '../tables/read-workbook.ts';
import type { Sheet } from '../tables/sheet.ts';
import { findHeader } from './find-header.ts';

/** The tables of a file, by its ending: a workbook has several, CSV one. */
export function readSheets(file: string, bytes: Uint8Array): Sheet[] {
  return /\.(?:csv|tsv|txt)$/i.test(file) ? [readCsvSheet(bytes)] : readWorkbook(bytes);
}

/** Names that people give to the registers beside those of the schemas. */
const otherNames: Readonly<Partial<Record<RegisterName, readonly string[]>>> = {
  units: ['单位库'],
  posts: ['岗位库'],
  contacts: ['联络网', '通讯录', '联系人'],
  teams: ['救援队伍库', '队伍'],
  supplies: ['救援物资库', '物资', '物资台账', '应急物资'],
  depots: ['仓库'],
  experts: ['专家库'],
  laws: ['法规库', '法律法规'],
  risks: ['风险隐患库', '风险', '隐患', '隐患点'],
  shelters: ['避难场所库', '避险点', '安置点'],
  agreements: ['协议'],
  incidents: ['事件'],
  trainings: ['培训记录'],
};

/** The register that a name means: its English name, its Chinese title, or what people call it; null for none. */
export function registerCalled(name: string): RegisterName | null {
  const plain = name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
  return registerNames.find((register) => namesOf(register).includes(plain)) ?? null;
}

function namesOf(register: RegisterName): string[] {
  const titles = describe(register, '')?.title;
  const singular = register.endsWith('ies') ? `${register.slice(0, -3)}y` : register.replace(/s$/, '');
  return [register, singular, titles?.zh ?? '', titles?.en ?? '', ...(otherNames[register] ?? [])].map((name) =>
    name.replaceAll(/\s/g, '').toLowerCase(),
  );
}

/** The register that a table holds: by the name of its sheet, else the one whose fields its heading names best. */
export function registerOfSheet(sheet: Sheet): RegisterName | null {
  const named = registerCalled(sheet.name);
  if (named !== null) return named;
  const fits = registerNames.map((register) => ({ register, fit: fitOf(sheet, register) }));
  const best = fits.toSorted((a, b) => b.fit - a.fit);
  const [first, second] = best;
  return first === undefined || first.fit < 3 || first.fit === second?.fit ? null : first.register;
}

function fitOf(sheet: Sheet, register: RegisterName): number {
  const header = findHeader(sheet, register);
  return header === null ? 0 : header.columns.length - header.unknown.length;
}
