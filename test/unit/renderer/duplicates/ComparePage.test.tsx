import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { DuplicatesPage } from '#renderer/features/duplicates/DuplicatesPage.tsx';
import type { Comparison } from '#shared/contract/duplicates.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { layOut } from '../people/someList.ts';
import { someId, someProfile } from '../people/somePeople.ts';
import { duplicates, someComparison, someOperation, somePair } from './someDuplicates.ts';

beforeEach(layOut);

interface Asked {
  name: string;
  input: unknown;
}

/** Two who were not opened from the list, compared by what is given. */
async function comparing(given: Comparison, preferences: Partial<Preferences> = {}) {
  const asked: Asked[] = [];
  const state = { given };
  const all = duplicates({ pairs: [] }, asked);
  const page = await renderPage(<DuplicatesPage />, {
    paths: ['/duplicates/$a/$b'],
    preferences,
    procedures: (os: ContractToAnswer) => {
      const procedures = all.procedures(os);
      const compare = os.duplicates.compare.handler(() => state.given);
      const merge = os.duplicates.merge.handler(({ input, errors }) => {
        asked.push({ name: 'merge', input });
        if (input.keep.version !== state.given.a.version && input.keep.version !== state.given.b.version)
          throw errors.CHANGED_MEANWHILE({ data: { what: 'person' } });
        return { operationId: someOperation(1) };
      });
      return { ...procedures, duplicates: { ...procedures.duplicates, compare, merge } };
    },
  });
  await page.router.navigate({ to: '/duplicates/$a/$b', params: { a: given.a.id, b: given.b.id } });
  await screen.findByRole('heading', { level: 1, name: /斎藤/ });
  return { ...page, user: userEvent.setup(), asked, state };
}

const field = (name: string) => within(screen.getByRole('radiogroup', { name }));

test('shows both side by side: why, the fields to choose, what is kept of both, and quietly what is alike', async () => {
  await comparing(someComparison());
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('斎藤 太郎 and 齋藤 太郎: one person?');
  expect(screen.getByText('Almost certainly the same (97%)')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Speaks for one person' })).toHaveTextContent('Same birthday');
  expect(screen.getByRole('region', { name: 'Speaks against it' })).toHaveTextContent('Different email');
  expect(screen.getByRole('region', { name: 'They differ in 3 fields' })).toBeInTheDocument();
  expect(field('Family name').getByRole('radio', { name: '斎藤' })).toBeChecked();
  expect(field('Job title').getByRole('radio', { name: 'Buyer' })).toBeChecked();
  expect(field('Job title').getByRole('radio', { name: 'nothing' })).not.toBeChecked();
  expect(screen.getByRole('group', { name: 'Interactions' })).toHaveTextContent(
    '12 entries3 entries3 come over',
  );
  expect(screen.getByRole('group', { name: 'Lists' })).toHaveTextContent('nothing1 entry1 comes over');
  expect(screen.getByRole('region', { name: 'The same in both' })).toHaveTextContent('Given name太郎');
});

test('lists addresses and tenures of both, the same once', async () => {
  const email = (value: string) => ({ channel: 'email', label: null, value, usable: true });
  const tenure = { startedOn: '2010-04-01', endedOn: '2020-03-31', department: '営業部', title: null };
  const rest = { grade: null, manager: null, employmentType: null, leaveReason: null };
  const base = someComparison();
  const a = someProfile({
    ...base.a,
    contactPoints: [email('a@example.com'), email('same@example.com')],
    tenures: [{ ...tenure, ...rest, id: someId(50) }],
  });
  const b = someProfile({
    ...base.b,
    contactPoints: [email('same@example.com')],
    tenures: [{ ...tenure, ...rest, id: someId(51) }],
  });
  await comparing(someComparison({ a, b }));
  const texts = (name: string) =>
    within(screen.getByRole('group', { name }))
      .getAllByRole('list')
      .map((list) =>
        within(list)
          .getAllByRole('listitem')
          .map((item) => item.textContent),
      );
  expect(texts('Contact')).toEqual([
    ['a@example.com', 'same@example.com'],
    ['same@example.com'],
    ['a@example.com', 'same@example.com'],
  ]);
  expect(texts('Tenures').at(-1)).toEqual(['1 Apr 2010 – 31 Mar 2020 · 営業部']);
});

test('the fuller record stays unless one says otherwise, and what was chosen goes with the merge', async () => {
  const { user, asked, router } = await comparing(someComparison());
  const left = within(screen.getByRole('region', { name: 'Left record' }));
  const right = within(screen.getByRole('region', { name: 'Right record' }));
  expect(left.getByRole('radio', { name: 'This record stays' })).toBeChecked();
  await user.click(right.getByRole('radio', { name: 'This record stays' }));
  expect(screen.getByRole('group', { name: 'Interactions' })).toHaveTextContent('12 come over');
  await user.click(field('Family name').getByRole('radio', { name: '齋藤' }));
  expect(screen.getByRole('region', { name: 'As it will be' })).toHaveTextContent('齋藤 太郎');
  await user.click(screen.getByRole('button', { name: /Make one person of them/ }));
  await waitFor(() =>
    expect(asked).toContainEqual({
      name: 'merge',
      input: {
        keep: { id: someId(11), version: 7 },
        other: { id: someId(10), version: 3 },
        fromOther: ['company'],
      },
    }),
  );
  // Not of the list: on to the one who stayed.
  await waitFor(() => expect(router.state.location.pathname).toBe(`/alumni/${someId(11)}`));
});

test('takes all of a side at once', async () => {
  const { user, asked } = await comparing(someComparison());
  await user.click(screen.getByRole('button', { name: 'Take all from the right' }));
  expect(
    within(screen.getByRole('radiogroup', { name: 'Present company' })).getByRole('radio', {
      name: 'nothing',
    }),
  ).toBeChecked();
  await user.keyboard('m');
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'merge')?.input).toMatchObject({
      fromOther: ['familyName', 'company', 'jobTitle'],
    }),
  );
});

