import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { FieldsSection } from '#renderer/features/customFields/FieldsSection.tsx';
import { type CustomField, customField } from '#shared/contract/customFields.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someId } from '../people/somePeople.ts';

type Counted = CustomField & { people: number };

const field = (
  n: number,
  name: string,
  parts: Partial<Record<keyof CustomField, unknown>> = {},
): Counted => ({
  ...customField.parse({
    id: someId(n),
    version: 1,
    name,
    type: 'text',
    options: [],
    archived: false,
    ...parts,
  }),
  people: n,
});

/** The settings of a workspace with these fields, whose changes the test sees and makes. */
async function withFields(first: Counted[]) {
  const world = { fields: first, sent: [] as unknown[] };
  await renderPage(<FieldsSection />, {
    procedures: (os) => ({
      customFields: {
        list: os.customFields.list.handler(() => world.fields),
        add: os.customFields.add.handler(({ input, errors }) => {
          world.sent.push(input);
          const taken = world.fields.find(({ name }) => name === input.name);
          if (taken) throw errors.NAME_TAKEN({ data: { what: 'customField', name: taken.name } });
          const added = field(90, input.name, input);
          world.fields = [...world.fields, added];
          return added;
        }),
        update: os.customFields.update.handler(({ input, errors }) => {
          world.sent.push(input);
          const kept = world.fields.find(({ id }) => id === input.id);
          if (kept === undefined) throw errors.NOT_FOUND({ data: { what: 'customField' } });
          if (kept.version !== input.version)
            throw errors.CHANGED_MEANWHILE({ data: { what: 'customField' } });
          const changed = { ...kept, ...input, version: kept.version + 1 };
          world.fields = world.fields.map((other) => (other === kept ? changed : other));
          return changed;
        }),
        arrange: os.customFields.arrange.handler(({ input }) => {
          world.sent.push(input);
          world.fields = world.fields.toSorted((a, b) => input.ids.indexOf(a.id) - input.ids.indexOf(b.id));
          return null;
        }),
      },
    }),
  });
  return { world, user: userEvent.setup() };
}

const names = () => screen.getAllByRole('listitem').map((item) => item.textContent);

test('lists fields with their kind and how many people have a value', async () => {
  await withFields([
    field(1, 'Shirt', { type: 'choice', options: ['S', 'M'] }),
    { ...field(2, 'Card'), people: 0 },
  ]);
  await screen.findByText('Shirt');
  expect(names()).toEqual(['ShirtChoice: S, M1 person', 'CardTextnobody yet']);
});

test('adds a field; a choice wants options, and a name that is taken is said', async () => {
  const { user, world } = await withFields([field(1, 'Card')]);
  await user.click(screen.getByRole('button', { name: 'Add a field' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('combobox', { name: 'Kind' }));
  await user.click(await screen.findByRole('option', { name: 'Choice' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('Enter a name.')).toBeInTheDocument();
  expect(dialog.getByText('Enter at least one option.')).toBeInTheDocument();
  await user.type(dialog.getByLabelText('Name'), 'Card');
  await user.type(dialog.getByRole('combobox', { name: 'Options' }), 'S{Enter}M{Enter}s{Enter}');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText(/There is already a field named “Card”/)).toBeInTheDocument();
  await user.type(dialog.getByLabelText('Name'), ' size');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(world.sent.at(-1)).toEqual({ name: 'Card size', type: 'choice', options: ['S', 'M'] });
});

test('is moved by its arrows, and says where it is now', async () => {
  const { user, world } = await withFields([
    field(1, 'One'),
    field(2, 'Two'),
    field(3, 'Gone', { archived: true }),
  ]);
  await user.click(await screen.findByRole('button', { name: 'Move One up' }));
  expect(world.sent).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Move One down' }));
  await waitFor(() => expect(world.sent).toEqual([{ ids: [someId(2), someId(1), someId(3)] }]));
  expect(screen.getByRole('status')).toHaveTextContent('One is now at place 2.');
  await waitFor(() => expect(names()[0]).toMatch(/^Two/));
});

test('is put out of use and back, also where it was changed meanwhile', async () => {
  const { user, world } = await withFields([field(1, 'One')]);
  await screen.findByText('One');
  world.fields = [{ ...field(1, 'Renamed'), version: 2 }];
  await user.click(screen.getByRole('button', { name: 'Put One out of use' }));
  await user.click(await screen.findByRole('button', { name: 'Use Renamed again' }));
  await screen.findByRole('button', { name: 'Put Renamed out of use' });
  expect(world.sent).toMatchObject([
    { version: 1, name: 'One', archived: true },
    { version: 2, name: 'Renamed', archived: true },
    { version: 3, name: 'Renamed', archived: false },
  ]);
});

test('a name that was changed elsewhere is shown before it is replaced', async () => {
  const { user, world } = await withFields([field(1, 'One')]);
  await user.click(await screen.findByRole('button', { name: 'Change One' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.clear(dialog.getByLabelText('Name'));
  await user.type(dialog.getByLabelText('Name'), 'Mine');
  world.fields = [{ ...field(1, 'Theirs'), version: 2 }];
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByText('Theirs')).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Save mine instead' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(world.fields).toMatchObject([{ name: 'Mine', version: 3 }]);
});
