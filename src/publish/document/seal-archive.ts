import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { typefaces } from './layout-facts.ts';

/**
 * Takes the clock out of an Office file: the moments that its writer put in become the document's own date. Beside
 * that, each typeface names what may stand in for it where it is not installed.
 */
export function sealArchive(archive: Uint8Array, date: string | null): Uint8Array {
  const moment = `${date ?? '2000-01-01'}T00:00:00Z`;
  const parts = unzipSync(archive);
  const sealed = Object.entries(parts).map(([name, content]): [string, Uint8Array] => {
    if (name === 'docProps/core.xml') return [name, strToU8(withDates(strFromU8(content), moment))];
    if (name === 'word/document.xml') return [name, strToU8(withFreeTables(withBookmarks(strFromU8(content))))];
    if (name === 'word/fontTable.xml') return [name, strToU8(fontTable())];
    return [name, content];
  });
  // The date of entries is written in local time: noon in UTC reads as one day nearly everywhere, so a fixed local one is used.
  const mtime = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(sealed), { level: 6, mtime });
}

function withDates(xml: string, moment: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`);
}

/** Bookmarks are numbered through the life of the process: numbered anew, in the order of the text. */
function withBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]*)"/g, (_, head: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${head}${number}"`;
  });
}

/** Lines of tables stand closer than the grid of the page, to which they would otherwise be pulled apart. */
function withFreeTables(xml: string): string {
  return xml.replace(/<w:tc>.*?<\/w:tc>/gs, (cell) =>
    cell.replaceAll('<w:pPr><w:spacing', '<w:pPr><w:snapToGrid w:val="0"/><w:spacing'),
  );
}

/** The standard's typefaces with their alternatives, so that a machine without one shows the nearest. */
function fontTable(): string {
  const fonts = Object.values(typefaces).map(([name, ...others]) => {
    const alternatives = others.join(';');
    return `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
