import type { Damage } from '../damage.ts';
import { addParagraph, inBlock, inFront, replaceOne } from '../edit.ts';

/** Damage to names: of units, plans and laws. */
export const nameDamages: readonly Damage[] = [
  {
    name: 'a superior plan that does not exist',
    rules: ['ref/unknown'],
    make: (text) => (/^上位预案: \[/m.test(text) ? text.replace(/^上位预案: \[([^\],]+)/m, '上位预案: [$1x') : null),
  },
  {
    name: 'a unit that does not exist',
    rules: ['ref/unknown'],
    make: (text, choose) =>
      inBlock(text, '角色', (part) =>
        replaceOne(part, /(?<=(?:单位|牵头|岗位): )[^,}\]]+/g, choose, ([name]) => `${name}厅`),
      ),
  },
  {
    name: 'a unit by its former name',
    rules: ['ref/retired'],
    make: (text, choose) =>
      inFront(text, (front) => replaceOne(front, /(?<=(?:到|从|单位): )县应急局(?=[,}])/g, choose, () => '县安监局')),
  },
  {
    name: 'a plan beside it does not answer',
    rules: ['link/one-sided'],
    make: (text) => (/^衔接预案: \[/m.test(text) ? text.replace(/^衔接预案: .*\n/m, '') : null),
  },
  {
    name: 'a repealed law',
    rules: ['law/repealed'],
    make: (text) => addParagraph(text, '本预案依据《突发事件应急预案管理办法》（国办发〔2013〕101号）编制。'),
  },
  {
    name: 'a number of another law',
    rules: ['law/title-mismatch', 'law/unknown-number'],
    make: (text) => addParagraph(text, '依据《生产安全事故应急条例》（国务院令第493号）编制。'),
  },
  {
    name: 'a law that the register lacks',
    rules: ['law/unknown-number'],
    make: (text) => addParagraph(text, '依据《安和县应急广播管理暂行规定》（安政发〔2019〕87号）编制。'),
  },
  {
    name: 'a plan that follows itself',
    rules: ['ref/cycle'],
    make: (text) => {
      const id = /^编号: (.+)$/m.exec(text)?.[1];
      return id === undefined || !/^上位预案: \[/m.test(text)
        ? null
        : text.replace(/^上位预案: \[/m, `上位预案: [${id}, `);
    },
  },
];
