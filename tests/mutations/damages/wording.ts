import type { Damage } from '../damage.ts';
import { addParagraph, inBody, inPart, replaceOne, stepLine } from '../edit.ts';

function says(paragraph: string): Damage['make'] {
  return (text) => addParagraph(text, paragraph);
}

/** In the part that says what is done: there, words that leave a slot open do harm. */
function saysInResponse(paragraph: string): Damage['make'] {
  return (text, choose) =>
    inPart(text, /[ⅠⅡⅢⅣ]级(?:应急)?响应$|信息报告$|先期处置$/, choose, (inner) => `\n${paragraph}\n${inner}`);
}

/** Damage to wording, and what a copied plan brings along. */
export const wordingDamages: readonly Damage[] = [
  {
    name: 'in time, without a time',
    rules: ['text/vague-wording'],
    make: saysInResponse('县应急局应当及时通知受影响的村。'),
  },
  { name: 'relevant departments', rules: ['text/vague-wording'], make: saysInResponse('由有关部门负责群众转移。') },
  {
    name: 'a term that the law left behind',
    rules: ['text/old-term'],
    make: says('突发公共事件发生后，县应急局 10 分钟内报告。'),
  },
  {
    name: 'a bureau by its old name',
    rules: ['text/old-term', 'ref/retired'],
    make: (text) => addParagraph(text, '由县国土局核查隐患点。'),
  },
  { name: 'a person that is none', rules: ['text/placeholder-person'], make: says('联系人：张三。') },
  {
    name: 'what the template left',
    rules: ['copy/template-residue'],
    make: says('本预案适用于XX县行政区域内的突发事件。'),
  },
  {
    name: 'a place elsewhere',
    rules: ['copy/foreign-place'],
    make: says('温岭市箬横镇的群众转移到镇中心小学。'),
  },
  {
    name: 'an abbreviation nobody explained',
    rules: ['text/undefined-abbreviation'],
    make: says('值班员把情况录入 EWQS 平台，10 分钟内完成。'),
  },
  {
    name: 'a sentence without an end',
    rules: ['text/long-sentence'],
    make: saysInResponse(
      `县应急局${'核实情况并通知村组，逐户登记人数，清点物资，检查道路，'.repeat(9)}10 分钟内报告。`,
    ),
  },
  {
    name: 'a number that is no telephone',
    rules: ['contact/invalid-phone', 'contact/conflicting', 'schema/invalid'],
    files: /^registers\/units\.yaml$/,
    times: 12,
    make: (text, choose) => replaceOne(text, /(?<=值班电话: )0799-5550-\d{3}/g, choose, () => '0799-5550-1'),
  },
  {
    name: 'another number than the register has',
    rules: ['contact/conflicting'],
    make: (text, choose, others) => {
      const units = others('registers/units.yaml') ?? '';
      const known = [...units.matchAll(/简称: \[([^\],]+)[^\n]*值班电话: (0799-5550-\d{3})/g)];
      return inBody(text, (body) =>
        replaceOne(body, stepLine, choose, ([line, , , , action = '']) => {
          const [, unit, phone] = known.find(([, name = '']) => action.includes(name)) ?? [];
          if (unit === undefined || phone === undefined || line.includes('0799')) return null;
          return line.replace(action, action.replace(unit, `${unit}（0799-5550-999）`));
        }),
      );
    },
  },
  { name: 'a private number', rules: ['privacy/personal-number'], make: says('联系电话：13907990123。') },
  { name: 'an identity number', rules: ['privacy/personal-number'], make: says('户主身份证号 11010519491231002X。') },
  { name: 'a home address', rules: ['privacy/home-address'], make: says('住址：青溪镇老街社区滨江路18号3单元402室。') },
];
