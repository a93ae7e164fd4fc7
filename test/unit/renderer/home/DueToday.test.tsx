import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Due } from '#renderer/features/followUps/optimistic.ts';
import { DueToday } from '#renderer/features/home/DueToday.tsx';
import { HomePage } from '#renderer/features/home/HomePage.tsx';
import { useDue } from '#renderer/features/home/useDue.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { addDays } from '#shared/domain/plainDate.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { inDays, pageToday, someFollowUp, someTouch } from '../followUps/someFollowUps.ts';
import { glanceOf, noChanges } from './glance.ts';

const late = someFollowUp(1, { title: 'Send the book', dueOn: inDays(-3), note: 'The green one' });
const now = someFollowUp(2, { title: 'Call back', owner: 'Test User' });
const soon = someFollowUp(3, { title: 'Plan the dinner', dueOn: inDays(1), owner: 'Tom Field' });
const touch = someTouch(1, { segment: 'Key alumni', lastContactAt: '2020-01-01T00:00:00.000Z' });

const bucket = (...followUps: Due['overdue']['followUps']) => ({ total: followUps.length, followUps });
const everything: Due = {
  today: pageToday(),
  overdue: bucket(late),
  dueToday: bucket(now),
  thisWeek: bucket(soon),
  keepInTouch: { total: 1, people: [touch] },
};
const nothing: Due = {
  today: pageToday(),
  overdue: bucket(),
  dueToday: bucket(),
  thisWeek: bucket(),
  keepInTouch: { total: 0, people: [] },
};

/** Home without the network, whose charts would take their time. */
function DueAlone() {
  return <DueToday due={useDue()} />;
}

/** A due list that the writes change as the data process would; `refuse` has `done` refused. */
async function show(
  due: Due = everything,
  options: { preferences?: Partial<Preferences>; refuse?: boolean; network?: () => void } = {},
) {
  const asked: unknown[] = [];
  const written: unknown[] = [];
  let kept = due;
  const without = (id: string): Due => ({
    ...kept,
    overdue: bucket(...kept.overdue.followUps.filter((each) => each.id !== id)),
    dueToday: bucket(...kept.dueToday.followUps.filter((each) => each.id !== id)),
    thisWeek: bucket(...kept.thisWeek.followUps.filter((each) => each.id !== id)),
  });
  const page = await renderPage(options.network ? <HomePage /> : <DueAlone />, {
    ...(options.preferences === undefined ? {} : { preferences: options.preferences }),
    procedures: (os) => ({
      home: { changes: os.home.changes.handler(() => noChanges) },
      insights: {
        atAGlance: os.insights.atAGlance.handler(() => {
          options.network?.();
          return glanceOf([104, 40, 30, 20, 8, 2]);
        }),
        latestInteractions: os.insights.latestInteractions.handler(() => []),
      },
      followUps: {
        due: os.followUps.due.handler(({ input }) => {
          asked.push(input);
          return kept;
        }),
        done: os.followUps.done.handler(({ input, errors }) => {
          if (options.refuse) throw errors.CHANGED_MEANWHILE({ data: { what: 'followUp' } });
          written.push({ done: input });
          kept = without(input.id);
          return { ...late, id: input.id, version: 2, doneAt: '2026-04-01T00:00:00.000Z' };
        }),
        reopen: os.followUps.reopen.handler(({ input }) => {
          written.push({ reopen: input });
          kept = due;
          return late;
        }),
        snooze: os.followUps.snooze.handler(({ input }) => {
          written.push({ snooze: input });
          kept = without(input.id);
          return { ...late, id: input.id, version: 2, dueOn: input.until };
        }),
        update: os.followUps.update.handler(({ input }) => {
          written.push({ update: input });
          kept = due;
          return late;
        }),
        add: os.followUps.add.handler(({ input }) => {
          written.push({ add: input });
          kept = { ...kept, keepInTouch: { total: 0, people: [] } };
          return { ...late, ...input };
        }),
      },
    }),
  });
  return { ...page, asked, written };
}

const group = (name: RegExp) => screen.findByRole('region', { name });

