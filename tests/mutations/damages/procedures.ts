import type { Damage } from '../damage.ts';
import { inBody, inPart, parts, replaceOne, stepLine } from '../edit.ts';

const levelPart = /[ⅠⅡⅢⅣ]级(?:应急)?响应$/;
const governmental = /^类型: (?:专项|总体|部门)应急预案$/m;

function inSteps(change: (line: RegExpExecArray) => string | null): Damage['make'] {
  return (text, choose) =>
    governmental.test(text)
      ? inPart(text, levelPart, choose, (inner) => replaceOne(inner, stepLine, choose, change))
      : null;
}

/** A later step of the same actor in one list is due before his earlier one. */
function earlier(inner: string): string | null {
  const steps = [...inner.matchAll(stepLine)].filter(({ 3: time = '' }) => /^\d+(?:秒|分钟|小时)内$/.test(time));
  const first = steps[0];
  const second = steps[1];
  if (first === undefined || second === undefined) return null;
  const [line, , actor = '', time = ''] = second;
  const changed = line.replace(`**${actor}**`, `**${first[2] ?? ''}**`).replace(`（${time}）`, '（1秒内）');
  return inner.slice(0, second.index) + changed + inner.slice(second.index + line.length);
}

/** Damage to procedures: who, by when, in what order. */
export const procedureDamages: readonly Damage[] = [
  {
    name: 'a step without an actor',
    rules: ['procedure/no-actor'],
    make: inSteps(([, number = '', , , action = '']) => `${number}. ${action}`),
  },
  {
    name: 'a step without a time',
    rules: ['procedure/no-time'],
    make: inSteps(([line, , , time = '', action = '']) =>
      /\d\s*(?:分钟|小时|天)|[一二两三半]小时|\d{1,2}\s*[时点]|立即|同时|昼夜|每|前|随时/.test(action)
        ? null
        : line.replace(`（${time}）`, ''),
    ),
  },
  {
    name: 'a later step is due earlier',
    rules: ['procedure/time-order'],
    make: (text, choose) => inPart(text, levelPart, choose, earlier),
  },
  {
    name: 'a reference to a section that is not there',
    rules: ['procedure/unreachable'],
    make: (text, choose) =>
      inBody(text, (body) => {
        const numbered = parts(body).some(({ title }) => /^\d+\.\d+ /.test(title)) && /^## 4 /m.test(body);
        return numbered
          ? replaceOne(body, stepLine, choose, ([line]) => `${line.replace(/。?$/, '')}，按 4.97 执行。`)
          : null;
      }),
  },
  {
    name: 'steps of a level that is not declared',
    rules: ['procedure/unreachable', 'level/missing'],
    make: (text) => {
      const entry = /^ {2}Ⅳ级:\n(?: {4,}.*\n)+/m;
      return entry.test(text) && /Ⅳ级响应\n\n1\. /.test(text) ? text.replace(entry, '') : null;
    },
  },
];
