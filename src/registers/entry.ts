import type { SourceDocument } from '#model';
import type { RegisterData, RegisterName } from './register-data.ts';

/** One row of a register, with its place in its file. */
export interface Entry<Name extends RegisterName = RegisterName> {
  readonly register: Name;
  readonly data: RegisterData[Name];
  readonly document: SourceDocument;
  /** JSON pointer of the entry in its document: `/3`. */
  readonly pointer: string;
}

/** All registers; one without a file is empty. */
export type Registers = { readonly [Name in RegisterName]: readonly Entry<Name>[] };
