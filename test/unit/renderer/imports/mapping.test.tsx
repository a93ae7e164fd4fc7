import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openImports, someField } from './openImports.tsx';
import { column, foundWith, leaversFile, otherFile, someProfile } from './someImport.ts';

/** A file with columns of many kinds, whose names alone are recognised. */
const many = foundWith({
  columns: [
    column(0, 'Name', ['Ashdown, Anna']),
    column(1, 'Middle', ['Maria']),
    column(2, 'Given', ['Anna']),
    column(3, 'Type', ['full-time', 'Blue'], { values: { 'full-time': 5, Blue: 2, なし: 1 } }),
    column(4, 'Newsletter', ['yes'], { values: { yes: 6, later: 2 } }),
    column(5, 'Shirt', ['L', 'M'], { values: { L: 30, M: 20 } }),
    column(6, 'Tel', ['090-1234-5678']),
    column(7, 'Joined', ['令和3年4月1日'], { dateOrders: ['era'] }),
  ],
  mapping: { columns: [{ column: 0, field: 'fullName', nameOrder: 'familyCommaGiven' }] },
});

async function openMapping(made: Parameters<typeof openImports>[0] = {}) {
  const run = vi.fn();
  const opened = await openImports({ run, inspect: () => many, ...made });
  await opened.go('Choose a file');
  await opened.go('Check the columns');
  /** Imports, and gives the mapping by which. */
  const mapping = async () => {
    await opened.go('See the preview');
    await opened.go(/^Import one/);
    return run.mock.lastCall?.[0].mapping;
  };
  return { ...opened, mapping };
}

const becomes = (name: string) => `What “${name}” becomes`;

test('values are shown as they will be read', async () => {
  const { choose } = await openMapping();
  await choose(becomes('Joined'), 'First day');
  expect(screen.getByText('1 Apr 2021')).toBeVisible();
  await choose(becomes('Tel'), 'Phone');
  await choose('Phone numbers without a country code are from', 'Japan');
  expect(screen.getByText('+81 90 1234 5678')).toBeVisible();
  await choose(becomes('Shirt'), 'Birthday');
  expect(screen.getAllByText('no date')).toHaveLength(2);
});

test('columns of one text field are joined, by what one says', async () => {
  const { choose, mapping } = await openMapping();
  await choose(becomes('Middle'), 'Given name');
  await choose(becomes('Given'), 'Given name');
  expect(screen.getByText('Joined with Given')).toBeVisible();
  expect(screen.getByText('Joined with Middle')).toBeVisible();
  await choose('What stands between, for “Middle”', 'A hyphen between');
  expect(await mapping()).toMatchObject({ joins: { givenName: '-' } });
});

test('a column can be a new field of the workspace, or what a consent is given for', async () => {
  const { user, choose, mapping } = await openMapping();
  await choose(becomes('Shirt'), 'New field…');
  expect(screen.getByRole('combobox', { name: 'Type of the new field for “Shirt”' })).toHaveValue('Choice');
  const name = screen.getByRole('textbox', { name: 'Name of the new field for “Shirt”' });
  await user.clear(name);
  expect(screen.getByRole('button', { name: 'See the preview' })).toBeDisabled();
  await user.paste('Shirt size');
  await choose(becomes('Newsletter'), 'Consent');
  await choose('What the consent in “Newsletter” is for', 'Events');
  const { columns } = await mapping();
  expect(columns.slice(1)).toEqual([
    { column: 4, field: 'consent', consent: { purpose: 'events', channel: 'email' } },
    { column: 5, field: 'custom', newField: { name: 'Shirt size', type: 'choice' } },
  ]);
});

test('words that nobody knows are marked, and can be said', async () => {
  const { user, go, choose, mapping } = await openMapping();
  await choose(becomes('Type'), 'Employment type');
  expect(screen.getByText('One value is not understood')).toBeVisible();
  await go('What the values of “Type” stand for');
  const dialog = await screen.findByRole('dialog');
  const select = (word: string) =>
    within(dialog).getByRole('combobox', { name: `What “${word}” stands for` });
  expect(select('full-time')).toHaveValue('Permanent');
  expect(select('なし')).toHaveValue('Nothing');
  expect(select('Blue')).toHaveValue('');
  await user.click(select('Blue'));
  await user.click(await screen.findByRole('option', { name: 'Temporary agency' }));
  await user.click(within(dialog).getByRole('button', { name: 'Done' }));
  expect(screen.getByText('3 values, all understood')).toBeVisible();
  expect((await mapping()).columns[1]).toEqual({
    column: 3,
    field: 'employmentType',
    values: { Blue: 'temporary' },
  });
});

