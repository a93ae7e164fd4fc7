import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { AlumniPage } from '#renderer/features/people/AlumniPage.tsx';
import { type LastList, lastList } from '#shared/contract/views.ts';
import { customFieldId } from '#shared/domain/ids.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { type KeptViews, layOut, listing } from './someList.ts';
import { someRow } from './somePeople.ts';

beforeEach(layOut);

const people = [
  someRow(1, { company: 'Kite', interactionCount: 1234, tags: ['Berlin', 'Chor'], owner: 'Mori' }),
  someRow(2),
];

const left = (parts: Partial<LastList>): LastList =>
  lastList.parse({
    search: '',
    filter: null,
    sort: 'name',
    descending: false,
    columns: [{ column: 'name', width: 200 }],
    view: null,
    ...parts,
  });

/** Shows the list as it was left. */
async function showing(last: LastList | null, ...rest: Parameters<typeof listing>[1][]) {
  const kept: KeptViews = { views: [], last };
  const page = await renderPage(<AlumniPage />, { procedures: listing(people, rest[0] ?? [], kept) });
  await screen.findByRole('grid');
  await screen.findByText('Family1');
  return { ...page, kept };
}

const headings = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('columnheader')
    .slice(1)
    .map((heading) => heading.getAttribute('aria-label'));

const openChooser = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  return await screen.findByRole('dialog', { name: 'Columns' });
};

test('the list comes back as it was left: columns, order, search', async () => {
  await showing(
    left({
      sort: 'company',
      descending: true,
      columns: [
        { column: 'name', width: 200 },
        { column: 'tags', width: 180 },
        { column: 'company', width: 150 },
      ],
    }),
  );
  expect(headings()).toEqual(['Name', 'Tags', 'Company now']);
  expect(screen.getByRole('columnheader', { name: 'Company now' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect(screen.getByRole('grid')).toHaveStyle({ '--columns': '200px 180px 150px', '--row-width': '570px' });
  const [row] = screen.getAllByRole('row').slice(1);
  expect(row).toHaveTextContent('BerlinChor');
  expect(row).toHaveTextContent('Kite');
});

test('columns are added, taken away and put back, and that is kept', async () => {
  const user = userEvent.setup();
  const { kept } = await showing(null);
  expect(headings()).toEqual(['Name', 'Department', 'Title', 'Left on', 'Last contact', 'Return', 'Contact']);
  const chooser = await openChooser(user);
  await user.click(within(chooser).getByRole('checkbox', { name: 'Interactions' }));
  expect(headings().at(-1)).toBe('Interactions');
  expect(screen.getByRole('gridcell', { name: '1,234' })).toBeInTheDocument();
  await user.click(within(chooser).getByRole('checkbox', { name: 'Title' }));
  expect(headings()).not.toContain('Title');
  await waitFor(() => expect(kept.last?.columns.map(({ column }) => column)).toContain('interactions'));
  await user.click(within(chooser).getByRole('button', { name: 'Back to the usual columns' }));
  expect(headings()).toEqual(['Name', 'Department', 'Title', 'Left on', 'Last contact', 'Return', 'Contact']);
});

test('columns are moved by the arrow keys on their handle, which says where they are now', async () => {
  const user = userEvent.setup();
  await showing(null);
  const chooser = await openChooser(user);
  within(chooser).getByRole('button', { name: 'Move Title' }).focus();
  await user.keyboard('{ArrowUp}');
  expect(headings().slice(0, 3)).toEqual(['Name', 'Title', 'Department']);
  expect(within(chooser).getByText('Title is now number 1 of 6')).toBeInTheDocument();
  // The name stays the first, and the first of the others goes no further up.
  await user.keyboard('{ArrowUp}');
  expect(headings().slice(0, 3)).toEqual(['Name', 'Title', 'Department']);
});

test('a column is made wider by the keys on its edge, within reason, and its usual width comes back', async () => {
  const user = userEvent.setup();
  await showing(left({ columns: [{ column: 'name', width: 200 }] }));
  const edge = screen.getByRole('separator', { name: 'Width of Name' });
  edge.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowLeft}{/Shift}');
  expect(edge).toHaveAttribute('aria-valuenow', '168');
  expect(screen.getByRole('grid')).toHaveStyle({ '--columns': '168px' });
  await user.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
  expect(edge).toHaveAttribute('aria-valuenow', '64');
  await user.dblClick(edge);
  expect(edge).toHaveAttribute('aria-valuenow', '212');
});

test('fields of the workspace are columns too, and sort', async () => {
  const user = userEvent.setup();
  const id = customFieldId.parse('00000000-0000-7000-8000-0000000000f1');
  const asked: Parameters<typeof listing>[1] = [];
  const person = someRow(1, { custom: { [id]: 3.125 } });
  const field = {
    id,
    version: 1,
    name: 'Size',
    type: 'number' as const,
    options: [],
    archived: false,
    people: 1,
  };
  const columns = [
    { column: 'name' as const, width: 200 },
    { column: `custom:${id}` as const, width: 90 },
  ];
  await renderPage(<AlumniPage />, {
    procedures: (os) => ({
      ...listing([person], asked, { views: [], last: left({ columns }) })(os),
      customFields: { list: os.customFields.list.handler(() => [field]) },
    }),
  });
  expect(await screen.findByRole('gridcell', { name: '3.125' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Size' }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: `custom:${id}`, descending: true }));
});

test('what the row does not show is told below the name', async () => {
  const user = userEvent.setup();
  await renderPage(<AlumniPage />, {
    procedures: (os) => {
      const answers = listing([someRow(1)])(os);
      const list = os.people.list.handler(() => ({ total: 1, more: false, people: [someRow(1)] }));
      return { ...answers, people: { ...answers.people, list } };
    },
  });
  await screen.findByText('Family1');
  await user.click(screen.getByRole('searchbox'));
  await user.paste('choir');
  const row = (await screen.findByText(/^Notes:/)).closest('[role=row]');
  expect(row).toHaveTextContent('Notes: about choir here');
  expect(row?.querySelector('mark')).toHaveTextContent('choir');
});
