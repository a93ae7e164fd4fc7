import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { FollowUpsSection } from '#renderer/features/followUps/FollowUpsSection.tsx';
import type { FollowUp } from '#shared/contract/followUps.ts';
import type { Profile } from '#shared/contract/personProfile.ts';
import { instant } from '#shared/domain/instant.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someProfile } from '../people/somePeople.ts';
import { inDays, someFollowUp } from './someFollowUps.ts';

const profile = someProfile();
const open = someFollowUp(1, { title: 'Send the book', note: 'The green one', personId: profile.id });
const done = someFollowUp(2, {
  title: 'Call back',
  personId: profile.id,
  doneAt: '2026-03-01T00:00:00.000Z',
  result: 'Wants to give a talk',
});

async function show(
  followUps: readonly FollowUp[] = [open, done],
  shown: Partial<Record<keyof Profile, unknown>> = {},
  options: { refuseOnce?: boolean; language?: 'en' | 'ja' } = {},
) {
  const written: unknown[] = [];
  let kept = [...followUps];
  let refusals = options.refuseOnce ? 1 : 0;
  const put = (next: FollowUp) => {
    kept = kept.map((each) => (each.id === next.id ? next : each));
    return next;
  };
  const page = await renderPage(<FollowUpsSection personId={profile.id} />, {
    preferences: { language: options.language ?? 'en' },
    procedures: (os) => ({
      people: {
        profile: os.people.profile.handler(() => someProfile(shown)),
        owners: os.people.owners.handler(() => ['Tom Field']),
        setKeepInTouch: os.people.setKeepInTouch.handler(({ input }) => {
          written.push({ setKeepInTouch: input });
          return profile;
        }),
      },
      followUps: {
        ofPerson: os.followUps.ofPerson.handler(() => kept),
        add: os.followUps.add.handler(({ input }) => {
          written.push({ add: input });
          const added = someFollowUp(9, input);
          kept = [added, ...kept];
          return added;
        }),
        update: os.followUps.update.handler(({ input, errors }) => {
          if (refusals > 0) {
            refusals -= 1;
            put({ ...open, title: 'Send both books', version: 2 });
            throw errors.CHANGED_MEANWHILE({ data: { what: 'followUp' } });
          }
          written.push({ update: input });
          return put({ ...open, ...input, version: input.version + 1 });
        }),
        done: os.followUps.done.handler(({ input }) => {
          written.push({ done: input });
          const doneAt = instant.parse('2026-04-01T00:00:00.000Z');
          return put({ ...open, version: 2, doneAt, result: input.result });
        }),
        reopen: os.followUps.reopen.handler(({ input }) => {
          written.push({ reopen: input });
          return put({ ...done, version: input.version + 1, doneAt: null, result: null });
        }),
        remove: os.followUps.remove.handler(({ input }) => {
          written.push({ remove: input });
          kept = kept.filter(({ id }) => id !== input.id);
          return null;
        }),
        restore: os.followUps.restore.handler(({ input }) => {
          written.push({ restore: input });
          kept = [...followUps];
          return open;
        }),
      },
    }),
  });
  return { ...page, written };
}

