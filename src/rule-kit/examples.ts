import { parseMarkdown } from '#parse';

/** One file of an example, and the messages of the rule that must be found in it. */
export interface ExampleFile {
  readonly file: string;
  readonly text: string;
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
 * it is `plans/example.md`) and `finds=gap,overlap`.
 */
export function readRulePage(markdown: string): RulePage {
  const examples: RuleExample[] = [];
  let kind: RuleExample['kind'] | null = null;
  let title = '';
  let files: ExampleFile[] = [];
  let whyEnd = markdown.length;
  const close = (): void => {
    if (kind !== null && files.length > 0) examples.push({ kind, title, files });
    files = [];
  };
  for (const node of parseMarkdown(markdown).children) {
    if (node.type === 'heading') {
      const text = headingText(markdown, node.position?.start.offset ?? 0);
      close();
      title = node.depth === 2 ? '' : text;
      if (node.depth === 2) {
        kind = kinds[text] ?? null;
        whyEnd = Math.min(whyEnd, node.position?.start.offset ?? whyEnd);
      }
    } else if (node.type === 'code' && kind !== null) files.push(fileOf(node.value, node.meta ?? ''));
  }
  close();
  return { why: markdown.slice(0, whyEnd).trim(), examples };
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
  return {
    file: words.get('file') ?? 'plans/example.md',
    text: `${text}\n`,
    finds: finds === '' ? [] : finds.split(','),
  };
}
