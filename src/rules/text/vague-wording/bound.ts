import type { Step } from '#model';

/** The slots of a sentence that a vague word leaves open. */
export type Slot = 'time' | 'actor' | 'condition' | 'quantity' | 'reference' | 'action' | 'own';

/** What is asked of a slot: the sentence, where the word stands in it, and the step around it. */
export interface Asked {
  readonly slot: Slot;
  readonly sentence: string;
  readonly word: string;
  /** Offset of the word in the sentence. */
  readonly at: number;
  readonly step: Step | null;
}

const amount =
  /(?:\d|[一二两三四五六七八九十半])\s*(?:个|多)?\s*(?:分钟|刻钟|小时|工作日|日|天|周|个?月|年|min|hour|day|h\b)/i;
const clock = /\d{1,2}\s*[:：时点]/;
const body =
  /[\u4e00-\u9fff](?:局|委|办|队|镇|乡|公司|医院|学校|小组|组|指挥部|中心|站|所|政府|街道|村|社区|委员会|办公室|防指)|指挥长|值班员|负责人|组长/;
const addressed = /(?:通知|报告|通报|告知|协调|会同|联合|商请|转|报|由|组织|督促|要求|通报给)\s*$/;
const decided = /决定|批准|同意|研判|会商|审定|授权|报经|经.{1,12}后/;
const persons = new Set(['专人', '指定人员', '有关人员', '相关人员', 'appropriate personnel']);

/** Whether something in the sentence, or in its step, fills the slot that the word leaves open. */
export function isBound(asked: Asked): boolean {
  const { slot, sentence, step } = asked;
  switch (slot) {
    case 'time':
      return (
        step?.time != null ||
        amount.test(sentence) ||
        clock.test(sentence) ||
        /[不未没]$/.test(sentence.slice(0, asked.at))
      );
    case 'actor':
      return isNamed(asked);
    case 'condition':
      return /\d/.test(sentence) || decided.test(sentence);
    case 'quantity':
      return /\d/.test(sentence);
    case 'reference':
      return /《|第.{1,5}条|预案|规程|附件|附录|\d+号/.test(sentence);
    case 'action':
      return /\d/.test(sentence) || sentence.trim().length > 26;
    default:
      return false;
  }
}

/** Others are named where the sentence lists them; who is sent (专人) is known where the step says who sends. */
function isNamed({ sentence, word, at, step }: Asked): boolean {
  const before = sentence.slice(0, at);
  if (persons.has(word) && step !== null && step.actors.length > 0) return true;
  if (addressed.test(before)) return body.test(sentence.slice(at + word.length));
  return body.test(before.replace(/^[^：:]*[：:]/, '')) || body.test(sentence.slice(at + word.length));
}
