import type { Damage } from '../damage.ts';
import { inBody, inPart, replaceOne, stepLine } from '../edit.ts';

/** Damage that leaves a reader without a card, or with one that does not help. */
export const cardDamages: readonly Damage[] = [
  {
    name: 'no step names who acts',
    rules: ['card/no-steps'],
    make: (text) => inBody(text, (body) => body.replaceAll(stepLine, '$1. $4')),
  },
  {
    name: 'a step longer than a card',
    rules: ['card/overflow'],
    make: (text, choose) =>
      inPart(text, /[ⅠⅡⅢⅣ]级(?:应急)?响应$/, choose, (inner) =>
        replaceOne(inner, stepLine, choose, ([line, , actor = '', , action = '']) =>
          new RegExp(`^ {2}${actor}: \\{(?:岗位|单位|牵头)`, 'm').test(text)
            ? line.replace(action, action.repeat(40))
            : null,
        ),
      ),
  },
  {
    name: 'procedures in the form of prose',
    rules: ['procedure/no-steps', 'procedure/missing', 'procedure/no-actor', 'card/no-steps'],
    make: (text) =>
      inBody(text, (body) => {
        const prose = body.replaceAll(stepLine, '$2在$3$4');
        return prose === body ? null : prose;
      })?.replace(/^信息报告:\n(?: .*\n)+/m, '') ?? null,
  },
  {
    name: 'the commander does nothing at a level that he starts',
    rules: ['coverage/card-missing'],
    make: (text, choose) => {
      const decider = /^ {4}决定: (.+)$/m.exec(text)?.[1];
      if (decider === undefined) return null;
      return inPart(text, /^[\d.]*\s*[ⅠⅡⅢⅣ]级响应$/, choose, (inner) => {
        const own = new RegExp(`^\\d+\\. \\*\\*${decider}\\*\\*.*\\n`, 'gm');
        const rest = inner.replaceAll(own, '');
        return rest === inner || !stepLine.test(rest) || rest.includes(decider) ? null : rest;
      });
    },
  },
];
