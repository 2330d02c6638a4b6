import { type Language, lazily } from '#model';
import { type Due, dueTitles } from './due.ts';

const icalGenerator = lazily<typeof import('ical-generator')>('ical-generator');

/** What is due as a calendar (RFC 5545) of all-day events that block nobody's day. `today` as ISO date. */
export function dueCalendar(dues: readonly Due[], name: string, today: string, language: Language): string {
  const { default: ical, ICalCalendarMethod, ICalEventTransparency } = icalGenerator();
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Beiyu', product: 'due', language: language === 'zh' ? 'ZH' : 'EN' },
  });
  for (const { kind, name: about, id, on, who, document } of dues) {
    const title = dueTitles[kind][language];
    calendar.createEvent({
      id: `${kind}/${id}/${on}@beiyu`,
      stamp: dayOf(today),
      start: dayOf(on),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${title}${{ zh: '：', en: ': ' }[language]}${about}`,
      description: [who, document.file].filter((part) => part !== '').join('\n'),
      categories: [{ name: title }],
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The day as the library takes it: without a time zone it reads dates in UTC. */
function dayOf(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}
