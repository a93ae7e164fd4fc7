import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ContactSection } from '#renderer/features/people/profile/contact/ContactSection.tsx';
import { someProfile } from '../somePeople.ts';
import { section, withProfile } from './withProfile.tsx';

test('a birthday stands on the profile where it is known, and nowhere else', async () => {
  const { unmount } = await withProfile(someProfile({ birthDate: '1984-02-29' }), (profile) => (
    <ContactSection profile={profile} />
  ));
  expect((await section('Contact and work')).getByText('Birthday').nextElementSibling).toHaveTextContent(
    '29 Feb 1984',
  );
  unmount();
  await withProfile(someProfile(), (profile) => <ContactSection profile={profile} />);
  expect((await section('Contact and work')).queryByText('Birthday')).toBeNull();
});

test('it is corrected with the names; one that is still to come is not saved', async () => {
  const { user, sent } = await withProfile(someProfile(), (profile) => <ContactSection profile={profile} />);
  await user.click((await section('Contact and work')).getByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Birthday'), '2999-01-01{Tab}');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('This day is still to come.')).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.clear(dialog.getByLabelText('Birthday'));
  await user.type(dialog.getByLabelText('Birthday'), '1984-02-29{Tab}');
  await user.type(dialog.getByLabelText('Died on'), '1980-01-01{Tab}');
  expect(await dialog.findByText('The day of death lies before the birthday.')).toBeInTheDocument();
  await user.clear(dialog.getByLabelText('Died on'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toMatchObject([{ birthDate: '1984-02-29', deceasedOn: null }]));
});
