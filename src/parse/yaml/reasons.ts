import type { Text } from '#model';

/** A YAML error in words. */
export interface YamlReason {
  /** Which of the reasons it is. */
  readonly kind: string;
  readonly reason: Text;
}

type Row = readonly [pattern: RegExp, kind: string, zh: string, en: string];

// The parser has no codes, only English sentences: this is the one place that knows them.
const reasons: readonly Row[] = [
  [/tab characters/, 'tab', '缩进用了制表符，应当用空格', 'a tab is used for indentation; use spaces'],
  [
    /deficient indentation/,
    'unclosed',
    '上文的引号或括号没有配对，或者这一行缩进不够',
    'a quotation mark or bracket above is not closed, or this line is indented too little',
  ],
  [/bad indentation/, 'indentation', '缩进与上下行不一致', 'the indentation does not agree with the lines around it'],
  [/single quoted|double quoted/, 'quote', '引号没有配对', 'a quotation mark is not closed'],
  [
    /missed comma|expected the node content, but found ','/,
    'comma',
    '列表各项之间少了或多了逗号',
    'a comma is missing or too many in a list',
  ],
  [/within a flow collection/, 'bracket', '方括号或花括号没有配对', 'a bracket or brace is not closed'],
  [
    /multiline key|expected ':'|implicit key/,
    'colon',
    '这一行缺少冒号，或者冒号后少了空格',
    'this line lacks a colon, or the space after it',
  ],
  [
    /whitespace character is expected after the key-value/,
    'colon',
    '冒号后少了空格',
    'the space after the colon is missing',
  ],
  [/escape sequence|hexadecimal/, 'escape', '双引号里的反斜杠写法有误', 'a backslash in double quotes is wrong'],
  [
    /block scalar|chomping|indentation width|line break is expected/,
    'block',
    '“|”或“>”的写法有误',
    'the “|” or “>” is written wrongly',
  ],
  [
    /null byte|non-printable|valid JSON character/,
    'character',
    '有看不见的控制字符',
    'there is an invisible control character',
  ],
  [/unidentified alias|alias/, 'alias', '引用了没有定义的“*”别名', 'an alias (*) is used that is not defined'],
  [/anchor/, 'anchor', '“&”锚点的写法有误', 'an anchor (&) is written wrongly'],
  [/tag/, 'tag', '“!”标签不受支持', 'a tag (!) is not supported'],
  [/directive/, 'directive', '“%”指令不受支持', 'a directive (%) is not supported'],
  [/maxDepth/, 'depth', '嵌套太深', 'it is nested too deeply'],
  [
    /document separator|more than one|single document/,
    'unexpected',
    '这里不该有内容：前一行可能少了冒号，或者缩进、引号有误',
    'nothing is expected here: the line before may lack a colon, or an indent or quotation mark is wrong',
  ],
];

/** The words for what the parser said. */
export function yamlReason(said: string): YamlReason {
  for (const [pattern, kind, zh, en] of reasons) {
    if (pattern.test(said)) return { kind, reason: { zh, en } };
  }
  return { kind: 'syntax', reason: { zh: '写法不合 YAML 规则', en: 'this is not valid YAML' } };
}
