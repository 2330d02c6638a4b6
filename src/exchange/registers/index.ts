export { type ApplyOptions, applyImport, type ImportedFile } from './apply-import.ts';
export { cellText } from './cell-text.ts';
export { type ExportOptions, exportCsv, exportWorkbook, titleOf } from './export-registers.ts';
export { type FieldChange, type ImportPlan, planImport, type RowChange } from './plan-import.ts';
export type { ImportNote } from './problem.ts';
export type { ImportRow } from './read-rows.ts';
export { readSheets, registerCalled, registerOfSheet } from './sheets.ts';
export { type RegisterTable, type TableAudience, tableOf, valueAt } from './table-of.ts';
