import stringWidth from 'string-width';

const control = String.fromCharCode(27);
const styles = new Map([
  ['1', 'font-weight:700'],
  ['2', 'opacity:.62'],
  ['31', 'color:#ff7b86'],
  ['32', 'color:#7ee08a'],
  ['33', 'color:#ffd166'],
  ['34', 'color:#8db9ff'],
  ['36', 'color:#7fdbe6'],
]);
/** What ends a style: 22 ends bold and dim, 39 the colour, 0 all. */
const ends = new Map([
  ['22', ['1', '2']],
  ['39', ['31', '32', '33', '34', '36']],
  ['0', [...styles.keys()]],
]);

/** What a program wrote to a terminal, as a page: every character stands in its cell, Chinese in two. */
export function terminalPage(command: string, output: string): string {
  const prompt = `<span style="color:#7ee08a">$</span> ${cells(command)}`;
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#fff}
pre{margin:0;padding:22px 26px;display:inline-block;background:#14181f;color:#e8ebef;border-radius:10px;
  font:16px/1.55 "DejaVu Sans Mono","Noto Sans Mono CJK SC","Noto Sans Mono",Menlo,Consolas,monospace}
i{display:inline-block;width:2ch;text-align:center;font-style:normal}
</style><pre>${prompt}\n\n${coloured(output.trimEnd())}</pre>`;
}

function coloured(output: string): string {
  const open = new Set<string>();
  const [first = '', ...parts] = output.split(`${control}[`);
  const rest = parts.map((part) => {
    const [, code = '', text = ''] = /^(\d*)m(.*)$/s.exec(part) ?? [];
    if (styles.has(code)) open.add(code);
    for (const ended of ends.get(code) ?? []) open.delete(ended);
    const style = [...open].map((one) => styles.get(one)).join(';');
    return style === '' ? cells(text) : `<span style="${style}">${cells(text)}</span>`;
  });
  return cells(first) + rest.join('');
}

function cells(text: string): string {
  return [...text].map((one) => (stringWidth(one) === 2 ? `<i>${one}</i>` : escaped(one))).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
