/** Where the site stands on its server: a server shows the page for missing pages at any depth. */
const base = process.env['BEIYU_BASE'] ?? '/';

/** From the page at `path` to another page or file of the site: relative, so that the site works under any address and from a folder. */
export function linker(path: string): (target: string) => string {
  const up = path === '404.html' ? base : '../'.repeat(path.split('/').length - 1);
  return (target) => {
    const [file = '', anchor] = target.split('#');
    const full = file === '' ? 'index.html' : /\.\w+$/.test(file) ? file : `${file}.html`;
    return `${up}${full}${anchor === undefined ? '' : `#${encodeURI(anchor)}`}`;
  };
}

/** A number to dial: digits only. */
export function tel(phone: string): string {
  return `tel:${phone.normalize('NFKC').replaceAll(/[^\d+]/g, '')}`;
}
