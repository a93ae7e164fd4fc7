import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FarewellCalendarPage } from '#renderer/features/offboarding/calendar/FarewellCalendarPage.tsx';
import { dayByKey, weeksOf } from '#renderer/ui/calendar/monthGrid.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { addDays, daysBetween, plainDate, startOfMonth } from '#shared/domain/plainDate.ts';
import { formatsOf } from '#shared/i18n/format.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { pageToday } from '../followUps/someFollowUps.ts';
import { someLeaver, someStep } from './someLeavers.ts';

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((offset) => addDays(plainDate.parse('1980-01-01'), offset));
const firstWeekday = fc.constantFrom(0 as const, 1 as const);

describe('the weeks of a month', () => {
  test('hold every day of it once, in whole weeks that follow each other', () => {
    fc.assert(
      fc.property(day, firstWeekday, (any, first) => {
        const weeks = weeksOf(any, first);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(days.every((each, at) => at === 0 || daysBetween(days[at - 1] ?? each, each) === 1)).toBe(
          true,
        );
        const month = startOfMonth(any);
        expect(startOfMonth(weeks[0]?.[6] ?? any)).toBe(month);
        expect(startOfMonth(weeks.at(-1)?.[0] ?? any)).toBe(month);
        expect(days).toContain(any);
        expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay()).toBe(first);
      }),
    );
  });

  test('keys lead from day to day, week to week and month to month', () => {
    const from = plainDate.parse('2026-01-31');
    expect(dayByKey('ArrowRight', from, 1)).toBe('2026-02-01');
    expect(dayByKey('ArrowUp', from, 1)).toBe('2026-01-24');
    expect(dayByKey('Home', from, 1)).toBe('2026-01-26');
    expect(dayByKey('Home', from, 0)).toBe('2026-01-25');
    expect(dayByKey('End', from, 0)).toBe('2026-01-31');
    expect(dayByKey('PageDown', from, 1)).toBe('2026-02-28');
    expect(dayByKey('Enter', from, 1)).toBeNull();
  });
});

const format = formatsOf('en', timeZone.parse('Asia/Tokyo'));

test('shows who leaves and what is due, and by keys the next days', async () => {
  const user = userEvent.setup();
  const today = pageToday();
  const asked: { from: string; to: string }[] = [];
  const leaver = someLeaver(1, { lastDay: today, thanks: 'prepared' });
  const { id, title, kind, owner, state, late } = someStep(1, { title: 'Return the laptop', late: true });
  const { personId, personName, tenureId } = leaver;
  await renderPage(<FarewellCalendarPage />, {
    preferences: { role: 'hr' },
    procedures: (os) => ({
      offboarding: {
        calendar: os.offboarding.calendar.handler(({ input }) => {
          asked.push(input);
          return {
            leavers: [leaver],
            steps: [{ id, title, kind, owner, state, late, dueOn: today, personId, personName, tenureId }],
          };
        }),
      },
    }),
  });
  const panel = await screen.findByRole('region', { name: format.weekday(today) });
  expect(await within(panel).findByRole('link', { name: 'Given Family1' })).toHaveAttribute(
    'href',
    `/farewells/${tenureId}`,
  );
  expect(within(panel).getByRole('link', { name: 'Return the laptop' })).toBeVisible();
  expect(within(panel).getByText('Prepared, to be given today')).toBeVisible();
  const field = screen.getByRole('button', { pressed: true });
  expect(field).toHaveTextContent('1 step late');
  field.focus();
  await user.keyboard('{ArrowRight}');
  const tomorrow = format.weekday(addDays(today, 1));
  await waitFor(() => expect(screen.getByRole('button', { pressed: true })).toHaveTextContent(tomorrow));
  await waitFor(() => expect(screen.getByRole('button', { pressed: true })).toHaveFocus());
  await screen.findByText('Nobody leaves on this day, and nothing is due.');
  expect(asked.every(({ from, to }) => from <= today && today <= to)).toBe(true);
});
