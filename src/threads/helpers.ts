import { type Corpus, fileKind, type PlanFile, planNames, readFileFacts } from '#corpus';
import { readListed } from '#disk';
import type { RunElsewhere, Saying } from '#engine';
import type { SourceDocument } from '#model';
import type { NamedRule } from '#rule-kit';
import { Helper, LostHelper } from './helper.ts';
import { asReceived } from './sent.ts';
import { shareOut } from './share.ts';

/** How a library is worked on. */
export interface ThreadOptions {
  /** How many threads may be used, this one included. */
  readonly threads: number;
  /** Whether it will be judged: the threads are kept for that. */
  readonly toJudge: boolean;
}

/** Other threads that read a part of the plans, and may judge them. */
export class Helpers {
  readonly #root: string;
  readonly #helpers: Set<Helper>;
  readonly #files: Set<string>;

  constructor(root: string, helpers: readonly Helper[]) {
    this.#root = root;
    this.#helpers = new Set(helpers);
    this.#files = new Set(helpers.flatMap(({ plans }) => plans));
  }

  /** Whether a file is the work of another thread. */
  has(file: string): boolean {
    return this.#files.has(file);
  }

  /**
   * The plans that the other threads have read. One that is lost is asked no more: its plans are read here, and are
   * the work of this thread from then on. Throws a Fault as reading does.
   */
  takePlans(): PlanFile[] {
    return [...this.#helpers].flatMap((helper) => {
      try {
        return helper.takePlans();
      } catch (error) {
        if (!(error instanceof LostHelper)) throw error;
        this.#giveUp(helper);
        return readHere(this.#root, helper.plans);
      }
    });
  }

  #giveUp(helper: Helper): void {
    helper.stop();
    this.#helpers.delete(helper);
    for (const file of helper.plans) this.#files.delete(file);
  }

  /**
   * Lets the threads run the rules over their plans, and gives what they will say. Once only: it is the last that is
   * asked of them.
   */
  judge(corpus: Corpus, rules: readonly NamedRule[], today: string): RunElsewhere {
    const names = planNames(corpus.plans);
    const counted = new Set(corpus.documents.map(({ file }) => file));
    for (const helper of this.#helpers) {
      const own = new Set(helper.plans);
      helper.judge({
        today,
        files: helper.plans.filter((file) => counted.has(file)),
        others: names.filter(({ file }) => !own.has(file)),
      });
    }
    const receive = receiver(corpus, rules);
    const helpers = this.#helpers;
    return {
      has: (file) => this.#files.has(file),
      *sayings(judgeHere) {
        for (const helper of helpers) yield* sayingsOf(helper, receive, judgeHere);
      },
    };
  }

  stop(): void {
    for (const helper of this.#helpers) helper.stop();
  }
}

function* sayingsOf(
  helper: Helper,
  receive: ReturnType<typeof receiver>,
  judgeHere: (files: ReadonlySet<string>) => Iterable<Saying>,
): Iterable<Saying> {
  try {
    for (const saying of helper.sayings()) yield receive(saying);
  } catch (error) {
    if (!(error instanceof LostHelper)) throw error;
    yield* judgeHere(new Set(helper.plans));
  }
}

function receiver(
  corpus: Corpus,
  rules: readonly NamedRule[],
): (sent: ReturnType<Helper['sayings']>[number]) => Saying {
  const documents = new Map(corpus.documents.map((document) => [document.file, document]));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const documentOf = (file: string): SourceDocument => {
    const document = documents.get(file);
    if (document === undefined) throw new Error(`${file} is not in the library`);
    return document;
  };
  return ({ rule: id, output }) => {
    const rule = byId.get(id);
    if (rule === undefined) throw new Error(`no rule ${id}`);
    return { rule, output: asReceived(output, documentOf) };
  };
}

function readHere(root: string, files: readonly string[]): PlanFile[] {
  return files.flatMap((file) => {
    const facts = readFileFacts(readListed(root, file));
    return facts?.kind === 'plan' ? [facts] : [];
  });
}

/** Starts other threads where the library is large enough for them to pay; null where it is not. */
export function startHelpers(
  root: string,
  files: readonly string[],
  { threads, toJudge }: ThreadOptions,
): Helpers | null {
  const { others } = shareOut(
    files.filter((file) => fileKind(file).kind === 'plan'),
    threads,
    toJudge,
  );
  if (others.length === 0) return null;
  const around = toJudge ? files.filter((file) => ['register', 'profile'].includes(fileKind(file).kind)) : [];
  const script = new URL(import.meta.resolve('#thread'));
  return new Helpers(
    root,
    others.map((plans) => new Helper(script, { root, plans, around })),
  );
}
