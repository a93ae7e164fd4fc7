import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { CirclesPage } from '#renderer/features/communityManagers/CirclesPage.tsx';
import { SheetDialog } from '#renderer/features/communityManagers/sheet/SheetDialog.tsx';
import { circle, communityManager, managerCandidate } from '#shared/contract/communityManagers.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { pageToday } from '../followUps/someFollowUps.ts';

const operationId = '0198f3c2-7d6b-7000-8009-000000000001';
const idOf = (number: number) => `0198f3c2-7d6b-7000-8004-${String(number).padStart(12, '0')}`;
const kansai = idOf(1);

const manager = communityManager.parse({
  id: idOf(2),
  version: 1,
  personId: idOf(3),
  personName: { ...noName, familyName: 'Adams' },
  department: 'Sales',
  segmentId: kansai,
  segmentName: 'Kansai',
  startedOn: '2025-04-01',
  endedOn: null,
  note: '',
  care: 3,
  lastCareOn: '2026-03-01',
});

const someCircle = (parts: Record<string, unknown> = {}) =>
  circle.parse({
    segmentId: kansai,
    name: 'Kansai',
    kind: 'list',
    managers: [manager],
    people: 40,
    joined: 20,
    active: 5,
    care: 3,
    lastCareOn: '2026-03-01',
    unanswered: 2,
    ...parts,
  });

const candidate = managerCandidate.parse({
  personId: idOf(4),
  personName: { ...noName, familyName: 'Brown' },
  department: 'Design',
  leftOn: '2024-03-31',
  reasons: [
    { reason: 'wants', kind: 'organise', strength: 3, source: 'said' },
    { reason: 'attended', times: 4 },
    { reason: 'before', until: '2024-12-31' },
  ],
});

async function show(circles = [someCircle()]) {
  const user = userEvent.setup();
  const written: unknown[] = [];
  await renderPage(<CirclesPage />, {
    procedures: (os) => ({
      people: { list: os.people.list.handler(() => ({ total: 0, more: false, people: [] })) },
      segments: {
        list: os.segments.list.handler(() => [
          {
            segment: {
              kind: 'list',
              id: kansai,
              version: 1,
              name: 'Kansai',
              description: '',
              keepInTouchDays: null,
            },
            people: 40,
          },
        ]),
      },
      communityManagers: {
        circles: os.communityManagers.circles.handler(() => ({ today: pageToday(), circles, past: [] })),
        candidates: os.communityManagers.candidates.handler(() => ({ total: 1, people: [candidate] })),
        appoint: os.communityManagers.appoint.handler(({ input }) => {
          written.push(input);
          return { manager, operationId };
        }),
      },
    }),
  });
  return { user, written };
}

test('says who looks after which circle, how much that is and how lively it is', async () => {
  await show([someCircle(), someCircle({ segmentId: idOf(9), name: 'Tokyo', managers: [], unanswered: 0 })]);
  expect(
    await screen.findByText('40 people in 1 circle are looked after by 1 community manager.'),
  ).toBeVisible();
  const row = within(screen.getByRole('row', { name: /^Kansai/ }));
  expect(row.getByText('5 of 20 members')).toBeVisible();
  expect(row.getByText('3 in 12 months')).toBeVisible();
  expect(row.getByRole('link', { name: '2' })).toHaveAttribute('href', expect.stringContaining('unanswered'));
  expect(within(screen.getByRole('row', { name: /^Tokyo/ })).getByText('Nobody at present')).toBeVisible();
});

test('who could become one stands there with reasons, and is appointed for a circle', async () => {
  const { user, written } = await show();
  const reasons = within(await screen.findByRole('list', { name: 'What speaks for Brown' }));
  expect(reasons.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Wants to help run the community (Most of all, Said so)',
    'Attended 4 events in 12 months',
    'Looked after a circle until December 2024',
  ]);
  await user.click(screen.getByRole('button', { name: 'Appoint Brown' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Appoint a community manager' }));
  await user.click(dialog.getByRole('button', { name: 'Appoint' }));
  expect(dialog.getByText('Choose a circle, or name a new one.')).toBeVisible();
  await user.click(dialog.getByRole('combobox', { name: 'Circle' }));
  await user.paste('Design friends');
  await user.click(await screen.findByRole('option', { name: 'New list “Design friends”' }));
  await user.click(dialog.getByRole('button', { name: 'Appoint' }));
  await waitFor(() =>
    expect(written).toEqual([
      {
        personId: candidate.personId,
        circle: { type: 'new', name: 'Design friends' },
        startedOn: pageToday(),
        endedOn: null,
        note: '',
      },
    ]),
  );
  expect(await screen.findByText('Adams looks after Kansai.')).toBeVisible();
});

test('the hand-over sheet says before who is on it and who is left out, and is saved where one picks', async () => {
  const user = userEvent.setup();
  const saved: unknown[] = [];
  const leftOut = [{ reason: 'consentMissing' as const, people: 3 }];
  await renderPage(<SheetDialog opened circle={someCircle()} onClose={() => undefined} />, {
    calls: { pickSaveFile: () => ({ id: fileGrantId.parse(idOf(7)), name: 'Kansai.csv', folder: '' }) },
    procedures: (os) => ({
      communityManagers: {
        sheet: os.communityManagers.sheet.handler(() => ({ people: 12, email: 10, phone: 4, leftOut })),
        saveSheet: os.communityManagers.saveSheet.handler(({ input }) => {
          saved.push(input);
          return { fileName: 'Kansai.csv', bytes: 100, people: 12, leftOut };
        }),
      },
    }),
  });
  expect(await screen.findByText('12 people are on it: 10 with email, 4 with phone.')).toBeVisible();
  expect(screen.getByText('3 people are left out')).toBeVisible();
  await user.click(screen.getByText('CSV table'));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Kansai.csv has 12 people.')).toBeVisible();
  expect(saved).toEqual([{ managerId: manager.id, language: 'en', format: 'csv', file: idOf(7) }]);
});
