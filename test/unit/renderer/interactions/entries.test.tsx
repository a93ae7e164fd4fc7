import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fileGrantId } from '#shared/domain/ids.ts';
import { someId } from '../people/somePeople.ts';
import { someAttachment, someFollowUp, someInteraction, withTimeline } from './someTimeline.tsx';

const grant = (n: number, name: string) => ({
  id: fileGrantId.parse(someId(700 + n)),
  name,
  folder: '/home/mika',
});

test('an entry shows how it felt and who else was there', async () => {
  await withTimeline([
    someInteraction(1, {
      sentiment: 'negative',
      people: [someId(1), someId(2)],
      peopleNames: ['Mika', 'Ken'],
    }),
  ]);
  const entry = within(await screen.findByRole('listitem'));
  expect(entry.getByText('Went badly')).toBeInTheDocument();
  expect(entry.getByRole('link', { name: 'Ken' })).toHaveAttribute('href', `/alumni/${someId(2)}`);
});

test('an attachment is saved as a copy under its own name', async () => {
  const asked: unknown[] = [];
  const { user, saved } = await withTimeline([someInteraction(1, { attachments: [someAttachment(1)] })], {
    calls: {
      pickSaveFile: (wanted) => {
        asked.push(wanted);
        return asked.length === 1 ? null : grant(1, 'File 1.pdf');
      },
    },
  });
  const copy = await screen.findByRole('button', { name: 'File 1.pdf 245 kB Save a copy' });
  await user.click(copy);
  await waitFor(() => expect(asked).toEqual([{ suggestedName: 'File 1.pdf', kind: 'any' }]));
  expect(saved).toEqual([]);
  await user.click(copy);
  expect(await screen.findByText('A copy was saved in /home/mika.')).toBeInTheDocument();
  expect(saved).toEqual([{ attachmentId: someId(301), to: someId(701) }]);
});

test('a name longer than main takes is proposed shortened, with its ending', async () => {
  const asked: { suggestedName: string }[] = [];
  const long = { ...someAttachment(1), fileName: `${'長'.repeat(240)}.pdf` };
  const { user } = await withTimeline([someInteraction(1, { attachments: [long] })], {
    calls: {
      pickSaveFile: (wanted) => {
        asked.push(wanted);
        return null;
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: /Save a copy/ }));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.suggestedName).toHaveLength(200);
  expect(asked[0]?.suggestedName).toMatch(/長\.pdf$/);
});

test('an attachment is taken off with a way back', async () => {
  const { user } = await withTimeline([
    someInteraction(1, { attachments: [someAttachment(1), someAttachment(2)] }),
  ]);
  await user.click(await screen.findByRole('button', { name: 'Remove File 1.pdf' }));
  expect(await screen.findByText('“File 1.pdf” was taken off.')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('File 1.pdf')).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('File 1.pdf')).toBeInTheDocument();
});

test('files are attached to an entry, picked or dropped', async () => {
  const { user } = await withTimeline([someInteraction(1)], {
    calls: { pickAttachments: () => [{ ...grant(1, 'Letter.pdf'), bytes: 5 }] },
    bridge: {
      grantDroppedFile: (dropped) => Promise.resolve(grant(dropped.name === 'a' ? 2 : 3, dropped.name)),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Attach files to this entry' }));
  expect(await screen.findByText('“Letter.pdf” was attached.')).toBeInTheDocument();
  const files = await screen.findByRole('list', { name: 'Attachments' });
  expect(within(files).getAllByRole('listitem')).toHaveLength(1);
  const dataTransfer = { types: ['Files'], files: [new File(['1'], 'a'), new File(['2'], 'b')] };
  fireEvent.drop(screen.getByText('Subject 1'), { dataTransfer });
  expect(await screen.findByText('2 files were attached.')).toBeInTheDocument();
  await waitFor(() => expect(within(files).getAllByRole('listitem')).toHaveLength(3));
});

test('an entry shows what came from it: due, overdue, done', async () => {
  const entry = someInteraction(1);
  await withTimeline([entry, someInteraction(2)], {
    followUps: [
      someFollowUp(1, { interactionId: entry.id, dueOn: '2099-01-05', owner: 'Ken' }),
      someFollowUp(2, { interactionId: entry.id, dueOn: '2020-01-05' }),
      someFollowUp(3, {
        interactionId: entry.id,
        doneAt: '2026-03-04T01:00:00.000Z',
        result: 'She will come',
      }),
      someFollowUp(4),
    ],
  });
  const list = await screen.findByRole('list', { name: 'What follows from it' });
  const lines = within(list)
    .getAllByRole('listitem')
    .map((line) => line.textContent);
  expect(lines).toEqual([
    'Step 1due 5 Jan 2099Ken',
    'Step 2overdue since 5 Jan 2020',
    'Step 3done 4 Mar 2026She will come',
  ]);
});

test('an entry that was changed opens its history', async () => {
  const { user } = await withTimeline([someInteraction(1, { version: 2 }), someInteraction(2)]);
  const mark = await screen.findByRole('button', { name: 'edited' });
  expect(screen.getAllByRole('button', { name: 'edited' })).toHaveLength(1);
  expect(mark).toHaveAttribute('aria-expanded', 'false');
  await user.click(mark);
  expect(mark).toHaveAttribute('aria-expanded', 'true');
});

test('is filtered by kind and words, counted in words, and shown again in full', async () => {
  const { user } = await withTimeline([
    someInteraction(1, { kind: 'email', body: 'about the garden' }),
    someInteraction(2, { kind: 'email' }),
    someInteraction(3),
  ]);
  expect(await screen.findByText('3 entries')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Kind' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Email' }));
  expect(await screen.findByText('2 of 3')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('Subject 3')).not.toBeInTheDocument());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Kind: Email' })).toHaveFocus());
  await user.click(screen.getByLabelText('Search in these entries'));
  await user.paste('garden');
  expect(await screen.findByText('1 of 3')).toBeInTheDocument();
  await user.paste('er');
  expect(await screen.findByText('Nothing on this timeline matches.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(await screen.findByText('3 entries')).toBeInTheDocument();
  expect(await screen.findByText('Subject 3')).toBeInTheDocument();
});

test('the tools of an entry are there for the keyboard, and drawn when somebody comes to it', async () => {
  const { user } = await withTimeline([someInteraction(1), someInteraction(2)]);
  const [first, second] = await screen.findAllByRole('listitem');
  if (!first || !second) throw new Error('two entries are missing');
  const signs = (entry: HTMLElement) =>
    within(entry)
      .getAllByRole('button')
      .map((button) => button.querySelector('svg') !== null);
  expect(signs(first)).toEqual([false, false, false, false]);
  await user.hover(first);
  expect(signs(first)).toEqual([true, true, true, true]);
  expect(signs(second)).toEqual([false, false, false, false]);
  within(second).getByRole('button', { name: 'Edit' }).focus();
  await waitFor(() => expect(signs(second)).toEqual([true, true, true, true]));
});
