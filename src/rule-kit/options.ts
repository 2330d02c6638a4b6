import type { Text } from '#model';

export type OptionValue = number | string | boolean | readonly string[];

/** One setting of a rule: its default fixes its type. */
export interface OptionFacts {
  readonly default: OptionValue;
  readonly title: Text;
  /** For numbers. */
  readonly minimum?: number;
  readonly maximum?: number;
}

export type OptionsFacts = Readonly<Record<string, OptionFacts>>;

/** What a rule reads its options through: each call names an option and its type. */
export interface OptionReader {
  number(name: string): number;
  text(name: string): string;
  flag(name: string): boolean;
  list(name: string): readonly string[];
}

/** Reads options that the engine has checked; a missing one gives its default. */
export function readOptions(facts: OptionsFacts, given: Readonly<Record<string, OptionValue>>): OptionReader {
  const value = (name: string): OptionValue | undefined => given[name] ?? facts[name]?.default;
  return {
    number: (name) => {
      const found = value(name);
      return typeof found === 'number' ? found : 0;
    },
    text: (name) => {
      const found = value(name);
      return typeof found === 'string' ? found : '';
    },
    flag: (name) => value(name) === true,
    list: (name) => {
      const found = value(name);
      return Array.isArray(found) ? found : [];
    },
  };
}
