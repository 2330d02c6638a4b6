import type {
  Case,
  DocumentKind,
  Drill,
  Locations,
  Plan,
  ProfileSource,
  Review,
  Slip,
  SourceDocument,
  SuppressionComment,
} from '#model';
import {
  type Body,
  type Decoded,
  decode,
  readBody,
  readYaml,
  readYamlSuppressions,
  sizeLimit,
  splitFrontMatter,
} from '#parse';
import { type RegisterFile, readRegisterFile } from '#registers';
import { readAs } from '#schemas';
import { fileKind } from './file-kind.ts';
import { packLocations } from './pack-locations.ts';
import type { RawFile } from './raw-file.ts';
import { makePlan, planBody } from './read-plan.ts';

/** What one file of a workspace says: plain data, that can go to a worker or to a cache and back. */
export type FileFacts =
  | { readonly kind: 'register'; readonly document: SourceDocument; readonly rows: RegisterFile }
  | { readonly kind: 'plan'; readonly document: SourceDocument; readonly plan: Plan | null; readonly isPlain: boolean }
  | { readonly kind: 'case'; readonly document: SourceDocument; readonly data: Case | null }
  | { readonly kind: 'drill'; readonly document: SourceDocument; readonly data: Drill | null }
  | { readonly kind: 'review'; readonly document: SourceDocument; readonly data: Review | null }
  | { readonly kind: 'profile'; readonly document: SourceDocument; readonly data: ProfileSource | null };

/** Reads one file, or null where it is nothing that a workspace holds. */
export function readFileFacts(raw: RawFile): FileFacts | null {
  const found = fileKind(raw.file);
  const decoded = textOf(raw);
  switch (found.kind) {
    case 'settings':
      return null;
    case 'register': {
      const rows = readRegisterFile(found.register, raw.file, decoded);
      return { kind: 'register', document: rows.document, rows };
    }
    case 'stray-register':
      return null;
    case 'review':
      return readYamlRecord('review', raw.file, decoded);
    case 'profile':
      return readYamlRecord('profile', raw.file, decoded);
    default:
      return readMarkdown(found.kind, raw.file, decoded);
  }
}

/** The text of a file; one over the limit has none and is told. */
export function textOf({ bytes, size }: RawFile): Decoded {
  if (bytes !== null) return decode(bytes);
  const megabytes = (bytesCount: number): number => Math.round((bytesCount / 1024 / 1024) * 10) / 10;
  const data = { megabytes: megabytes(size), limit: megabytes(sizeLimit.file) };
  const slip: Slip = { rule: 'syntax/too-large', message: 'file', data, span: { start: 0, end: 0 } };
  return { text: '', encoding: 'utf-8', slips: [slip] };
}

function readYamlRecord<Kind extends 'review' | 'profile'>(kind: Kind, file: string, decoded: Decoded): FileFacts {
  const raw = readYaml(decoded.text, 0);
  const suppressions = readYamlSuppressions(decoded.text, 0);
  const parts = { file, decoded, suppressions };
  if (kind === 'review') {
    const { value, locations, slips } = readAs('review', raw, decoded.text);
    const document = documentOf('review', parts, locations, [...raw.slips, ...slips]);
    return { kind: 'review', document, data: value };
  }
  const { value, locations, slips } = readAs('profile', raw, decoded.text);
  const document = documentOf('profile', parts, locations, [...raw.slips, ...slips]);
  return { kind: 'profile', document, data: value };
}

const nothing: Body = { sections: [], steps: [], blocks: [], suppressions: [], slips: [] };

function readMarkdown(kind: 'plan' | 'case' | 'drill', file: string, decoded: Decoded): FileFacts {
  const { text } = decoded;
  const split = splitFrontMatter(text);
  const isPlain = split.slips.some(({ rule, message }) => rule === 'syntax/front-matter' && message !== 'unclosed');
  if (split.yaml === null || decoded.encoding === 'binary') {
    const slips = decoded.encoding === 'binary' || (text === '' && decoded.slips.length > 0) ? [] : split.slips;
    const document = documentOf(kind, { file, decoded, suppressions: [] }, {}, slips);
    return kind === 'plan'
      ? { kind, document, plan: null, isPlain: isPlain && decoded.slips.length === 0 }
      : emptyRecord(kind, document);
  }
  const raw = readYaml(split.yaml, split.yamlStart);
  const body = split.bodyStart < text.length ? readBody(text, split.bodyStart) : nothing;
  const suppressions = [...readYamlSuppressions(split.yaml, split.yamlStart), ...body.suppressions];
  const parts = { file, decoded, suppressions };
  const said = [...split.slips, ...raw.slips, ...body.slips];
  if (kind === 'plan') {
    const { value, locations, slips } = readAs('plan', raw, text);
    const document = documentOf(kind, parts, locations, [...said, ...slips]);
    return {
      kind,
      document,
      plan: value === null ? null : makePlan(value, document, split.bodyStart, planBody(body)),
      isPlain: false,
    };
  }
  return readRecord(kind, parts, raw, said);
}

function emptyRecord(kind: 'case' | 'drill', document: SourceDocument): FileFacts {
  return kind === 'case' ? { kind, document, data: null } : { kind, document, data: null };
}

function readRecord(
  kind: 'case' | 'drill',
  parts: DocumentParts,
  raw: Parameters<typeof readAs>[1],
  said: readonly Slip[],
): FileFacts {
  const { text } = parts.decoded;
  if (kind === 'case') {
    const { value, locations, slips } = readAs('case', raw, text);
    return { kind, document: documentOf(kind, parts, locations, [...said, ...slips]), data: value };
  }
  const { value, locations, slips } = readAs('drill', raw, text);
  return { kind, document: documentOf(kind, parts, locations, [...said, ...slips]), data: value };
}

interface DocumentParts {
  readonly file: string;
  readonly decoded: Decoded;
  readonly suppressions: readonly SuppressionComment[];
}

function documentOf(
  kind: DocumentKind,
  { file, decoded, suppressions }: DocumentParts,
  locations: Locations,
  slips: readonly Slip[],
): SourceDocument {
  const { text, encoding } = decoded;
  const said = [...decoded.slips, ...slips];
  return { file, kind, text, encoding, slips: said, locations: packLocations(locations), suppressions };
}