test('fields that the file does not have can be the same for all rows', async () => {
  const fields = [someField('f1', 'Shirt size', 'choice', ['S', 'M'])];
  const { user, go, choose, mapping } = await openMapping({ fields });
  await go('Add a value for all rows');
  await user.click(screen.getByRole('textbox', { name: 'Tags for all rows' }));
  await user.paste('From HR');
  await go('Add a value for all rows');
  await choose('Field of value 2 for all rows', 'Shirt size');
  await choose('Shirt size for all rows', 'M');
  await go('Remove “Tags” for all rows');
  await go('Add a value for all rows');
  expect((await mapping()).constants).toEqual([
    { field: 'custom', customField: fields[0]?.id, value: 'M' },
    { field: 'tags', value: '' },
  ]);
});

test('a name is one column, and rows need one', async () => {
  const { choose } = await openMapping();
  await choose(becomes('Middle'), 'Full name');
  expect(screen.getByRole('combobox', { name: becomes('Name') })).toHaveValue('Leave out');
  await choose(becomes('Middle'), 'Leave out');
  expect(screen.getByText(/Choose the column that holds the names/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'See the preview' })).toBeDisabled();
});

test('what was chosen holds for the next file with that header', async () => {
  const { go, choose, mapping } = await openMapping({ files: [leaversFile, otherFile] });
  await choose(becomes('Middle'), 'Preferred name');
  expect(screen.queryByText('What you chose for these columns before still holds.')).toBeNull();
  await go(/File/);
  await go('Choose another file');
  expect(await screen.findByText('What you chose for these columns before still holds.')).toBeVisible();
  await go('Check the columns');
  expect(screen.getByRole('combobox', { name: becomes('Middle') })).toHaveValue('Preferred name');
  await go('Back to the proposal');
  expect(screen.getByRole('combobox', { name: becomes('Middle') })).toHaveValue('Leave out');
  expect((await mapping()).columns).toEqual(many.mapping.columns);
});

test('a profile is saved by a name and read by its header', async () => {
  const saveProfile = vi.fn();
  const profiles = [someProfile()];
  const { user, go } = await openMapping({ profiles, saveProfile, inspect: () => foundWith() });
  await go('Profiles');
  await user.click(await screen.findByRole('menuitem', { name: 'HR monthly' }));
  expect(
    await screen.findByText('The columns are read by “HR monthly”. This file does not have: Gone.'),
  ).toBeVisible();
  expect(screen.getByRole('radio', { name: '3 Apr 2010' })).toBeChecked();
  await go('Profiles');
  await user.click(await screen.findByRole('menuitem', { name: 'Save as a profile…' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('textbox', { name: 'Name' }));
  await user.paste('Monthly from HR');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(saveProfile).toHaveBeenCalledWith({
    id: null,
    version: null,
    name: 'Monthly from HR',
    header: ['Who', 'Left on', ''],
    definition: {
      reading: {},
      mapping: {
        columns: [
          { column: 0, field: 'fullName', nameOrder: 'familyCommaGiven' },
          { column: 1, field: 'endedOn', dateOrder: 'dmy' },
        ],
      },
      leaversOnly: false,
      onDuplicate: 'fill',
    },
  });
});

test('a profile is renamed, and one of the same name is replaced', async () => {
  const saveProfile = vi.fn();
  const profiles = [someProfile()];
  const { user, go } = await openMapping({ profiles, saveProfile, inspect: () => foundWith() });
  await go('Profiles');
  await user.click(await screen.findByRole('menuitem', { name: 'Rename or remove…' }));
  await go('Rename “HR monthly”');
  await user.clear(screen.getByRole('textbox', { name: 'Name' }));
  await user.paste('HR');
  await go('Save');
  await waitFor(() =>
    expect(saveProfile).toHaveBeenCalledWith(
      expect.objectContaining({ id: profiles[0]?.id, version: 1, name: 'HR' }),
    ),
  );
  await user.keyboard('{Escape}');
  await go('Profiles');
  await user.click(await screen.findByRole('menuitem', { name: 'Save as a profile…' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'Name' }));
  await user.paste('hr MONTHLY');
  expect(screen.getByText('“HR monthly” is there already and will be replaced.')).toBeVisible();
  await go('Replace');
  await waitFor(() =>
    expect(saveProfile).toHaveBeenLastCalledWith(
      expect.objectContaining({ id: profiles[0]?.id, name: 'hr MONTHLY' }),
    ),
  );
});
