import type { Entry, Registers } from './entry.ts';
import type { RegisterFile } from './read-register-file.ts';
import type { RegisterName } from './register-data.ts';

/** All rows of all files, register by register, in the order of the files. */
export function readRegisters(files: readonly RegisterFile[]): Registers {
  const of = <Name extends RegisterName>(name: Name): readonly Entry<Name>[] =>
    files.flatMap((file) => (isOf(file, name) ? file.entries : []));
  return {
    jurisdictions: of('jurisdictions'),
    units: of('units'),
    posts: of('posts'),
    contacts: of('contacts'),
    teams: of('teams'),
    supplies: of('supplies'),
    depots: of('depots'),
    experts: of('experts'),
    laws: of('laws'),
    risks: of('risks'),
    shelters: of('shelters'),
    agreements: of('agreements'),
    incidents: of('incidents'),
    trainings: of('trainings'),
  };
}

function isOf<Name extends RegisterName>(file: RegisterFile, name: Name): file is RegisterFile<Name> {
  return file.register === name;
}
