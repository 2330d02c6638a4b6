import { type Corpus, fileMatcher } from '#corpus';
import { locate, pointer, type SeveritySetting, type Slip, type SourceDocument, severities, type Text } from '#model';
import type { GivenOptions, NamedRule, OptionFacts, OptionValue } from '#rule-kit';
import { nearestWord, profileFamilies } from '#schemas';
import { everyFile } from './run-rules.ts';
import type { RuleSetting, SettingsLayer } from './settings.ts';

export interface ReadSettings {
  readonly layers: readonly SettingsLayer[];
  readonly slips: readonly Slip[];
}

type RawRules = Readonly<Record<string, unknown>>;

interface Reader {
  readonly document: SourceDocument;
  readonly rules: ReadonlyMap<string, NamedRule>;
  readonly slips: Slip[];
}

/** The workspace's rule settings as layers, with what is wrong in them (unknown rules, bad options). */
export function readSettings(corpus: Corpus, rules: readonly NamedRule[]): ReadSettings {
  const { document, value } = corpus.settings;
  const reader: Reader = { document, rules: new Map(rules.map((rule) => [rule.id, rule])), slips: [] };
  const general: SettingsLayer = { matches: everyFile, rules: readRules(reader, value.rules ?? {}, '/rules') };
  const overrides = (value.overrides ?? []).map((override, index) => ({
    matches: fileMatcher([override.files].flat()),
    rules: readRules(reader, override.rules ?? {}, pointer('overrides', index, 'rules')),
  }));
  readProfiles(reader, corpus);
  return { layers: [general, ...overrides], slips: reader.slips };
}

/** Tells names of profiles that are neither packaged nor files of the workspace's profiles folder. */
function readProfiles({ document, slips }: Reader, { settings, profiles }: Corpus): void {
  const known = [...profileFamilies, ...profiles.map(({ document: { file } }) => file)];
  for (const [index, written] of (settings.value.profiles ?? []).entries()) {
    const name = written.replaceAll('\\', '/').replace(/^\.\//, '');
    if (known.includes(name)) continue;
    const nearest = nearestWord(name, known);
    const slip = { rule: 'config/unknown-profile', span: locate(document, pointer('profiles', index)) };
    slips.push(
      nearest === null
        ? { ...slip, message: 'unknown', data: { name, known: known.join(', ') } }
        : { ...slip, message: 'unknownNear', data: { name, nearest } },
    );
  }
}

function readRules(reader: Reader, raw: RawRules, at: string): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  for (const [id, entry] of Object.entries(raw)) {
    const here = at + pointer(id);
    const rule = reader.rules.get(id);
    if (rule === undefined) unknownRule(reader, id, here);
    else settings[id] = readEntry(reader, rule, entry, here);
  }
  return settings;
}

function unknownRule(reader: Reader, id: string, at: string): void {
  const nearest = nearestWord(id, [...reader.rules.keys()]);
  const span = locate(reader.document, at, 'key');
  const slip = { rule: 'config/unknown-rule', span };
  reader.slips.push(
    nearest === null
      ? { ...slip, message: 'unknown', data: { id } }
      : { ...slip, message: 'unknownNear', data: { id, nearest } },
  );
}

function readEntry(reader: Reader, rule: NamedRule, entry: unknown, at: string): RuleSetting {
  if (!isRecord(entry)) return withSeverity(reader, entry, at, {});
  const { severity, ...rest } = entry;
  const options: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(rest)) {
    const fits = readOption(rule.options[name], value);
    if (fits === undefined) badOption(reader, at + pointer(name), rule, name);
    else options[name] = fits;
  }
  return severity === undefined ? { options } : withSeverity(reader, severity, at + pointer('severity'), options);
}

function withSeverity(reader: Reader, value: unknown, at: string, options: GivenOptions): RuleSetting {
  const severity = readSeverity(value);
  if (severity !== undefined) return { severity, options };
  const data = { value: String(value), allowed: ['off', ...severities].join(' | ') };
  reader.slips.push({ rule: 'config/bad-option', message: 'severity', data, span: locate(reader.document, at) });
  return { options };
}

/** `off` may come out of YAML as the boolean false when a 1.1 editor rewrote the file. */
function readSeverity(value: unknown): SeveritySetting | undefined {
  if (value === 'off' || value === false) return 'off';
  if (value === 'warning') return 'warn';
  return severities.find((severity) => severity === value);
}

/** The value when its type (and bounds) fit the option's default. */
function readOption(facts: OptionFacts | undefined, value: unknown): OptionValue | undefined {
  if (facts === undefined) return undefined;
  if (typeof facts.default === 'number') return inBounds(facts, value);
  if (typeof facts.default === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (typeof facts.default === 'string') return typeof value === 'string' ? value : undefined;
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

function inBounds(facts: OptionFacts, value: unknown): number | undefined {
  if (typeof value !== 'number') return undefined;
  return value < (facts.minimum ?? -Infinity) || value > (facts.maximum ?? Infinity) ? undefined : value;
}

function badOption(reader: Reader, at: string, rule: NamedRule, name: string): void {
  const facts = rule.options[name];
  const span = locate(reader.document, at);
  const slip = { rule: 'config/bad-option', span };
  if (facts === undefined) {
    const known = Object.keys(rule.options).join(', ') || '—';
    reader.slips.push({ ...slip, message: 'unknownOption', data: { rule: rule.id, name, known } });
  } else {
    const expected = typeWords(facts);
    reader.slips.push({ ...slip, message: 'type', data: { rule: rule.id, name, expected } });
  }
}

/** What an option takes, with its bounds where it has some. */
function typeWords({ default: usual, minimum, maximum }: OptionFacts): Text {
  if (Array.isArray(usual)) return { zh: '列表', en: 'a list of texts' };
  if (typeof usual === 'boolean') return { zh: 'true 或 false', en: 'true or false' };
  if (typeof usual === 'string') return { zh: '文字', en: 'text' };
  const least = minimum === undefined ? { zh: '', en: '' } : { zh: `，不小于 ${minimum}`, en: `, at least ${minimum}` };
  const most = maximum === undefined ? { zh: '', en: '' } : { zh: `，不大于 ${maximum}`, en: `, at most ${maximum}` };
  return { zh: `数字${least.zh}${most.zh}`, en: `a number${least.en}${most.en}` };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
