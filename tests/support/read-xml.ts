/** An element of a well-formed document without mixed content, name spaces or comments. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const tokens = /<\?[^?]*\?>|<\/([\w-]+)>|<([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/)?>|([^<]+)/gy;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads a small XML document; throws where it is not well formed. */
export function readXml(source: string): XmlElement {
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  let at = 0;
  for (const match of source.matchAll(tokens)) {
    at = match.index + match[0].length;
    take(open, match);
  }
  if (at !== source.length) throw new Error(`not well formed at ${at}: ${source.slice(at, at + 40)}`);
  const [root] = top.children;
  if (root === undefined || open.length !== 1) throw new Error('not one whole element');
  return root;
}

/** Takes one token: text, an end, a start. */
function take(open: Open[], [, end, start, attributes = '', empty, text]: RegExpExecArray): void {
  const holder = open.at(-1);
  if (holder === undefined) throw new Error('an end without a start');
  if (text !== undefined) holder.text += plain(text).trim();
  else if (end !== undefined) {
    if (holder.name !== end) throw new Error(`</${end}> closes nothing`);
    open.pop();
  } else if (start !== undefined) {
    const element = { name: start, attributes: attributesOf(attributes), children: [], text: '' };
    holder.children.push(element);
    if (empty === undefined) open.push(element);
  }
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', plain(match[2] ?? '')]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n' };

function plain(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`bare & or unknown entity: ${whole}`);
    return character;
  });
}
