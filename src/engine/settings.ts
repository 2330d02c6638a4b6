import type { SeveritySetting } from '#model';
import type { GivenOptions, NamedRule } from '#rule-kit';

/** One rule's entry in the settings, checked: severity, options, or both. */
export interface RuleSetting {
  readonly severity?: SeveritySetting;
  readonly options: GivenOptions;
}

/** Settings that hold for the files that `matches` accepts; later layers win. */
export interface SettingsLayer {
  readonly matches: (file: string) => boolean;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** What holds for one rule in one file. */
export interface SettledRule {
  readonly severity: SeveritySetting;
  /** A severity that the workspace chose stands; a default is lowered to its legal ceiling. */
  readonly chosen: boolean;
  readonly options: GivenOptions;
}

/** Folds the layers, lowest first, for one rule and one file. */
export function settle(rule: NamedRule, file: string, layers: readonly SettingsLayer[]): SettledRule {
  let severity = rule.severity;
  let chosen = false;
  let options: GivenOptions = {};
  for (const layer of layers) {
    const setting = layer.rules[rule.id];
    if (setting === undefined || !layer.matches(file)) continue;
    if (setting.severity !== undefined) {
      severity = setting.severity;
      chosen = true;
    }
    options = { ...options, ...setting.options };
  }
  return { severity, chosen, options };
}
