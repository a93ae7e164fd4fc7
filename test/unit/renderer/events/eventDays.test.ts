import { expect, test } from 'vitest';
import { eventDays } from '#renderer/features/events/calendar/eventDays.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { someCounts, someEvent } from './someEvents.ts';

const tokyo = timeZone.parse('Asia/Tokyo');

const listed = (...events: ReturnType<typeof someEvent>[]) =>
  [
    ...eventDays(
      events.map((event) => ({ event, counts: someCounts })),
      tokyo,
    ),
  ].map(([day, all]) => [day, all.map(({ event, begins }) => [event.title, begins])] as const);

test('an evening elsewhere is on the day it is for the reader', () => {
  const berlin = someEvent(1, {
    zone: timeZone.parse('Europe/Berlin'),
    sessions: [session('2026-03-24', '18:30', '2026-03-24', '20:00')],
  });
  expect(listed(berlin)).toEqual([['2026-03-25', [['Event 1', '2026-03-24T17:30:00.000Z']]]]);
});

test('a date over several days is on each of them, and begins on the first', () => {
  const camp = someEvent(1, { sessions: [session('2026-03-24', '10:00', '2026-03-26', '16:00')] });
  expect(listed(camp)).toEqual([
    ['2026-03-24', [['Event 1', '2026-03-24T01:00:00.000Z']]],
    ['2026-03-25', [['Event 1', null]]],
    ['2026-03-26', [['Event 1', null]]],
  ]);
});

test('the events of a day come in the order in which they begin, each once', () => {
  const late = someEvent(1, {
    sessions: [
      session('2026-03-24', '18:00', '2026-03-24', '19:00'),
      session('2026-03-24', '20:00', '2026-03-24', '21:00'),
    ],
  });
  const early = someEvent(2, { sessions: [session('2026-03-24', '09:00', '2026-03-24', '10:00')] });
  expect(listed(late, early)).toEqual([
    [
      '2026-03-24',
      [
        ['Event 2', '2026-03-24T00:00:00.000Z'],
        ['Event 1', '2026-03-24T09:00:00.000Z'],
      ],
    ],
  ]);
});

function session(fromDay: string, from: string, toDay: string, to: string) {
  return { from: { date: fromDay, time: from }, to: { date: toDay, time: to } };
}
