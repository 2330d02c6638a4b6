import { describe, expect, it } from 'vitest';
import { toHtml } from './html.ts';

const plain = { showHidden: false, addresses: new Map<number, string>(), shift: 0 };
const html = (text: string): string => toHtml(text, 0, plain);

describe('Markdown as HTML', () => {
  it('drops HTML of the source and escapes text', () => {
    expect(html('<script>alert("x")</script>\n\na < b & "c"')).toBe('<p>a &lt; b &amp; &quot;c&quot;</p>\n');
    expect(html('一<img src=x onerror=alert(1)>二')).toBe('<p>一二</p>\n');
    expect(html('[x](javascript:alert(1)) [y](data:text/html,1) ![图](x.png)')).toBe('<p>x y 图</p>\n');
  });

  it('keeps links to the web, to mail and to a telephone, and to its own addresses', () => {
    expect(html('[a](https://example.org/?a=1&b=2)')).toContain('href="https://example.org/?a=1&amp;b=2"');
    expect(html('[a](tel:119) [b](mailto:a@b.c)')).toContain('href="tel:119"');
    const addresses = new Map([[0, '4.1']]);
    const text = '## 4.1 报告\n\n见[报告](#4.1)和[没有](#9)。';
    expect(toHtml(text, 0, { ...plain, addresses })).toBe(
      '<h2 id="4.1">4.1 报告</h2>\n<p>见<a href="#4.1">报告</a>和没有。</p>\n',
    );
  });

  it('leaves out what is marked internal, in a paragraph, a list and across blocks', () => {
    expect(html('甲<!-- 内部 -->乙<!-- /内部 -->丙')).toBe('<p>甲丙</p>\n');
    expect(html('甲\n\n<!-- internal -->\n\n## 乙\n\n- 丙\n\n<!-- /internal -->\n\n丁')).toBe('<p>甲</p>\n<p>丁</p>\n');
    expect(html('甲\n\n<!-- 内部 -->\n\n乙')).toBe('<p>甲</p>\n');
    expect(toHtml('甲<!-- 内部 -->乙<!-- /内部 -->丙', 0, { ...plain, showHidden: true })).toBe('<p>甲乙丙</p>\n');
  });

  it('names the column at each cell, for narrow screens', () => {
    expect(html('| 户 | 人数 |\n|---|---|\n| 一组 | 40 |')).toContain('<td role="cell" data-label="人数">40</td>');
  });
});
