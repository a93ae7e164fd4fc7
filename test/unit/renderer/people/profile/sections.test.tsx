import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CustomSection } from '#renderer/features/people/profile/custom/CustomSection.tsx';
import { ExchangeSection } from '#renderer/features/people/profile/exchange/ExchangeSection.tsx';
import { LabelsSection } from '#renderer/features/people/profile/labels/LabelsSection.tsx';
import { LifeSection } from '#renderer/features/people/profile/life/LifeSection.tsx';
import { RelationsSection } from '#renderer/features/people/profile/relations/RelationsSection.tsx';
import { type CustomField, customField } from '#shared/contract/customFields.ts';
import { noName } from '#shared/domain/names.ts';
import { someId, someProfile, someRow } from '../somePeople.ts';
import { section, withProfile } from './withProfile.tsx';

describe('the line of life', () => {
  const freelance = {
    id: someId(8),
    kind: 'freelance',
    startedOn: '2023-04-01',
    endedOn: null,
    title: 'Web design',
    note: 'three days a month',
  };

  test('lists partnerships beside tenures, and adds one', async () => {
    const { user, sent } = await withProfile(someProfile({ partnerships: [freelance] }), (profile) => (
      <LifeSection profile={profile} />
    ));
    const life = await section('Line of life');
    expect(life.getByText('Freelance work · Web design')).toBeInTheDocument();
    expect(life.getByText('1 Apr 2023 – today')).toBeInTheDocument();
    await user.click(life.getByRole('button', { name: 'Add partnership' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Ended on'), '2001-01-01{Tab}');
    expect(await dialog.findByText('The last day lies before the first.')).toBeInTheDocument();
    await user.clear(dialog.getByLabelText('Started on'));
    await user.type(dialog.getByLabelText('Started on'), '2000-01-01{Tab}');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent).toMatchObject([
      { version: 3, partnership: { id: null, startedOn: '2000-01-01', endedOn: '2001-01-01' } },
    ]);
  });

  test('removes one, and puts it back on undo', async () => {
    const { user, sent } = await withProfile(someProfile({ partnerships: [freelance] }), (profile) => (
      <LifeSection profile={profile} />
    ));
    await user.click(
      (await section('Line of life')).getByRole('button', { name: 'Change: Freelance work · Web design' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('The partnership was removed.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toMatchObject([
      { version: 3, partnershipId: freelance.id },
      { version: 4, partnership: { ...freelance, id: null } },
    ]);
  });

  test('a new tenure says something', async () => {
    const { user, sent } = await withProfile(someProfile(), (profile) => <LifeSection profile={profile} />);
    await user.click((await section('Line of life')).getByRole('button', { name: 'Add tenure' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Enter a day, a department or a title.')).toBeInTheDocument();
    expect(sent).toEqual([]);
  });
});

describe('skills and tags', () => {
  test('are given and taken one by one, by keyboard, and a word is not given twice', async () => {
    const skills = [{ id: someId(1), kind: 'skill', name: 'Java' }];
    const { user, sent } = await withProfile(someProfile({ skills }), (profile) => (
      <LabelsSection profile={profile} />
    ));
    await user.click((await section('Skills and tags')).getByRole('button', { name: 'Edit' }));
    const input = screen.getByRole('combobox', { name: 'Skills' });
    expect(input).toHaveFocus();
    await user.paste('ＪＡＶＡ');
    await user.keyboard('{Enter}');
    await user.clear(input);
    await user.keyboard('{Backspace}');
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent).toMatchObject([{ kind: 'skill', names: [] }]);
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('button', { name: 'Edit' })).toBeInTheDocument();
  });
});

describe('custom fields', () => {
  const field = (n: number, name: string, parts: Partial<Record<keyof CustomField, unknown>>) =>
    customField.parse({
      id: someId(n),
      version: 1,
      name,
      type: 'text',
      options: [],
      archived: false,
      ...parts,
    });
  const shirt = field(50, 'Shirt', { type: 'choice', options: ['S', 'M'] });
  const until = field(51, 'Visa until', { type: 'date' });
  const talks = field(52, 'Gives talks', { type: 'flag' });
  const gone = field(53, 'Gone', { archived: true });

  test('show their values by type; those out of use are not there', async () => {
    const custom = { [shirt.id]: 'M', [until.id]: '2027-03-31', [talks.id]: false };
    await withProfile(someProfile({ custom }), (profile) => <CustomSection profile={profile} />, {
      fields: [shirt, until, talks, gone],
    });
    for (const name of ['Change Shirt: M', 'Change Visa until: 31 Mar 2027', 'Change Gives talks: No']) {
      expect(await screen.findByRole('button', { name })).toBeInTheDocument();
    }
    expect(screen.queryByText('Gone')).not.toBeInTheDocument();
  });

  test('are changed in place; Escape leaves them as they were', async () => {
    const { user, sent } = await withProfile(
      someProfile({ custom: { [shirt.id]: 'M' } }),
      (profile) => <CustomSection profile={profile} />,
      { fields: [shirt] },
    );
    const value = await screen.findByRole('button', { name: 'Change Shirt: M' });
    await user.click(value);
    await user.keyboard('{Escape}');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Change Shirt: M' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Change Shirt: M' }));
    await user.click(screen.getByRole('combobox', { name: 'Shirt' }));
    await user.click(await screen.findByRole('option', { name: 'S' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent).toMatchObject([{ version: 3, values: { [shirt.id]: 'S' } }]);
  });

  test('of which many are empty fold these away', async () => {
    const fields = [1, 2, 3, 4, 5].map((n) => field(60 + n, `Field ${n}`, {}));
    await withProfile(someProfile(), (profile) => <CustomSection profile={profile} />, { fields });
    expect(await screen.findByText('5 empty fields')).toBeInTheDocument();
  });
});

describe('give and ask', () => {
  const entry = (n: number, party: string, act: string) => ({
    id: someId(n),
    kind: 'referral',
    party,
    act,
    happenedOn: '2026-03-01',
    interactionId: null,
    note: 'two engineers',
  });

  test('says how it balances, in words', async () => {
    const exchanges = [
      entry(1, 'alumnus', 'gave'),
      entry(2, 'alumnus', 'gave'),
      entry(3, 'company', 'asked'),
    ];
    await withProfile(someProfile({ exchanges }), (profile) => <ExchangeSection profile={profile} />);
    const [given, asked] = (await section('Give and ask')).getAllByRole('listitem');
    expect(given).toHaveTextContent('Givenalumnus 2we 0');
    expect(asked).toHaveTextContent('Askedalumnus 0we 1');
  });

  test('is recorded in one small form', async () => {
    const { user, sent } = await withProfile(someProfile(), (profile) => (
      <ExchangeSection profile={profile} />
    ));
    await user.click((await section('Give and ask')).getByRole('button', { name: 'Record' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: 'Who' }));
    await user.click(await screen.findByRole('option', { name: 'We asked' }));
    await user.type(dialog.getByLabelText('Notes'), 'a talk');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent).toMatchObject([
      { exchange: { party: 'company', act: 'asked', kind: 'referral', note: 'a talk' } },
    ]);
  });

  test('an entry is taken out, and put back on undo', async () => {
    const { user, sent } = await withProfile(
      someProfile({ exchanges: [entry(1, 'alumnus', 'gave')] }),
      (profile) => <ExchangeSection profile={profile} />,
    );
    await user.click((await section('Give and ask')).getByRole('button', { name: 'Remove: Referral' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    const { id, ...content } = entry(1, 'alumnus', 'gave');
    expect(sent).toMatchObject([{ exchangeId: id }, { exchange: content }]);
  });
});

describe('relations', () => {
  const boss = { ...noName, familyName: 'Boss' };
  const relation = {
    id: someId(30),
    kind: 'managerOf',
    outward: false,
    otherId: someId(2),
    otherName: boss,
    note: '',
  };

  test('are told from the person’s side, and lead to the other', async () => {
    await withProfile(someProfile({ relations: [relation] }), (profile) => (
      <RelationsSection profile={profile} />
    ));
    const relations = await section('Relations');
    expect(relations.getByText('Manager')).toBeInTheDocument();
    expect(relations.getByRole('link', { name: 'Boss' })).toHaveAttribute('href', `/alumni/${someId(2)}`);
  });

  test('a person is found by search and related either way round', async () => {
    const { user, sent } = await withProfile(
      someProfile(),
      (profile) => <RelationsSection profile={profile} />,
      { found: [someRow(1), someRow(4, { familyName: 'Found', department: 'Sales' })] },
    );
    await user.click((await section('Relations')).getByRole('button', { name: 'Add' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Choose a person.')).toBeInTheDocument();
    await user.click(dialog.getByRole('combobox', { name: 'Person' }));
    await user.paste('fou');
    const option = await screen.findByRole('option', { name: /Found/ });
    expect(option).toHaveTextContent('Sales');
    // Who it is about is not offered.
    expect(screen.queryByRole('option', { name: /Family1/ })).not.toBeInTheDocument();
    await user.click(option);
    await user.click(dialog.getByRole('combobox', { name: 'How they are related' }));
    await user.click(await screen.findByRole('option', { name: '山田 太郎 referred them' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent).toMatchObject([
      { version: 3, relation: { id: null, kind: 'referredBy', outward: false, otherId: someId(4) } },
    ]);
  });

  test('one is removed, and put back on undo', async () => {
    const { user, sent } = await withProfile(someProfile({ relations: [relation] }), (profile) => (
      <RelationsSection profile={profile} />
    ));
    await user.click((await section('Relations')).getByRole('button', { name: 'Change: Boss' }));
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toMatchObject([
      { relationId: relation.id },
      { relation: { id: null, kind: 'managerOf', outward: false, otherId: someId(2) } },
    ]);
  });
});
