import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { CirclePage } from '#renderer/features/communityManagers/CirclePage.tsx';
import {
  careRecord,
  circle,
  circleMember,
  communityManager,
  managerCandidate,
} from '#shared/contract/communityManagers.ts';
import { operationId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { pageToday } from '../followUps/someFollowUps.ts';
import { someId } from '../people/somePeople.ts';

const kansai = someId(1);
const undone = operationId.parse(someId(900));

const term = (number: number, familyName: string, endedOn: string | null) =>
  communityManager.parse({
    ...{ id: someId(number), version: 1, personId: someId(number + 100), department: 'Sales' },
    ...{ personName: { ...noName, familyName }, segmentId: kansai, segmentName: 'Kansai', endedOn },
    ...{ startedOn: '2020-04-01', note: '', care: 1, lastCareOn: '2021-03-01' },
  });
const adams = term(2, 'Adams', null);
const clark = term(3, 'Clark', '2021-03-31');

const kansaiCircle = (managers = [adams]) =>
  circle.parse({
    ...{ segmentId: kansai, name: 'Kansai', kind: 'list', managers, people: 40, joined: 20, active: 5 },
    ...{ care: 1, lastCareOn: '2021-03-01', unanswered: 2 },
  });

const call = careRecord.parse({
  ...{ id: someId(5), managerId: adams.id, personId: adams.personId, personName: adams.personName },
  ...{ happenedOn: '2021-03-01', words: 'Called everybody', event: null },
});

const member = circleMember.parse({
  ...{ personId: someId(6), personName: { ...noName, familyName: 'Brown' }, department: 'Design' },
  ...{ leftOn: '2024-03-31', joined: true, active: true, orientation: 'exchange', lastHeardAt: null },
});

const candidate = managerCandidate.parse({
  ...{ personId: someId(7), personName: { ...noName, familyName: 'Diaz' }, department: null },
  ...{ leftOn: null, reasons: [{ reason: 'gave', times: 2 }] },
});

async function show(answer: 'looked after' | 'by nobody' | 'gone' = 'looked after') {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const written: unknown[] = [];
  const procedures = (os: ContractToAnswer) => ({
    people: { list: os.people.list.handler(() => ({ total: 0, more: false, people: [] })) },
    segments: { list: os.segments.list.handler(() => []) },
    communityManagers: {
      circle: os.communityManagers.circle.handler(({ errors }) => {
        if (answer === 'gone') throw errors.NOT_FOUND({ data: { what: 'segment' } });
        const nobody = answer === 'by nobody';
        return {
          today: pageToday(),
          circle: kansaiCircle(nobody ? [] : [adams]),
          managers: nobody ? [clark] : [adams, clark],
          care: [call],
        };
      }),
      members: os.communityManagers.members.handler(({ input }) => {
        asked.push(input.show);
        return input.show === 'quiet' ? { total: 0, members: [] } : { total: 1, members: [member] };
      }),
      candidates: os.communityManagers.candidates.handler(({ input }) => {
        asked.push(input.segmentId);
        return { total: 1, people: [candidate] };
      }),
      update: os.communityManagers.update.handler(({ input }) => {
        written.push(input);
        return { manager: adams, operationId: undone };
      }),
      removeCare: os.communityManagers.removeCare.handler(({ input }) => {
        written.push(input);
        return { operationId: undone };
      }),
    },
  });
  const { router } = await renderPage(<CirclePage />, {
    procedures,
    paths: ['/community/circles/$segmentId'],
  });
  await router.navigate({ to: '/community/circles/$segmentId', params: { segmentId: kansai } });
  return { user, asked, written };
}

test('shows who looks after the circle and did before, what they took care of, and its people', async () => {
  const { user, asked } = await show();
  expect(await screen.findByRole('heading', { level: 1, name: 'Kansai' })).toBeVisible();
  expect(screen.getByText('40 people, 20 of them members. 5 took part in 12 months.')).toBeVisible();
  const managers = within(screen.getByRole('region', { name: 'Who looks after it' }));
  expect(managers.getAllByRole('link').map((link) => link.textContent)).toEqual(['Adams', 'Clark']);
  expect(
    within(screen.getByRole('region', { name: 'What they took care of' })).getByText('Called everybody'),
  ).toBeVisible();
  const people = within(screen.getByRole('region', { name: 'People' }));
  expect(await people.findByRole('link', { name: 'Brown' })).toBeVisible();
  await user.click(people.getByRole('radio', { name: /^Quiet/ }));
  await waitFor(() => expect(people.queryByRole('link', { name: 'Brown' })).toBeNull());
  expect(asked).toEqual(['all', 'quiet']);
});

test('ends a term today, and takes out what was noted by mistake, each with a way back', async () => {
  const { user, written } = await show();
  await user.click(await screen.findByRole('button', { name: /Adams/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'End it today' }));
  await waitFor(() =>
    expect(written).toEqual([
      { id: adams.id, version: 1, startedOn: '2020-04-01', endedOn: pageToday(), note: '' },
    ]),
  );
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Called everybody/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Take it out' }));
  await waitFor(() => expect(written).toContainEqual({ id: call.id }));
});

test('where nobody looks after it, offers to appoint somebody of the circle', async () => {
  const { user, asked } = await show('by nobody');
  await user.click(await screen.findByRole('button', { name: 'Appoint Diaz' }));
  expect(asked).toContain(kansai);
  expect(await screen.findByRole('dialog', { name: 'Appoint a community manager' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Hand-over sheet' })).toBeNull();
});

test('says of a circle that is in the bin that it is gone, with the way to the others', async () => {
  await show('gone');
  expect(await screen.findByRole('link', { name: 'All circles' })).toBeVisible();
});
