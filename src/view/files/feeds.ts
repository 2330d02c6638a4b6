import { escapeHtml } from '../html.ts';
import type { HandbookView } from '../types/handbook.ts';

/** What was put in force, newest first, as an Atom feed. */
export function atomFeed(view: HandbookView, address: string): string {
  const dated = view.plans
    .flatMap((plan) => (plan.effective === null ? [] : [{ plan, on: plan.effective }]))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.plan.slug < b.plan.slug ? -1 : 1))
    .slice(0, 50);
  const entries = dated.map(({ plan, on }) => {
    const url = `${address}/plans/${plan.slug}.html`;
    return [
      '<entry>',
      `<title>${escapeHtml(`${plan.title} ${plan.version}`)}</title>`,
      `<id>${escapeHtml(idOf(view, `plan:${plan.id}:${plan.version}`))}</id>`,
      `<link href="${escapeHtml(url)}"/>`,
      `<updated>${on}T00:00:00Z</updated>`,
      ...(plan.summary === null ? [] : [`<summary>${escapeHtml(plan.summary)}</summary>`]),
      '</entry>',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escapeHtml(view.title)}</title>`,
    `<id>${escapeHtml(idOf(view, 'handbook'))}</id>`,
    `<link href="${escapeHtml(`${address}/`)}"/>`,
    `<updated>${view.edition}T00:00:00Z</updated>`,
    `<author><name>${escapeHtml(view.publisher ?? view.title)}</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

function idOf(view: HandbookView, what: string): string {
  return `tag:${view.root?.slug ?? 'handbook'},2026:${what}`;
}

export function sitemap(address: string, pages: readonly string[]): string {
  const urls = pages
    .filter((page) => page !== '404.html')
    .map((page) => `<url><loc>${escapeHtml(`${address}/${encodeURI(page)}`)}</loc></url>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** Drills as a calendar (RFC 5545): all-day events. */
export function drillCalendar(view: HandbookView): string {
  const events = view.drills
    .filter(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date))
    .flatMap(({ id, title, date, plans }) => [
      'BEGIN:VEVENT',
      `UID:${id}@beiyu`,
      `DTSTAMP:${view.edition.replaceAll('-', '')}T000000Z`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      `SUMMARY:${escapeIcal(title)}`,
      `DESCRIPTION:${escapeIcal(plans.map(({ name }) => name).join(view.language === 'zh' ? '、' : ', '))}`,
      'END:VEVENT',
    ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Beiyu//handbook//ZH', ...events, 'END:VCALENDAR'];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function escapeIcal(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n');
}

/** Lines are at most 75 octets; a longer one goes on after a line break and a space. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = '';
      octets = 0;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}
