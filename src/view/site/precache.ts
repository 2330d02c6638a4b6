export interface SizedFile {
  readonly path: string;
  readonly bytes: number;
  readonly revision: string;
}

/** More than this is too much to put on a phone unasked; pages beyond it are read over the network. */
const mostBytes = 40 * 1024 * 1024;

const first = [
  /^(?:index|hazards|places|plans|search|404)\.html$/,
  /^(?:assets\/|icon|site\.webmanifest)/,
  /^hazards\//,
  /^places\//,
  /^search\//,
  /^roles\//,
  /^plans\//,
];

/** What a phone keeps after one visit: the whole handbook, or of a very large one what comes first. */
export function precacheList(files: readonly SizedFile[]): { url: string; revision: string }[] {
  const wanted = files.filter(({ path }) => path !== 'sw.js' && !/^(?:data\/|files\/|feed|sitemap|robots)/.test(path));
  const rank = ({ path }: SizedFile): number => {
    const index = first.findIndex((pattern) => pattern.test(path));
    return index < 0 ? first.length : index;
  };
  let room = mostBytes;
  return wanted
    .toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))
    .flatMap(({ path, bytes, revision }) => {
      room -= bytes;
      return room < 0 ? [] : [{ url: encodeURI(path), revision }];
    });
}
