export { type FormSheet, readFormWorkbook, writeFormWorkbook } from './form-workbook.ts';
export { type FilledForm, readOpinionForm } from './read-opinion-form.ts';
export { readWordTables, type TextTable, tablesIn } from './read-tables.ts';
export * from './registers/index.ts';
