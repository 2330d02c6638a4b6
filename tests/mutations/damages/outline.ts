import type { Damage } from '../damage.ts';
import { inBody, inPart, parts, replaceOne } from '../edit.ts';

const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Damage to headings and their order. */
export const outlineDamages: readonly Damage[] = [
  {
    name: 'a number is left out',
    rules: ['outline/heading-numbering'],
    make: (text, choose) =>
      inBody(text, (body) =>
        replaceOne(
          body,
          /^(#{3} \d+\.)(\d+) /gm,
          choose,
          ([, head = '', number = '']) => `${head}${Number(number) + 3} `,
        ),
      ),
  },
  {
    name: 'another way of numbering',
    rules: ['outline/mixed-numbering'],
    make: (text, choose) =>
      inBody(text, (body) =>
        [...body.matchAll(/^## [1-9] /gm)].length < 4
          ? null
          : replaceOne(
              body,
              /^## ([2-9]) /gm,
              choose,
              ([, number = '']) => `## ${chinese[Number(number) - 1] ?? ''}、`,
            ),
      ),
  },
  {
    name: 'another way of writing a level',
    rules: ['outline/mixed-level-notation'],
    make: (text, choose) =>
      inBody(text, (body) => replaceOne(body, /^(#+ .*)Ⅱ级响应$/gm, choose, ([, head = '']) => `${head}二级响应`)),
  },
  {
    name: 'an empty section',
    rules: ['outline/empty-section', 'level/no-actions'],
    make: (text, choose) => inPart(text, /^\d+\.\d+ /, choose, () => '\n'),
  },
  {
    name: 'a chapter is missing',
    rules: ['outline/missing-section'],
    make: (text, choose) =>
      /^类型: (?:专项|总体)应急预案$/m.test(text)
        ? inBody(text, (body) => {
            const fitting = parts(body).filter(({ title, depth }) => depth === 2 && /后期处置|应急保障/.test(title));
            const part = fitting[choose(fitting.length)];
            if (part === undefined) return null;
            return (body.slice(0, part.start) + body.slice(part.end)).replaceAll(
              /恢复重建|善后|后期处置|应急保障/g,
              '事后',
            );
          })
        : null,
  },
  {
    name: 'chapters in the wrong order',
    rules: ['outline/section-order'],
    make: (text) =>
      /^类型: 专项应急预案$/m.test(text)
        ? inBody(text, (body) => {
            const chapters = parts(body).filter(({ depth }) => depth === 2);
            const [first, second] = [chapters[1], chapters.at(-3)];
            if (first === undefined || second === undefined || second.start <= first.end) return null;
            const moved = body.slice(first.start, first.end);
            return body.slice(0, first.start) + body.slice(first.end, second.end) + moved + body.slice(second.end);
          })
        : null,
  },
];