test('shows what is there now where one was changed meanwhile, and keeps what was chosen', async () => {
  const before = someComparison();
  const { user, asked, state } = await comparing(before);
  await user.click(field('Family name').getByRole('radio', { name: '齋藤' }));
  state.given = someComparison({
    a: someProfile({ ...before.a, version: 4, company: 'New Ltd' }),
    choices: [
      { field: 'familyName', a: '斎藤', b: '齋藤', proposed: 'a' },
      { field: 'company', a: 'New Ltd', b: null, proposed: 'a' },
      { field: 'jobTitle', a: null, b: 'Buyer', proposed: 'b' },
    ],
  });
  await user.keyboard('m');
  expect(await screen.findByRole('alert')).toHaveTextContent('This was changed meanwhile.');
  const company = screen.getByRole('radiogroup', { name: /Present company/ });
  expect(company).toHaveTextContent('changed meanwhile');
  expect(company).toHaveTextContent('New Ltd');
  expect(field('Family name').getByRole('radio', { name: '齋藤' })).toBeChecked();
  expect(asked.filter(({ name }) => name === 'merge')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Understood' }));
  expect(screen.queryByRole('alert')).toBeNull();
  await user.keyboard('m');
  await waitFor(() => expect(asked.filter(({ name }) => name === 'merge')).toHaveLength(2));
  expect(asked.findLast(({ name }) => name === 'merge')?.input).toMatchObject({
    keep: { id: someId(10), version: 4 },
    fromOther: ['familyName', 'jobTitle'],
  });
});

test('a change that is not seen here does not stop the merge', async () => {
  const before = someComparison();
  const { user, asked, state, router } = await comparing(before);
  state.given = someComparison({ a: someProfile({ ...before.a, version: 5 }) });
  await user.keyboard('m');
  await waitFor(() => expect(router.state.location.pathname).toBe(`/alumni/${someId(10)}`));
  expect(asked.filter(({ name }) => name === 'merge').map(({ input }) => input)).toMatchObject([
    { keep: { version: 3 } },
    { keep: { version: 5 } },
  ]);
});

/** The first of three pairs, opened from the list. */
async function fromList() {
  const asked: Asked[] = [];
  const all = duplicates({}, asked);
  const page = await renderPage(<DuplicatesPage />, {
    paths: ['/duplicates/$a/$b'],
    procedures: all.procedures,
  });
  const user = userEvent.setup();
  await screen.findAllByRole('gridcell');
  await user.keyboard('{Enter}');
  await screen.findByText('1 of 3');
  const at = (n: number) => `/duplicates/${somePair(n).a.id}/${somePair(n).b.id}`;
  return { ...page, user, asked, at };
}

test('after a decision the next pair comes up, and Z brings the former one back', async () => {
  const { user, router, at } = await fromList();
  await user.keyboard('d');
  await waitFor(() => expect(router.state.location.pathname).toBe(at(1)));
  await waitFor(() => expect(screen.getByText('1 of 2')).toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  await user.keyboard('m');
  await waitFor(() => expect(router.state.location.pathname).toBe(at(2)));
  await waitFor(() => expect(screen.getByText('1 of 1')).toBeInTheDocument());
  await user.keyboard('z');
  await waitFor(() => expect(router.state.location.pathname).toBe(at(1)));
  await waitFor(() => expect(screen.getByText('1 of 2')).toBeInTheDocument());
});

test('goes from pair to pair without deciding, and back to the list by Escape', async () => {
  const { user, router, at } = await fromList();
  await user.keyboard('l');
  await waitFor(() => expect(router.state.location.pathname).toBe(at(1)));
  await user.click(await screen.findByRole('button', { name: 'Next pair' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(at(2)));
  expect(await screen.findByRole('button', { name: 'Next pair' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Previous pair' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(at(1)));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/duplicates'));
  await screen.findAllByRole('gridcell');
  expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-selected'))).toEqual([
    'false',
    'true',
    'false',
  ]);
});

test('the last decision leads back to the list', async () => {
  const { user, router, at } = await fromList();
  for (const next of [1, 2]) {
    await user.keyboard('d');
    await waitFor(() => expect(router.state.location.pathname).toBe(at(next)));
    await screen.findByRole('button', { name: /They are two people/ });
  }
  await user.keyboard('d');
  await waitFor(() => expect(router.state.location.pathname).toBe('/duplicates'));
  expect(await screen.findByText('No two records look like one person.')).toBeInTheDocument();
});

test('says so where one of them is no more', async () => {
  const all = duplicates();
  const { router } = await renderPage(<DuplicatesPage />, {
    paths: ['/duplicates/$a/$b'],
    procedures: (os) => {
      const procedures = all.procedures(os);
      const compare = os.duplicates.compare.handler(({ errors }) => {
        throw errors.NOT_FOUND({ data: { what: 'person' } });
      });
      return { ...procedures, duplicates: { ...procedures.duplicates, compare } };
    },
  });
  await router.navigate({ to: '/duplicates/$a/$b', params: { a: someId(1), b: someId(2) } });
  expect(await screen.findByRole('alert')).toHaveTextContent("This person can't be found");
});

test('reads in Japanese', async () => {
  await comparing(someComparison(), { language: 'ja' });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    '斎藤 太郎さんと齋藤 太郎さんは同一人物ですか',
  );
  expect(screen.getByRole('button', { name: /統合して1名にする/ })).toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'やり取り' })).toHaveTextContent('3件を引き継ぎます');
});