describe('a person’s follow-ups', () => {
  test('are the open ones, and the done ones folded away with what came of them', async () => {
    await show();
    expect(await screen.findByText('Send the book')).toBeInTheDocument();
    expect(screen.getByText('The green one')).toBeInTheDocument();
    expect(screen.getByText('1 done')).toBeInTheDocument();
    expect(screen.getByText('Wants to give a talk')).toBeInTheDocument();
    expect(screen.getByText('Done on 1 Mar 2026')).toBeInTheDocument();
  });

  test('say so where there are none', async () => {
    await show([]);
    expect(await screen.findByText('Nothing is planned.')).toBeInTheDocument();
  });

  test('of somebody who has died remind nobody, and are listed with a word about it', async () => {
    await show([open], { deceasedOn: inDays(-10) });
    expect(await screen.findByText(/This person has died/)).toBeInTheDocument();
    expect(screen.getByText('Send the book')).toBeInTheDocument();
  });

  test('are added, first in a week and for oneself', async () => {
    const { written } = await show();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Add/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a follow-up' });
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText('Please say what to do.')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('textbox', { name: 'What to do' }));
    await user.paste('Thank for the referral');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Thank for the referral')).toBeInTheDocument();
    expect(written).toEqual([
      {
        add: {
          personId: profile.id,
          title: 'Thank for the referral',
          note: '',
          dueOn: inDays(7),
          owner: 'Test User',
          kind: 'task',
        },
      },
    ]);
  });

  test('changed meanwhile: the form says so, keeps what was typed, and saves over it at the second try', async () => {
    const { written } = await show([open], {}, { refuseOnce: true });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'More about “Send the book”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Change' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change the follow-up' });
    const title = within(dialog).getByRole('textbox', { name: 'What to do' });
    await user.clear(title);
    await user.click(title);
    await user.paste('Send the letter');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText(/was changed since you opened it/)).toBeInTheDocument();
    expect(title).toHaveValue('Send the letter');
    await screen.findByText('Send both books');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(written).toMatchObject([{ update: { version: 2, title: 'Send the letter' } }]),
    );
  });

  test('are removed with a way back, and opened again', async () => {
    const { written } = await show();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'More about “Send the book”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByText('Send the book')).not.toBeInTheDocument());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Send the book')).toBeInTheDocument();
    await user.click(screen.getByText('1 done'));
    await user.click(screen.getByRole('button', { name: 'Open “Call back” again' }));
    await waitFor(() => expect(screen.queryByText('1 done')).not.toBeInTheDocument());
    expect(written).toEqual([
      { remove: { id: open.id, version: 1 } },
      { restore: { id: open.id } },
      { reopen: { id: done.id, version: 1 } },
    ]);
  });
});

const distance = { kind: 'distance', strength: 2, source: 'said', recordedOn: inDays(-9) };

describe('keeping in touch', () => {
  test('says how often, by when and who says so', async () => {
    const dueOn = inDays(20);
    await show([], { keepInTouch: { days: 90, dueOn, segment: 'Key alumni' } });
    const line = await screen.findByText(/^Keep in touch every 90 days/);
    expect(line).toHaveTextContent('from the segment “Key alumni”');
    expect(line).toHaveTextContent(/next by/);
  });

  test('that is overdue says since when', async () => {
    await show([], { keepInTouch: { days: 30, dueOn: inDays(-1), segment: null } });
    expect(await screen.findByText(/^was due on/)).toBeInTheDocument();
  });

  test.each([
    ['may not be contacted', { doNotContact: true }],
    ['wants distance', { orientations: [distance] }],
    ['has died', { deceasedOn: inDays(-3) }],
  ])('reminds nobody where the person %s', async (words, shown) => {
    await show([], { ...shown, keepInTouch: { days: 30, dueOn: inDays(-1), segment: null } });
    expect(await screen.findByText(/^Keep in touch/)).toHaveTextContent(
      new RegExp(`Nobody is reminded, since this person ${words}`),
    );
    expect(screen.queryByText(/^was due on/)).not.toBeInTheDocument();
  });

  test('is set in days, of which there are 1 to 3650', async () => {
    const { written } = await show([]);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Set how often to keep in touch' }));
    const dialog = await screen.findByRole('dialog', { name: 'How often to keep in touch' });
    await user.click(within(dialog).getByRole('combobox', { name: 'For this person' }));
    await user.click(await screen.findByRole('option', { name: 'Another number of days' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText('Please enter 1 to 3650 days.')).toBeInTheDocument();
    await user.type(within(dialog).getByRole('textbox', { name: 'Days' }), '45');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(written).toEqual([
        { setKeepInTouch: { personId: profile.id, version: profile.version, days: 45 } },
      ]),
    );
  });

  test('is in Japanese', async () => {
    await show([open], { keepInTouch: { days: 90, dueOn: inDays(20), segment: null } }, { language: 'ja' });
    expect(await screen.findByText(/^90日ごとに連絡/)).toHaveTextContent(/次回は.*まで/);
    expect(screen.getByText('今日')).toBeInTheDocument();
  });
});
