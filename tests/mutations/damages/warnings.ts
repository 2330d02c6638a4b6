import type { Damage } from '../damage.ts';
import { addParagraph, inBody, inPart, replaceOne, withoutPart } from '../edit.ts';

const colourSection = /^[\d.]*\s*(?:红|橙|黄|蓝)色预警$/;
/** A list of what a warning states: its level, its time, five or more items. */
const warningList =
  /(?:写明?|包括|包含|含|内容：|列出|载明|必须写：|全写：)(?=[^。\n]*(?:颜色|级别))(?=[^。\n]*(?:起止|起始|时段))[^。\n]{20,}(?=。)/g;

/** Damage to warnings and to the order that starts a response. */
export const warningDamages: readonly Damage[] = [
  {
    name: 'a colour for the wrong level',
    rules: ['warning/colour-level'],
    make: (text) => (text.includes('预警') ? addParagraph(text, '一级（蓝色）预警为最高一级。') : null),
  },
  {
    name: 'a field missing from the order',
    rules: ['warning/missing-field'],
    make: (text, choose) =>
      inBody(text, (body) =>
        replaceOne(body, /响应事项、级别、预计期限和应急处置措施/g, choose, () => '响应事项、级别和应急处置措施'),
      ),
  },
  {
    name: 'items missing from the warning',
    rules: ['warning/missing-field'],
    make: (text, choose) =>
      /八项|八要素/.test(text) || /“[^”]{0,40}预警[^”]{40,}”/.test(text)
        ? null
        : inBody(text, (body) =>
            replaceOne(body, warningList, choose, ([list]) => {
              const fewer = list.split('、').slice(0, 6).join('、');
              return fewer.split(/[、和及与]/).length > 7 ? null : fewer;
            }),
          ),
  },
  {
    name: 'a colour without actions',
    rules: ['warning/no-action'],
    make: (text, choose) => (/^预警:/m.test(text) ? withoutPart(text, colourSection, choose) : null),
  },
  {
    name: 'nobody acts on a colour',
    rules: ['warning/no-action'],
    make: (text, choose) =>
      /^预警:/m.test(text)
        ? inPart(text, colourSection, choose, (inner) =>
            inner.replaceAll(/(?<=^\d+\. )\*\*[^*]+\*\*（[^）]+）：/gm, ''),
          )
        : null,
  },
  {
    name: 'a second issuer',
    rules: ['warning/two-issuers'],
    files: /^county\/weather\.md$/,
    make: (text, _, others) => {
      const flood = others('county/flood.md');
      const warnings = /^预警:\n(?: .*\n)+/m;
      const own = warnings.exec(text)?.[0];
      if (flood === null || own === undefined) return null;
      const changed = flood
        .replace(warnings, () => own.replaceAll('县气象局', '县水利局'))
        .replace(/^灾种: \[/m, '灾种: [暴雨, ');
      return new Map([['county/flood.md', changed]]);
    },
  },
];
