import type { Text } from '#model';
import type { Entry, RegisterName } from '#registers';

/** What a row must tell to be of use: at least one of these fields, and why. */
export interface Need {
  readonly anyOf: readonly string[];
  readonly why: Text;
}

const where: Text = { zh: '不知道它在哪里', en: 'nobody knows where it is' };
const who: Text = { zh: '不知道找谁', en: 'nobody knows whom to ask' };

const needs: Readonly<Partial<Record<RegisterName, readonly Need[]>>> = {
  contacts: [
    { anyOf: ['officer'], why: who },
    {
      anyOf: ['backup_phone', 'other'],
      why: { zh: '第一个电话打不通就联系不上', en: 'when the first number fails there is no other way' },
    },
  ],
  teams: [
    { anyOf: ['capabilities'], why: { zh: '不知道它会做什么', en: 'nobody knows what it can do' } },
    { anyOf: ['mobilisation'], why: { zh: '算不出多久能到', en: 'nobody can tell when it will be there' } },
    { anyOf: ['base', 'coordinates'], why: where },
    { anyOf: ['leader'], why: who },
  ],
  supplies: [{ anyOf: ['depot'], why: where }],
  depots: [
    { anyOf: ['address', 'coordinates'], why: where },
    { anyOf: ['keeper', 'managed_by'], why: who },
  ],
  shelters: [
    { anyOf: ['address', 'coordinates'], why: where },
    { anyOf: ['capacity'], why: { zh: '不知道能容多少人', en: 'nobody knows how many it holds' } },
    { anyOf: ['keeper', 'managed_by'], why: who },
  ],
  risks: [
    { anyOf: ['place', 'coordinates'], why: where },
    { anyOf: ['responsible', 'person'], why: { zh: '没有人负责', en: 'nobody answers for it' } },
  ],
  agreements: [
    { anyOf: ['promises'], why: { zh: '不知道对方答应了什么', en: 'nobody knows what was promised' } },
    { anyOf: ['expires'], why: { zh: '不知道何时失效', en: 'nobody knows when it ends' } },
  ],
};

/** What a row of this register must tell. */
export function needsOf(register: RegisterName): readonly Need[] {
  return needs[register] ?? [];
}

/** The needs that a row does not meet. */
export function unmet({ register, data }: Entry): Need[] {
  return needsOf(register).filter(({ anyOf }) => !anyOf.some((field) => isFilled(data, field)));
}

function isFilled(data: object, field: string): boolean {
  const value: unknown = Object.getOwnPropertyDescriptor(data, field)?.value;
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

const perishable =
  /口罩|防护服|手套|消毒|酒精|药|疫苗|血浆|输液|食品|食物|大米|面粉|食用油|方便面|饼干|罐头|饮用水|矿泉水|奶粉|电池|灭火器|泡沫液|滤毒罐|滤芯|发烟|信号弹|急救包|mask|glove|disinfect|alcohol|medicine|drug|vaccine|food|rice|noodle|biscuit|drinking water|battery|extinguisher|foam concentrate|first.aid/i;
const lasting = /药箱|药壶|机$|器材|车$|柜|架|箱$|泵|烘干|净水|machine|pump|box|vehicle|truck|sprayer/i;

/** Whether a thing by its name spoils, wears out or has a date on its package. */
export function isPerishable(name: string): boolean {
  return perishable.test(name) && !lasting.test(name);
}