describe('what needs the user today', () => {
  test('stands in groups with their numbers, each row with person, deed and way to the page', async () => {
    await show();
    const overdue = await group(/^Overdue 1$/);
    expect(within(overdue).getByText('Send the book')).toBeInTheDocument();
    expect(within(overdue).getByText('The green one')).toBeInTheDocument();
    expect(within(overdue).getByText('3 days overdue')).toBeInTheDocument();
    expect(within(overdue).getByRole('link', { name: '山田 花子' })).toHaveAttribute(
      'href',
      `/alumni/${late.personId}`,
    );
    expect(within(await group(/^Today 1$/)).getByText('Call back')).toBeInTheDocument();
    const week = await group(/^This week 1$/);
    expect(within(week).getByText('Tomorrow')).toBeInTheDocument();
    expect(within(week).getByText(/For Tom Field/)).toBeInTheDocument();
    const touches = await group(/^Keep in touch 1$/);
    expect(within(touches).getByText('Every 90 days · Key alumni')).toBeInTheDocument();
    expect(within(touches).getByText(/^Last contact: \d+ years ago$/)).toBeInTheDocument();
  });

  test('is asked for before the numbers of the network', async () => {
    const order: string[] = [];
    const { asked } = await show(everything, { network: () => order.push(`network after ${asked.length}`) });
    await screen.findByText('104 alumni, 8 active in the last 12 months');
    expect(order[0]).toBe('network after 1');
  });

  test('says kindly when there is nothing', async () => {
    await show(nothing);
    expect(await screen.findByText(/^Nothing is due\./)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See the alumni' })).toHaveAttribute('href', '/alumni');
    expect(screen.queryByRole('region', { name: /Keep in touch/ })).not.toBeInTheDocument();
  });

  test('is mine at first, and everybody’s by a choice that is kept', async () => {
    const { asked, preferenceUpdates } = await show();
    await group(/^Overdue/);
    expect(asked).toEqual([{ mine: true, limit: 6 }]);
    await userEvent.click(screen.getByRole('radio', { name: 'Everybody’s' }));
    await waitFor(() => expect(asked).toContainEqual({ mine: false, limit: 6 }));
    expect(preferenceUpdates).toEqual([{ dueOfAll: true }]);
  });

  test('shows the first, and all of them on request', async () => {
    const { asked } = await show({ ...everything, overdue: { total: 40, followUps: [late] } });
    await userEvent.click(await screen.findByRole('button', { name: 'Show all 40' }));
    await waitFor(() => expect(asked).toContainEqual({ mine: true, limit: 200 }));
  });

  test('is in Japanese', async () => {
    await show(everything, { preferences: { language: 'ja' } });
    expect(await group(/^期限超過 1$/)).toHaveTextContent('3日超過');
    expect(await group(/^連絡を取りたい方 1$/)).toHaveTextContent('90日ごと · Key alumni');
  });
});

describe('dealing with what is due', () => {
  test('done with a result: it goes at once, the next gets the focus, and undo brings it back', async () => {
    const { written } = await show();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Mark “Send the book” as done' }));
    const field = await screen.findByRole('textbox', { name: /What came of it/ });
    await user.click(field);
    await user.paste('It arrived');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByText('Send the book')).not.toBeInTheDocument());
    expect(screen.queryByRole('region', { name: /^Overdue/ })).not.toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Mark “Call back” as done' })).toHaveFocus(),
    );
    expect(written).toEqual([{ done: { id: late.id, version: 1, result: 'It arrived' } }]);
    expect(await screen.findByText('Done: Send the book')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Send the book')).toBeInTheDocument();
    expect(written[1]).toEqual({ reopen: { id: late.id, version: 2 } });
  });

  test('changed meanwhile: it comes back, says so, and keeps what was typed', async () => {
    await show(everything, { refuse: true });
    const user = userEvent.setup();
    const mark = { name: 'Mark “Send the book” as done' };
    await user.click(await screen.findByRole('button', mark));
    await user.click(await screen.findByRole('textbox', { name: /What came of it/ }));
    await user.paste('It arrived');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/This follow-up was changed since you opened it/)).toBeInTheDocument();
    await user.click(await screen.findByRole('button', mark));
    expect(await screen.findByRole('textbox', { name: /What came of it/ })).toHaveValue('It arrived');
  });

  test('put off until tomorrow, with the way back to the day before', async () => {
    const { written } = await show();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Put off “Send the book”' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Tomorrow/ }));
    await waitFor(() => expect(screen.queryByText('Send the book')).not.toBeInTheDocument());
    expect(written).toEqual([{ snooze: { id: late.id, version: 1, until: inDays(1) } }]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(written[1]).toMatchObject({ update: { id: late.id, version: 2, dueOn: late.dueOn } }),
    );
  });

  test('put off until any day after today', async () => {
    const { written } = await show();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Put off “Call back”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Another day…' }));
    const field = await screen.findByRole('textbox', { name: 'Put off until' });
    const typeDay = async (day: string) => {
      await user.clear(field);
      await user.click(field);
      await user.paste(day);
      await user.click(screen.getByRole('button', { name: 'Put off' }));
    };
    await typeDay(pageToday());
    expect(await screen.findByText('Please choose a day after today.')).toBeInTheDocument();
    expect(written).toEqual([]);
    const until = addDays(pageToday(), 40);
    await typeDay(until);
    await waitFor(() => expect(written).toEqual([{ snooze: { id: now.id, version: 1, until } }]));
  });

  test('a contact is put off by a follow-up of its own', async () => {
    const { written } = await show();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Put off “Anna Smith”' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Next week/ }));
    await waitFor(() => expect(screen.queryByText('Anna Smith')).not.toBeInTheDocument());
    expect(written).toEqual([
      {
        add: {
          personId: touch.personId,
          title: 'Get in touch',
          note: '',
          dueOn: inDays(7),
          owner: 'Test User',
          kind: 'keepInTouch',
        },
      },
    ]);
  });

  test('by the keyboard: arrows go from row to row on the same control', async () => {
    await show();
    const user = userEvent.setup();
    (await screen.findByRole('button', { name: 'Put off “Send the book”' })).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: 'Put off “Call back”' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('button', { name: 'Put off “Send the book”' })).toHaveFocus();
  });
});
