import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LifeSection } from '#renderer/features/people/profile/life/LifeSection.tsx';
import { tenureId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { someId, someProfile } from '../somePeople.ts';
import { section, withProfile } from './withProfile.tsx';

const tenure = {
  id: tenureId.parse(someId(50)),
  startedOn: plainDate.parse('2016-04-01'),
  endedOn: plainDate.parse('2020-03-31'),
  department: 'Product',
  title: 'Engineer',
  grade: 'G3',
  manager: 'Mio',
  employmentType: 'permanent' as const,
  leaveReason: 'New field',
};

test('who came back gets a new tenure; where they were before is offered, and the old one stays as it is', async () => {
  const { user, sent } = await withProfile(someProfile({ tenures: [tenure] }), (profile) => (
    <LifeSection profile={profile} />
  ));
  await user.click((await section('Line of life')).getByRole('button', { name: 'Came back' }));
  const dialog = within(await screen.findByRole('dialog'));
  const day = dialog.getByLabelText('First day');
  await user.clear(day);
  await user.type(day, '2019-01-01{Tab}');
  await user.click(dialog.getByRole('button', { name: 'Open the new tenure' }));
  expect(await dialog.findByText(/lies before the last day/)).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.clear(day);
  await user.type(day, '2026-04-01{Tab}');
  await user.click(dialog.getByRole('button', { name: 'Open the new tenure' }));
  await waitFor(() =>
    expect(sent).toMatchObject([
      {
        tenure: {
          id: null,
          startedOn: '2026-04-01',
          endedOn: null,
          department: 'Product',
          title: 'Engineer',
          grade: null,
          leaveReason: null,
        },
      },
    ]),
  );
});

test('what was noted by mistake is taken back from the notice', async () => {
  const { user, sent } = await withProfile(someProfile({ tenures: [tenure] }), (profile) => (
    <LifeSection profile={profile} />
  ));
  await user.click((await section('Line of life')).getByRole('button', { name: 'Came back' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Open the new tenure' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  const { id: personId, version } = someProfile();
  expect(sent[1]).toEqual({ personId, version: version + 1, tenureId: someId(951) });
  // They are away again.
  expect(await (await section('Line of life')).findByRole('button', { name: 'Came back' })).toBeVisible();
});

test('nobody comes back who is here', async () => {
  await withProfile(someProfile({ tenures: [{ ...tenure, endedOn: null }] }), (profile) => (
    <LifeSection profile={profile} />
  ));
  expect((await section('Line of life')).queryByRole('button', { name: 'Came back' })).toBeNull();
});
