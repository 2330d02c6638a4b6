import type { Corpus } from '#corpus';
import { ownFonts, readTemplates } from '#disk';
import type { Plan } from '#model';
import { type DocumentRequest, documentFiles } from '#publish';
import { type HandbookView, publicPlan, type Redactor, redactorFor, secretsOf } from '#view';

export interface HandbookDocument {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * The documents that the pages of a handbook link to, one by one: the whole text where the audience may read it, else
 * its short version.
 */
export async function* handbookDocuments(
  corpus: Corpus,
  view: HandbookView,
  root: string,
): AsyncGenerator<HandbookDocument> {
  const redact = view.audience === 'public' ? redactorFor(secretsOf(corpus)) : null;
  const plans = new Map(corpus.plans.map((plan) => [plan.id, plan]));
  const base = {
    audience: view.audience,
    roles: [],
    redHead: false,
    cover: false,
    templates: readTemplates('documents', root),
    fontPaths: ownFonts(root),
  };
  for (const { id, extent, downloads } of view.plans) {
    const plan = plans.get(id);
    if (plan === undefined) continue;
    for (const { format, path } of downloads) {
      const content = await documentOf(corpus, plan, redact, { ...base, kind: extent, format });
      if (content !== null) yield { path, content };
    }
  }
}

async function documentOf(
  corpus: Corpus,
  plan: Plan,
  redact: Redactor | null,
  request: DocumentRequest,
): Promise<Uint8Array | null> {
  const shown = redact === null ? plan : publicPlan(plan, redact);
  const around: Corpus = shown === plan ? corpus : { ...corpus, around: () => corpus.around(plan) };
  const [first] = await documentFiles(around, shown, request);
  return first?.content ?? null;
}
