export type { Entry, Registers } from './entry.ts';
export { buildJurisdictionTree, type JurisdictionTree } from './jurisdiction-tree.ts';
export type { Mention } from './mentions.ts';
export { nameEntries } from './name-entries.ts';
export type { Named, NamedKind, Naming, Resolution } from './named.ts';
export { buildNames, type Names } from './names.ts';
export { type RegisterFile, readRegisterFile } from './read-register-file.ts';
export { readRegisters } from './read-registers.ts';
export { type RegisterData, type RegisterName, registerNames } from './register-data.ts';
