import { stringify } from 'csv-stringify/sync';
import Handlebars from 'handlebars';
import { withMarksOf } from '#model';
import type { TemplateSources } from '../html/render-card-html.ts';
import type { Activation } from './activation.ts';
import { word, wordList } from './activation-words.ts';
import { packView, taskKey } from './pack-view.ts';

/** The pack as one page that works with no network: ticks, times and notes stay in the browser. */
export function renderPackHtml(pack: Activation, templates: TemplateSources): string {
  const handlebars = Handlebars.create();
  for (const [name, source] of Object.entries(templates)) handlebars.registerPartial(name, source);
  const view = packView(pack);
  const data = { ...pack, words: view.words, roles: pack.roles.map((role, index) => withKeys(role, index)) };
  const html = handlebars.compile(templates['page'] ?? '')({
    ...view,
    json: safeJson(data),
    script: templates['app.js'] ?? '',
  });
  return withMarksOf(pack.language, html);
}

function withKeys(role: Activation['roles'][number], index: number): object {
  return { name: role.name, tasks: role.tasks.map((task) => ({ key: taskKey(index, task), action: task.action })) };
}

/** Data in a script element: nothing in it may close the element. */
function safeJson(data: object): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** The whole pack as data. */
export function renderPackJson(pack: Activation): string {
  return `${JSON.stringify(pack, null, 2)}\n`;
}

/** The tasks as a table that a spreadsheet opens: with its mark of UTF-8, and no cell that it takes for a formula. */
export function renderPackCsv(pack: Activation): string {
  const rows = pack.roles.flatMap(({ name, tasks }) =>
    tasks.map(({ due, every, action, calls, id }) => [
      name,
      due ?? '',
      every === null ? '' : String(every / 60),
      action,
      calls.map((call) => `${call.name} ${call.phone ?? ''}`).join(pack.language === 'zh' ? '；' : '; '),
      id,
    ]),
  );
  const numbered = rows.map((row, index) => [String(index + 1), ...row]);
  return stringify([[...wordList(pack.language, 'columns')], ...numbered], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** The tasks with a limit as a calendar (RFC 5545), in local time. */
export function renderPackCalendar(pack: Activation): string {
  const stamp = `${compact(pack.at)}00Z`;
  const zh = pack.language === 'zh';
  const said = word(pack.language, 'drill');
  const drill = pack.drill ? (zh ? `【${said}】` : `[${said}] `) : '';
  const events = pack.roles.flatMap(({ name, tasks }, index) =>
    tasks.flatMap((task) => {
      if (task.due === null) return [];
      const calls = task.calls.map((call) => `${call.name} ${call.phone ?? ''}`).join('\n');
      return [
        'BEGIN:VEVENT',
        `UID:${taskKey(index, task)}-${pack.id}@beiyu`.replace(/[^\x21-\x7e]/g, ''),
        `DTSTAMP:${stamp}`,
        `DTSTART:${compact(task.due)}00`,
        `SUMMARY:${escaped(`${drill}${name}${zh ? '：' : ': '}${task.action}`)}`,
        ...(calls === '' ? [] : [`DESCRIPTION:${escaped(calls)}`]),
        ...(task.every === null ? [] : [`RRULE:FREQ=MINUTELY;INTERVAL=${Math.round(task.every / 60)};COUNT=24`]),
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escaped(`${word(pack.language, 'alarm')} ${name}`)}`,
        'TRIGGER:PT0M',
        'END:VALARM',
        'END:VEVENT',
      ];
    }),
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Beiyu//Activation//ZH',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function compact(moment: string): string {
  return moment.replaceAll(/[-:]/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** No line is longer than 75 octets; a character is never cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
