import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ContactSection } from '#renderer/features/people/profile/contact/ContactSection.tsx';
import { CustomSection } from '#renderer/features/people/profile/custom/CustomSection.tsx';
import { LabelsSection } from '#renderer/features/people/profile/labels/LabelsSection.tsx';
import { LifeSection } from '#renderer/features/people/profile/life/LifeSection.tsx';
import { MembershipSection } from '#renderer/features/people/profile/MembershipSection.tsx';
import { customField } from '#shared/contract/customFields.ts';
import { tenure } from '#shared/contract/personProfile.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { someId, someProfile } from '../somePeople.ts';
import { section, withProfile } from './withProfile.tsx';

const day = (text: string) => plainDate.parse(text);
const meanwhile = 'Meanwhile this was changed elsewhere. What you typed is still here.';

test('what others changed besides does not stand in the way of a form', async () => {
  const { user, sent, changeElsewhere } = await withProfile(someProfile(), (profile) => (
    <MembershipSection profile={profile} />
  ));
  await user.click((await section('Membership')).getByRole('button', { name: 'Edit' }));
  await user.type(await screen.findByLabelText('Invited on'), '2025-03-01{Tab}');
  changeElsewhere(() => ({ location: 'Osaka' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent).toMatchObject([
    { version: 3, membership: { invitedOn: '2025-03-01' } },
    { version: 4, membership: { invitedOn: '2025-03-01' } },
  ]);
});

test('what others changed of the same is shown, nothing typed is lost, and saving again is a decision', async () => {
  const { user, sent, changeElsewhere } = await withProfile(someProfile({ company: 'Hokko' }), (profile) => (
    <ContactSection profile={profile} />
  ));
  await user.click((await section('Contact and work')).getByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.clear(dialog.getByLabelText('Company'));
  await user.type(dialog.getByLabelText('Company'), 'Mine');
  changeElsewhere(() => ({ company: 'Theirs', owner: 'Abe' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  const alert = within(await dialog.findByRole('alert'));
  expect(alert.getByText(meanwhile)).toBeInTheDocument();
  expect(alert.getByText('Theirs')).toBeInTheDocument();
  expect(alert.getByText('Abe')).toBeInTheDocument();
  expect(dialog.getByLabelText('Company')).toHaveValue('Mine');
  expect(sent).toHaveLength(1);
  await user.click(dialog.getByRole('button', { name: 'Save mine instead' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent[1]).toMatchObject({ version: 4, company: 'Mine' });
});

test('a second change in between asks a second time', async () => {
  const { user, sent, changeElsewhere } = await withProfile(someProfile({ company: 'Hokko' }), (profile) => (
    <ContactSection profile={profile} />
  ));
  await user.click((await section('Contact and work')).getByRole('button', { name: 'Edit' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Place'), 'Kobe');
  changeElsewhere(() => ({ company: 'Second' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('Second')).toBeInTheDocument();
  changeElsewhere(() => ({ company: 'Third' }));
  await user.click(dialog.getByRole('button', { name: 'Save mine instead' }));
  expect(await dialog.findByText('Third')).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Save mine instead' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent.at(-1)).toMatchObject({ version: 5, location: 'Kobe', company: 'Hokko' });
});

test('a tenure that was removed meanwhile can be added again from the form', async () => {
  const kept = tenure.parse({
    id: someId(7),
    startedOn: '2015-04-01',
    endedOn: null,
    department: 'Sales',
    title: null,
    grade: null,
    manager: null,
    employmentType: null,
    leaveReason: null,
  });
  const { user, sent, changeElsewhere } = await withProfile(someProfile({ tenures: [kept] }), (profile) => (
    <LifeSection profile={profile} />
  ));
  await user.click((await section('Line of life')).getByRole('button', { name: 'Change: Sales' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Title'), 'Lead');
  changeElsewhere(() => ({ tenures: [] }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText(meanwhile)).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Save mine instead' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toMatchObject([
    { version: 3, tenure: { id: kept.id, title: 'Lead' } },
    { version: 4, tenure: { id: null, title: 'Lead', startedOn: day('2015-04-01') } },
  ]);
});

test('a word given elsewhere meanwhile stays when one gives another', async () => {
  const tag = (n: number, name: string) => ({ id: someId(n), kind: 'tag', name });
  const { user, sent, changeElsewhere } = await withProfile(
    someProfile({ tags: [tag(1, 'board'), tag(2, 'old')] }),
    (profile) => <LabelsSection profile={profile} />,
  );
  await user.click((await section('Skills and tags')).getByRole('button', { name: 'Edit' }));
  changeElsewhere(() => ({
    tags: someProfile({ tags: [tag(1, 'board'), tag(2, 'old'), tag(3, 'theirs')] }).tags,
  }));
  await user.click(screen.getByRole('combobox', { name: 'Tags' }));
  await user.paste('mine');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toMatchObject([
    { version: 3, kind: 'tag', names: ['board', 'old', 'mine'] },
    { version: 4, kind: 'tag', names: ['board', 'old', 'theirs', 'mine'] },
  ]);
});

test('a field that was filled in elsewhere says with what before it is replaced', async () => {
  const field = customField.parse({
    id: someId(50),
    version: 1,
    name: 'Awards',
    type: 'number',
    options: [],
    archived: false,
  });
  const { user, sent, changeElsewhere } = await withProfile(
    someProfile(),
    (profile) => <CustomSection profile={profile} />,
    { fields: [field] },
  );
  await user.click(await screen.findByRole('button', { name: 'Change Awards: Not filled in' }));
  await user.type(screen.getByRole('textbox', { name: 'Awards' }), '2');
  changeElsewhere(() => ({ custom: { [field.id]: 5 } }));
  await user.keyboard('{Enter}');
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('5')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toMatchObject({ version: 4, values: { [field.id]: 2 } });
});
