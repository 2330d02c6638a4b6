import type { Language } from '#model';
import type { RegisterName } from '#registers';
import { enumName, keyName } from '#schemas';

/** Where a value stands in a row, and in which language its file is written. */
export interface Place {
  readonly register: RegisterName;
  /** Canonical pointer in the row: `/former_names/0/name`. */
  readonly pointer: string;
  readonly language: Language;
}

/** A value in YAML on one line, with the keys and fixed values of the file's language; it may stand inside `{…}`. */
export function flowYaml(place: Place, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item, index) => flowYaml(below(place, index), item)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, inner]) => {
      const at = below(place, key);
      return `${yamlText(keyName(place.register, at.pointer, place.language))}: ${flowYaml(at, inner)}`;
    });
    return `{${pairs.join(', ')}}`;
  }
  if (typeof value === 'string') return yamlText(enumName(place.register, place.pointer, value, place.language));
  return value === undefined || value === null ? 'null' : String(value);
}

function below(place: Place, part: string | number): Place {
  return { ...place, pointer: `${place.pointer}/${part}` };
}

/** Letters and digits with quiet signs between: nothing that YAML, or a slip of the input method, could take otherwise. */
const plain = /^[\p{L}\p{N}〔（《](?:[\p{L}\p{N} 〔〕（）《》、，。/._%·×—~+-]*[\p{L}\p{N}〕）》。%])?$/u;
const special = /^(?:true|false|null|yes|no|on|off|y|n|\.inf|\.nan|[-+]?[\d_.]+(?:e[-+]?\d+)?|0[xo][\da-f]+)$/i;

/** A text as YAML reads it back whatever stands around it: plain where nothing can be mistaken, else in quotes. */
export function yamlText(text: string): string {
  return plain.test(text) && !special.test(text) ? text : JSON.stringify(text);
}
