import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AddPersonForm } from '#renderer/features/people/add/AddPersonForm.tsx';
import type { NewPerson } from '#shared/contract/people.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someProfile } from './somePeople.ts';

async function withForm() {
  const added: NewPerson[] = [];
  const opened: string[] = [];
  await renderPage(<AddPersonForm onCancel={() => undefined} onAdded={(person) => opened.push(person)} />, {
    procedures: (os) => ({
      people: {
        add: os.people.add.handler(({ input }) => {
          added.push(input);
          return someProfile();
        }),
      },
    }),
  });
  return { user: userEvent.setup(), added, opened };
}

test('adds a person with the tenure, and opens them', async () => {
  const { user, added, opened } = await withForm();
  await user.type(screen.getByLabelText('Family name'), '山田');
  await user.type(screen.getByLabelText('Email'), ' yamada@mail.example ');
  await user.type(screen.getByLabelText('Last day'), '2025-03-31{Tab}');
  await user.type(screen.getByLabelText('Department'), 'Sales');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(opened).toEqual([someProfile().id]));
  expect(added).toMatchObject([
    {
      familyName: '山田',
      givenName: null,
      email: 'yamada@mail.example',
      tenure: { endedOn: '2025-03-31', department: 'Sales', startedOn: null },
    },
  ]);
});

test('asks for a name, an address that is one, and days in their order before it sends anything', async () => {
  const { user, added } = await withForm();
  await user.type(screen.getByLabelText('Email'), 'nobody');
  await user.type(screen.getByLabelText('First day'), '2025-04-01{Tab}');
  await user.type(screen.getByLabelText('Last day'), '2025-03-31{Tab}');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText('Enter at least one part of the name.')).toBeInTheDocument();
  expect(screen.getByText('This is not an email address.')).toBeInTheDocument();
  expect(screen.getByText('The last day lies before the first.')).toBeInTheDocument();
  expect(added).toEqual([]);
});
