import { encodeGb18030, parseMarkdown } from '#parse';

const encodings = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16'] as const;
export type ExampleEncoding = (typeof encodings)[number];

/** One file of an example, and the messages of the rule that must be found in it. */
export interface ExampleFile {
  readonly file: string;
  readonly text: string;
  /** How the file is stored: in plain UTF-8, or in what another program would have made of it. */
  readonly encoding: ExampleEncoding;
  /** Where given, the text is repeated until the file has this size: nobody wants to read a page that long. */
  readonly megabytes: number | null;
  /** Message names in the order of the findings, one a finding. */
  readonly finds: readonly string[];
}

/** A small workspace shown in a rule's page: wrong (its findings are named) or right (none). */
export interface RuleExample {
  readonly kind: 'wrong' | 'right';
  readonly title: string;
  readonly files: readonly ExampleFile[];
}

/** A rule's page: its prose before the first example, and its examples. */
export interface RulePage {
  readonly why: string;
  readonly examples: readonly RuleExample[];
}

const kinds: Readonly<Record<string, RuleExample['kind']>> = {
  错: 'wrong',
  对: 'right',
  Wrong: 'wrong',
  Right: 'right',
};

/**
 * Reads `rule.md`. Under `## 错` (Wrong) and `## 对` (Right) each fenced block is a file of one example; a
 * `### title` starts a further example. After the fence's language: `file=plans/a.md` (a Markdown block without
 * it is `plans/example.md`) and `finds=gap,overlap`; where they matter, `encoding=gb18030` and `megabytes=6`.
 */
export function readRulePage(markdown: string): RulePage {
  const examples: RuleExample[] = [];
  const nodes = parseMarkdown(markdown).children;
  let kind: RuleExample['kind'] | null = null;
  let title = '';
  let files: ExampleFile[] = [];
  const close = (): void => {
    if (kind !== null && files.length > 0) examples.push({ kind, title, files });
    files = [];
  };
  for (const node of nodes) {
    if (node.type === 'heading') {
      const text = headingText(markdown, node.position?.start.offset ?? 0);
      close();
      title = node.depth === 2 ? '' : text;
      if (node.depth === 2) kind = kinds[text] ?? null;
    } else if (node.type === 'code' && kind !== null) files.push(fileOf(node.value, node.meta ?? ''));
  }
  close();
  const examplesStart = nodes.find((node) => node.type === 'heading' && node.depth === 2)?.position?.start.offset;
  return { why: markdown.slice(0, examplesStart).trim(), examples };
}

function headingText(markdown: string, offset: number): string {
  const end = markdown.indexOf('\n', offset);
  return markdown
    .slice(offset, end < 0 ? undefined : end)
    .replace(/^#+\s*/, '')
    .trim();
}

function fileOf(text: string, meta: string): ExampleFile {
  const words = new Map(meta.split(/\s+/).map((word) => [word.split('=')[0] ?? '', word.split('=')[1] ?? '']));
  const finds = words.get('finds') ?? '';
  const encoding = encodings.find((name) => name === words.get('encoding')) ?? 'utf-8';
  const megabytes = words.get('megabytes');
  return {
    file: words.get('file') ?? 'plans/example.md',
    text: `${text}\n`,
    encoding,
    megabytes: megabytes === undefined ? null : Number(megabytes),
    finds: finds === '' ? [] : finds.split(','),
  };
}

/** The file as it would lie on a disk. Throws where its text has a character that its encoding lacks. */
export function exampleBytes({ text, encoding, megabytes }: ExampleFile): Uint8Array {
  const whole = megabytes === null ? text : text.repeat(Math.ceil((megabytes * 1024 * 1024) / text.length));
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(whole);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\uFEFF${whole}`);
    case 'utf-16':
      return new Uint8Array(Uint16Array.from(`\uFEFF${whole}`, (unit) => unit.charCodeAt(0)).buffer);
    default: {
      const bytes = encodeGb18030(whole);
      if (bytes === null) throw new Error(`the example has a character that ${encoding} lacks`);
      return bytes;
    }
  }
}
