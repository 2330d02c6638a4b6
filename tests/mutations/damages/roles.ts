import type { Damage } from '../damage.ts';
import { inBlock, inBody, replaceOne, stepLine } from '../edit.ts';

const commander = /^ {2}(?:指挥长|总指挥|联合指挥长|镇指挥长|乡指挥长): \{岗位: ([^,}]+)(?:, 副职: \[[^\]]*\])?/m;

/** The commander's deputies are taken out of the role, and those of the post out of the register. */
function withoutDeputy(text: string, others: (file: string) => string | null, file: string) {
  const match = commander.exec(text);
  const post = match?.[1];
  const posts = others('registers/posts.yaml');
  if (match === null || post === undefined || posts === null) return null;
  const row = new RegExp(`(名称: ${post}, [^\\n]*?), 副职: \\[[^\\]]*\\]`);
  return new Map([
    [file, text.replace(match[0], match[0].replace(/, 副职: \[[^\]]*\]$/, ''))],
    ['registers/posts.yaml', posts.replace(row, '$1')],
  ]);
}

function actorBecomes(name: string): Damage['make'] {
  return (text, choose) =>
    inBody(text, (body) =>
      replaceOne(body, stepLine, choose, ([line, , actor = '']) => line.replace(`**${actor}**`, `**${name}**`)),
    );
}

/** Damage to roles and to those who act. */
export const roleDamages: readonly Damage[] = [
  {
    name: 'a commander without a deputy',
    rules: ['role/no-deputy'],
    make: (text, _, others, file) => withoutDeputy(text, others, file),
  },
  {
    name: 'nobody fills a role',
    rules: ['role/unfilled'],
    make: (text, choose) =>
      inBlock(text, '角色', (part) =>
        replaceOne(
          part,
          /^( {2}[^:\n]+: \{)(?:岗位|单位|牵头): .*\}\n/gm,
          choose,
          ([, head = '']) => `${head}职责: [接报]}\n`,
        ),
      ),
  },
  {
    name: 'no commander',
    rules: ['role/missing', 'role/undeclared-actor', 'ref/unknown'],
    make: (text, choose) =>
      /^类型: (?:专项|总体|部门)应急预案$/m.test(text)
        ? inBlock(text, '角色', (part) => replaceOne(part, /^ {2}(?:指挥长|总指挥): .*\n/gm, choose, () => ''))
        : null,
  },
  {
    name: 'a role that never acts',
    rules: ['role/idle'],
    make: (text, choose) =>
      inBlock(text, '角色', (part) => replaceOne(part, /\n$/g, choose, () => '\n  后勤服务专组: {单位: 县应急局}\n')),
  },
  { name: 'an actor that nobody declared', rules: ['role/undeclared-actor'], make: actorBecomes('综合联动专班') },
  { name: 'relevant departments act', rules: ['role/vague-actor'], make: actorBecomes('有关部门') },
  { name: 'a person acts', rules: ['role/person-named', 'role/undeclared-actor'], make: actorBecomes('周主任') },
];
