import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, test } from 'vitest';
import { calendarText } from '#data/events/calendarFile/calendarText.ts';
import { type CommunityEvent, communityEvent } from '#shared/contract/events.ts';
import { instant } from '#shared/domain/instant.ts';
import { grantFile, temporaryFolder } from '#test/support/workspace.ts';
import { addEvent, eventWorld, facts, session } from '../eventWorld.ts';

const now = instant.parse('2026-01-15T01:02:03.456Z');

function event(given: Parameters<typeof facts>[0]): CommunityEvent {
  const known = facts(given);
  const moments = known.sessions.flatMap(({ from, to }) =>
    [from, to].map(({ date, time }) =>
      new Date(
        Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(known.zone).epochMilliseconds,
      ).toISOString(),
    ),
  );
  return communityEvent.parse({
    ...known,
    ...{ id: '01890000-0000-7000-8000-000000000001', version: 3, cancelledAt: null },
    ...{ startsAt: moments.toSorted()[0], endsAt: moments.toSorted().at(-1) },
  });
}

const lines = (text: string) => text.split('\r\n');

/** The calendar as another program reads it: by the rules that go with it, not those the computer knows. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const rules = calendar.getFirstSubcomponent('vtimezone');
  const zone = rules === null ? ICAL.Timezone.utcTimezone : new ICAL.Timezone(rules);
  const time = (entry: ICAL.Component, name: string) => {
    const value = entry.getFirstPropertyValue(name);
    if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time`);
    value.zone = zone;
    return {
      shown: value.toString().slice(0, 16),
      moment: new Date(value.toUnixTime() * 1000).toISOString(),
    };
  };
  return calendar.getAllSubcomponents('vevent').map((entry) => ({
    uid: entry.getFirstPropertyValue('uid'),
    summary: entry.getFirstPropertyValue('summary'),
    from: time(entry, 'dtstart'),
    to: time(entry, 'dtend'),
  }));
}

const zones = [
  ...['Asia/Tokyo', 'Europe/Berlin', 'Europe/Dublin', 'America/New_York', 'America/Sao_Paulo', 'UTC'],
  ...['Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca', 'Pacific/Apia', 'America/Santiago'],
] as const;

/** Whether clocks show that time twice: it means the first (RFC 5545, 3.3.5), and this reader takes it for the second. */
const isShownTwice = (day: Temporal.PlainDate, time: string, zone: string): boolean => {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation }),
  );
  // Where they skip it, the two show other times.
  return !earlier?.equals(later ?? earlier) && earlier?.toPlainTime().equals(time) === true;
};

test('every date keeps the clock of its zone for whoever reads the file, over all changes of the clocks', () => {
  const date = fc
    .integer({ min: 0, max: 1400 })
    .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }));
  const time = fc
    .tuple(fc.nat(22), fc.nat(59))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const dates = fc.array(fc.tuple(date, time), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), dates, (zone, all) => {
      const starts = all.filter(([day, from]) => !isShownTwice(day, from, zone));
      fc.pre(starts.length > 0);
      const known = event({
        zone,
        sessions: starts.map(([day, from]) =>
          session(day.toString(), from, '12:00', day.add({ days: 1 }).toString()),
        ),
      });
      const found = read(calendarText(known, { now, hosts: '' }));
      const expected = starts.map(([day, from]) => {
        const there = day.toZonedDateTime({ timeZone: zone, plainTime: from });
        const moment = new Date(there.epochMilliseconds).toISOString();
        const shown = zone === 'UTC' ? moment.slice(0, 16) : there.toPlainDateTime().toString().slice(0, 16);
        return { moment, shown };
      });
      expect(found.map(({ from }) => from)).toEqual(expected);
    }),
    {
      numRuns: 300,
      examples: [
        ['Australia/Lord_Howe', [[Temporal.PlainDate.from('2024-04-07'), '01:29']]],
        ['Europe/Berlin', [[Temporal.PlainDate.from('2026-03-29'), '02:30']]],
      ],
    },
  );
});

test('before and after clocks change in Berlin the talk begins at six', () => {
  const known = event({
    zone: 'Europe/Berlin',
    title: 'Talk',
    sessions: [session('2026-03-28', '18:00', '19:00'), session('2026-03-29', '18:00', '19:00')],
  });
  expect(read(calendarText(known, { now, hosts: '' }))).toEqual([
    {
      uid: '01890000-0000-7000-8000-000000000001-1',
      summary: 'Talk (1/2)',
      from: { shown: '2026-03-28T18:00', moment: '2026-03-28T17:00:00.000Z' },
      to: { shown: '2026-03-28T19:00', moment: '2026-03-28T18:00:00.000Z' },
    },
    {
      uid: '01890000-0000-7000-8000-000000000001-2',
      summary: 'Talk (2/2)',
      from: { shown: '2026-03-29T18:00', moment: '2026-03-29T16:00:00.000Z' },
      to: { shown: '2026-03-29T19:00', moment: '2026-03-29T17:00:00.000Z' },
    },
  ]);
});

describe('the file', () => {
  const long = '交流会です。どなたでもどうぞ。'.repeat(12);

  test('has what RFC 5545 asks for, in lines of at most 75 octets with none of them cut within a character', () => {
    const text = calendarText(
      event({
        title: '春の交流会; a, b',
        description: `${long}\n次の行`,
        link: 'https://example.com/a?b=c,d',
      }),
      { now, hosts: '主催：佐藤' },
    );
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(lines(text).every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
    expect(text).not.toContain('\ufffd');
    const unfolded = text.replaceAll('\r\n ', '');
    expect(lines(unfolded)).toEqual(
      expect.arrayContaining([
        'VERSION:2.0',
        'PRODID:-//Enishi//Events//EN',
        'METHOD:PUBLISH',
        'TZID:Asia/Tokyo',
        'TZOFFSETFROM:+0900',
        'TZOFFSETTO:+0900',
        'DTSTAMP:20260115T010203Z',
        'SEQUENCE:3',
        'DTSTART;TZID=Asia/Tokyo:20260324T183000',
        'DTEND;TZID=Asia/Tokyo:20260324T200000',
        'SUMMARY:春の交流会\\; a\\, b',
        `DESCRIPTION:${long}\\n次の行\\n\\n主催：佐藤\\n\\nhttps://example.com/a?b=c\\,d`,
        'LOCATION:Osaka',
        'URL:https://example.com/a?b=c,d',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  test('of one without a place has its link there; of one that was called off says so', () => {
    const called = { ...event({ place: '', link: 'https://example.com/meet' }), cancelledAt: now };
    const found = lines(calendarText(called, { now, hosts: '' }));
    expect(found).toEqual(expect.arrayContaining(['LOCATION:https://example.com/meet', 'STATUS:CANCELLED']));
    expect(found.some((line) => line.startsWith('DESCRIPTION'))).toBe(false);
  });

  test('is written whole, and its leaving is logged', async () => {
    const world = await eventWorld([]);
    const { id } = await addEvent(world, { hosts: ['Sato', 'Mori'] });
    const path = join(temporaryFolder(), 'evening.ics');
    const file = grantFile(world.context, path, 'write');
    const { bytes } = await world.client.events.saveCalendarFile({ id, language: 'ja', file });
    const text = readFileSync(path, 'utf8');
    expect(Buffer.byteLength(text)).toBe(bytes);
    expect(text).toContain('DESCRIPTION:主催：Sato、Mori');
    const { files } = await world.client.exports.log({ offset: 0, limit: 10 });
    expect(files).toMatchObject([
      { subject: 'event', format: 'ics', fileName: 'evening.ics', people: 0, bytes },
    ]);
  });
});
