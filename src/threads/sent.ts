import type { SourceDocument } from '#model';
import type { Place, RuleFinding, RuleOutput } from '#rule-kit';
import type { SentOutput, SentPlace } from './messages.ts';

/** What a rule said, with files in the place of documents. */
export function toSend(output: RuleOutput): SentOutput {
  if ('notChecked' in output) return { notChecked: output.notChecked, file: output.document.file };
  const { at, related, ...rest } = output;
  const sent = { ...rest, at: placeToSend(at) };
  return related === undefined
    ? sent
    : { ...sent, related: related.map((fact) => ({ text: fact.text, at: placeToSend(fact.at) })) };
}

function placeToSend({ document, span }: Place): SentPlace {
  return { file: document.file, span };
}

/** The same with the documents of this thread. */
export function asReceived(sent: SentOutput, documentOf: (file: string) => SourceDocument): RuleOutput {
  if ('notChecked' in sent) return { notChecked: sent.notChecked, document: documentOf(sent.file) };
  const place = ({ file, span }: SentPlace): Place => ({ document: documentOf(file), span });
  const { at, related, ...rest } = sent;
  const finding: RuleFinding = { ...rest, at: place(at) };
  return related === undefined
    ? finding
    : { ...finding, related: related.map((fact) => ({ text: fact.text, at: place(fact.at) })) };
}
