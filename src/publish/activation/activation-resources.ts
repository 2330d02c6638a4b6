import { contactOf, type PlanReader } from '#cards';
import { formatDuration, readDuration } from '#parse';
import type { ActivationResource } from './activation.ts';
import type { ActivationRequest } from './build-activation.ts';
import { clockText, plus } from './clock.ts';

/** Teams and supplies of the plan, with the number to call and, where the registers say, when they can be there. */
export function activationResources(reader: PlanReader, request: ActivationRequest): ActivationResource[] {
  const zh = reader.language === 'zh';
  return (reader.plan.front.resources ?? []).map(({ team, supply, quantity, unit, from }) => {
    const name = team ?? supply ?? '';
    const { phone } = contactOf(team ?? from ?? '', reader);
    const amount = quantity === undefined ? '' : `${quantity} ${unit ?? ''}`.trim();
    return {
      name,
      amount,
      from: from ?? '',
      phone,
      arrival: team === undefined ? '' : readiness(team, reader, request.at, zh),
    };
  });
}

/** When a team is ready to leave its base. The road is not reckoned: where the event is, only the caller knows. */
function readiness(team: string, reader: PlanReader, at: string, zh: boolean): string {
  const meaning = reader.around.names.resolve(team, ['team'], reader.around.jurisdiction);
  if (meaning.kind !== 'found') return '';
  const entry = reader.around.registers.teams.find(
    ({ document, pointer }) => document === meaning.target.document && pointer === meaning.target.pointer,
  );
  const mobilisation = entry?.data.mobilisation === undefined ? null : readDuration(entry.data.mobilisation);
  if (mobilisation === null) return '';
  const ready = clockText(plus(at, mobilisation.seconds), at, reader.language);
  const length = formatDuration(mobilisation, reader.language);
  return zh ? `${ready} 集结完毕（${length}）` : `ready at ${ready} (${length})`;
}
