import { Fault, type SourceDocument, type Workspace } from '#model';
import { readYaml, readYamlSuppressions } from '#parse';
import { readAs } from '#schemas';
import type { RawFile } from './raw-file.ts';
import { textOf } from './read-file-facts.ts';

/** The settings of a workspace with the document that they stand in. */
export interface Settings {
  readonly value: Workspace;
  readonly document: SourceDocument;
}

/**
 * Reads `beiyu.yaml`, or another settings file on which it builds. What is wrong in it is told as with every file and
 * left out; a file from which nothing can be read still gives settings, empty ones.
 */
export function readSettings(raw: RawFile): Settings {
  const decoded = textOf(raw);
  const { text, encoding } = decoded;
  const data = readYaml(text, 0);
  const { partial, locations, slips } = readAs('workspace', data, text);
  return {
    value: { name: '', ...partial },
    document: {
      file: raw.file,
      kind: 'settings',
      text,
      encoding,
      slips: [...decoded.slips, ...data.slips, ...slips],
      locations,
      suppressions: readYamlSuppressions(text, 0),
    },
  };
}

/** How deep settings may build on settings. */
const mostLayers = 8;

/**
 * The settings with what they build on (`extends`) beneath them, the last named lowest layer first. `read` gives a
 * file of the workspace. Throws a Fault for a circle.
 */
export function layeredSettings(settings: Settings, read: (file: string) => RawFile, depth = 0): Settings {
  const bases = settings.value.extends ?? [];
  if (bases.length === 0) return settings;
  if (depth >= mostLayers)
    throw new Fault({
      zh: `${settings.document.file} 的“继承”一层套一层，太深或成了圈。请检查各文件的 extends。`,
      en: `The settings in ${settings.document.file} build on one another too deeply, or in a circle. Check their extends.`,
    });
  const below = bases.map((file) => layeredSettings(readSettings(read(file)), read, depth + 1).value);
  return { ...settings, value: [...below, settings.value].reduce(overlay) };
}

/** Rules and vocabularies are joined, overrides added after; everything else the upper layer says alone. */
function overlay(lower: Workspace, upper: Workspace): Workspace {
  return {
    ...lower,
    ...upper,
    name: upper.name === '' ? lower.name : upper.name,
    rules: { ...lower.rules, ...upper.rules },
    overrides: [...(lower.overrides ?? []), ...(upper.overrides ?? [])],
    ...(lower.vocabulary === undefined && upper.vocabulary === undefined
      ? {}
      : { vocabulary: { ...lower.vocabulary, ...upper.vocabulary } }),
  };
}
