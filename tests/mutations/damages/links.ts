import type { Damage } from '../damage.ts';
import { addParagraph, halves, inBlock, inFront, inPart, replaceOne, stepLine } from '../edit.ts';

/** Damage that shows only beside other plans: contradictions, copies, too much for one person. */
export const linkDamages: readonly Damage[] = [
  {
    name: 'another unit leads',
    rules: ['link/lead-differs'],
    files: /^county\/(?:flood|geohazard|forest-fire|earthquake|gas|environment|public-health|relief|weather)\.md$/,
    make: (text) => text.replace(/^牵头单位: .*$/m, '牵头单位: 县商务局'),
  },
  {
    name: 'a township starts later than the county',
    rules: ['link/trigger-later-than-superior'],
    files: /^townships\//,
    make: (text, choose) =>
      inBlock(text, '响应级别', (part) =>
        replaceOne(
          part,
          /(站点: (?:青溪站|安和站), 不低于: )(\d+(?:\.\d+)?)/g,
          choose,
          ([, head = '', value = '']) => `${head}${Number(value) + 1.3}`,
        ),
      ),
  },
  {
    name: 'the same level at another number in one county',
    rules: ['link/level-differs', 'link/trigger-later-than-superior'],
    files: /^county\/(?:flood|action-[a-z-]+|manual-[a-z-]+)\.md$/,
    make: (text, choose) =>
      inBlock(text, '响应级别', (part) =>
        replaceOne(
          part,
          /(站点: (?:青溪站|安和站|云门水库), 不低于: )(\d+(?:\.\d+)?)/g,
          choose,
          ([, head = '', value = '']) => `${head}${Number(value) - 0.7}`,
        ),
      ),
  },
  {
    name: 'the text of another plan',
    rules: ['copy/near-duplicate'],
    files: /^(?:townships|villages)\//,
    make: (text, _, others, file) => {
      const model = others(file.startsWith('townships') ? 'townships/qingxi-flood.md' : 'villages/baxia.md');
      if (model === null || halves(model)[1] === halves(text)[1]) return null;
      return halves(text)[0] + halves(model)[1].replaceAll('青溪', '柳渡').replaceAll('坝下', '云水');
    },
  },
  {
    name: 'one person leads two groups at once',
    rules: ['load/double-booked', 'load/single-point', 'load/too-many-roles'],
    files: /^county\/(?:flood|geohazard|earthquake|forest-fire|fire|relief)\.md$/,
    make: (text) =>
      inBlock(text, '角色', (part) => {
        const leads = [...part.matchAll(/(?<=牵头: )[^,}]+/g)].map(([lead]) => lead);
        const [first, second] = leads;
        return first === undefined || second === undefined
          ? null
          : part.replaceAll(`牵头: ${second}`, `牵头: ${first}`);
      }),
  },
  {
    name: 'the deputy is the same person',
    rules: ['load/single-point'],
    files: /^county\//,
    make: (text, choose) =>
      inBlock(text, '角色', (part) =>
        replaceOne(
          part,
          /牵头: ([^,}]+), 副职: \[[^\]]*\]/g,
          choose,
          ([, lead = '']) => `牵头: ${lead}, 副职: [${lead}]`,
        ),
      ),
  },
  {
    name: 'a plan of two levels up',
    rules: ['ref/skips-level', 'ref/unknown'],
    files: /^villages\//,
    make: (text) => (/^上位预案: \[/m.test(text) ? text.replace(/^上位预案: .*$/m, '上位预案: [anhe/overall]') : null),
  },
  {
    name: 'a hazard that leads to another is not followed',
    rules: ['link/chain-missing', 'link/one-sided'],
    files: /^county\/(?:flood|earthquake|hazchem|forest-fire|weather)\.md$/,
    make: (text) =>
      inFront(text, (front) => front.replace(/^引发预案:\n(?: .*\n)+/m, '').replace(/^衔接预案: .*\n/m, '')),
  },
  {
    name: 'a duty that became a choice',
    rules: ['text/weak-duty', 'text/vague-wording'],
    files: /^townships\//,
    make: (text, choose) =>
      inPart(text, /响应/, choose, (inner) =>
        inner.includes('1. ') ? `\n必要时县应急局可以组织转移群众。\n${inner}` : null,
      ),
  },
  {
    name: 'another word than the other plans use',
    rules: ['text/inconsistent-term'],
    files: /^county\//,
    make: (text) => (text.includes('启动令') ? text.replaceAll('启动令', '启动命令') : null),
  },
  {
    name: 'a duty that its bearer never took up',
    rules: ['link/not-agreed', 'resource/no-capability'],
    files: /^county\/(?:flood|geohazard|weather|earthquake|relief)\.md$/,
    make: (text, choose) =>
      inPart(text, /[ⅠⅡⅢⅣ]级响应$/, choose, (inner) =>
        replaceOne(
          inner,
          stepLine,
          choose,
          ([line, number = '']) => `${line}\n${Number(number) + 1}. **青溪镇**（3小时内）：扑杀病畜并无害化处理。`,
        ),
      ),
  },
  {
    name: 'the only team that can do it is gone',
    rules: ['resource/no-capability'],
    files: /^registers\/teams\.csv$/,
    times: 4,
    make: (text, choose) => {
      const skills = [/^.*(?:除雪|除冰).*\n/gm, /^.*(?:流行病学|疾控).*\n/gm, /^.*(?:动物疫病|无害化).*\n/gm];
      return text.replaceAll(skills[choose(skills.length)] ?? /$^/g, '');
    },
  },
  {
    name: 'a police number in the summary',
    rules: ['privacy/internal-in-public', 'privacy/personal-number'],
    make: (text) => (/^公开: (?:简本|全文)$/m.test(text) ? addParagraph(text, '值守人手机 13807990888。') : null),
  },
];
