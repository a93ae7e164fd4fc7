import type { AnyRouter } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { DuplicatesPage } from '#renderer/features/duplicates/DuplicatesPage.tsx';
import type { Preferences } from '#shared/contract/settings.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { layOut } from '../people/someList.ts';
import { duplicates, someOperation, somePair } from './someDuplicates.ts';

beforeEach(layOut);

type Answers = ReturnType<typeof duplicates>['procedures'];

const paths = ['/duplicates/$a/$b'];
const shown = (
  procedures: Answers | ((os: ContractToAnswer) => AnyRouter),
  preferences: Partial<Preferences> = {},
) => renderPage(<DuplicatesPage />, { procedures, paths, preferences });

const rows = () => screen.getAllByRole('row').map((row) => row.getAttribute('aria-selected'));
const names = () =>
  screen
    .getAllByRole('row')
    .map((row) => within(row).getAllByRole('gridcell')[1]?.querySelector('.enishi-name')?.textContent);

test('lists the pairs in words: how sure, who, and why', async () => {
  await shown(duplicates().procedures);
  expect(await screen.findByText('3 pairs that may be one person, among 1,204 people')).toBeInTheDocument();
  const [first] = await screen.findAllByRole('row');
  expect(first).toHaveTextContent(/Almost certainly the same/);
  expect(first).toHaveTextContent('斎藤0 一郎');
  expect(first).toHaveTextContent('齋藤0 一郎');
  expect(first).toHaveTextContent('Same birthday');
  expect(first).toHaveTextContent('Similar name');
  expect(screen.getAllByRole('row')[1]).toHaveTextContent(/Very likely the same/);
});

test('has the keyboard at once: arrows choose, Enter compares', async () => {
  const user = userEvent.setup();
  const { router } = await shown(duplicates().procedures);
  const grid = await screen.findByRole('grid', { name: 'Pairs that may be one person, surest first' });
  await waitFor(() => expect(grid).toHaveFocus());
  await screen.findAllByRole('gridcell');
  expect(rows()).toEqual(['true', 'false', 'false']);
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(rows()).toEqual(['false', 'true', 'false']);
  expect(grid).toHaveAttribute('aria-activedescendant', screen.getAllByRole('row')[1]?.id);
  const { a, b } = somePair(1);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe(`/duplicates/${a.id}/${b.id}`));
});

test('D keeps two people, and the next pair stands in its place; Z takes it back', async () => {
  const user = userEvent.setup();
  const asked: { name: string; input: unknown }[] = [];
  await shown(duplicates({}, asked).procedures);
  await screen.findAllByRole('gridcell');
  await user.keyboard('{ArrowDown}d');
  expect(await screen.findByText('斎藤1 一郎 and 齋藤1 一郎 are kept as two people.')).toBeInTheDocument();
  await waitFor(() => expect(names()).toEqual(['斎藤0 一郎', '斎藤2 一郎']));
  expect(rows()).toEqual(['false', 'true']);
  const { a, b } = somePair(1);
  expect(asked).toContainEqual({ name: 'setDistinct', input: { a: a.id, b: b.id } });
  await user.keyboard('z');
  await waitFor(() => expect(names()).toEqual(['斎藤0 一郎', '斎藤1 一郎', '斎藤2 一郎']));
  expect(screen.getByText('Taken back: 斎藤1 一郎 and 齋藤1 一郎 are a pair again.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(rows()).toEqual(['false', 'true', 'false']);
  expect(asked).toContainEqual({
    name: 'revert',
    input: { operationId: someOperation(0), personId: null, keepLater: false },
  });
});

test('M makes one person as is proposed; Ctrl+Z takes it back and keeps what came later', async () => {
  const user = userEvent.setup();
  const asked: { name: string; input: unknown }[] = [];
  await shown(duplicates({}, asked).procedures);
  await screen.findAllByRole('gridcell');
  await user.keyboard('m');
  expect(await screen.findByText('斎藤0 一郎 and 齋藤0 一郎 are one person now.')).toBeInTheDocument();
  const { a, b } = somePair(0);
  expect(asked).toContainEqual({
    name: 'merge',
    input: { keep: { id: a.id, version: 3 }, other: { id: b.id, version: 7 }, fromOther: ['jobTitle'] },
  });
  await waitFor(() => expect(names()).toHaveLength(2));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(names()).toHaveLength(3));
  expect(asked).toContainEqual({
    name: 'revert',
    input: { operationId: someOperation(0), personId: null, keepLater: true },
  });
});

test('decisions are taken back one after the other, the last one first', async () => {
  const user = userEvent.setup();
  await shown(duplicates().procedures);
  await screen.findAllByRole('gridcell');
  await user.keyboard('d');
  await waitFor(() => expect(names()).toHaveLength(2));
  await user.keyboard('d');
  await waitFor(() => expect(names()).toEqual(['斎藤2 一郎']));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(names()).toEqual(['斎藤1 一郎', '斎藤2 一郎']));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(names()).toHaveLength(3));
});

test('a key pressed twice decides once', async () => {
  const user = userEvent.setup();
  const asked: { name: string; input: unknown }[] = [];
  await shown(duplicates({}, asked).procedures);
  await screen.findAllByRole('gridcell');
  await user.keyboard('dd');
  await waitFor(() => expect(names()).toHaveLength(2));
  expect(asked.filter(({ name }) => name === 'setDistinct')).toHaveLength(1);
});

test('the buttons of a row decide it', async () => {
  const user = userEvent.setup();
  await shown(duplicates().procedures);
  await user.click(await screen.findByRole('button', { name: 'Two people: 斎藤2 一郎 and 齋藤2 一郎' }));
  await waitFor(() => expect(names()).toEqual(['斎藤0 一郎', '斎藤1 一郎']));
});

test('shows from which score on, and less or more of the list by it', async () => {
  const user = userEvent.setup();
  await shown(duplicates().procedures);
  const slider = await screen.findByRole('slider', { name: 'Shown from' });
  expect(screen.getByText('possibly the same (50%)')).toBeInTheDocument();
  slider.focus();
  await user.keyboard('{End}');
  expect(await screen.findByText('almost certainly the same (95%)')).toBeInTheDocument();
  expect(slider).toHaveAttribute('aria-valuetext', 'almost certainly the same (95%)');
  await waitFor(() => expect(names()).toEqual(['斎藤0 一郎']));
});

test('says where nothing is that sure, and shows less sure ones', async () => {
  const user = userEvent.setup();
  await shown(duplicates({ pairs: [somePair(0, 0.7)] }).procedures);
  (await screen.findByRole('slider')).focus();
  await user.keyboard('{End}');
  await user.click(await screen.findByRole('button', { name: 'Show less sure ones too' }));
  await waitFor(() => expect(names()).toEqual(['斎藤0 一郎']));
});

test('says that nobody looked yet, and looks: with progress, then the pairs', async () => {
  const user = userEvent.setup();
  const kept = duplicates({ scanned: null, pairs: [] });
  let go = () => {};
  const waiting = new Promise<void>((resolve) => {
    go = resolve;
  });
  await shown((os) => {
    const all = kept.procedures(os);
    const scan = os.duplicates.scan.handler(async function* () {
      yield { type: 'progress' as const, done: 40, total: 100 };
      await waiting;
      kept.state.pairs = [somePair(0)];
      kept.state.scanned = { people: 100 };
      yield { type: 'finished' as const, pairs: 1 };
    });
    return { ...all, duplicates: { ...all.duplicates, scan } };
  });
  expect(await screen.findByText(/has not looked for duplicates yet/)).toBeInTheDocument();
  const [start] = screen.getAllByRole('button', { name: 'Look for duplicates' });
  if (start) await user.click(start);
  expect(await screen.findByText('40 of 100')).toBeInTheDocument();
  go();
  expect(await screen.findByText('1 pair that may be one person, among 100 people')).toBeInTheDocument();
  expect(screen.queryByText('40 of 100')).toBeNull();
});

test('a search that is cancelled leaves what was found before', async () => {
  const user = userEvent.setup();
  const kept = duplicates({ stale: true });
  await shown((os) => {
    const all = kept.procedures(os);
    const scan = os.duplicates.scan.handler(async function* ({ signal }) {
      yield { type: 'progress' as const, done: 1, total: 100 };
      await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));
    });
    return { ...all, duplicates: { ...all.duplicates, scan } };
  });
  expect(await screen.findByText(/among 1,204 people; people were changed since then/)).toBeInTheDocument();
  const [again] = screen.getAllByRole('button', { name: 'Look again' });
  if (again) await user.click(again);
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByText('Comparing all people')).toBeNull());
  expect(names()).toHaveLength(3);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('says that there are none', async () => {
  await shown(duplicates({ pairs: [] }).procedures);
  expect(await screen.findByText('No two records look like one person.')).toBeInTheDocument();
});

test('says what failed, and tries again', async () => {
  const user = userEvent.setup();
  let fails = true;
  const kept = duplicates();
  await shown((os) => {
    const all = kept.procedures(os);
    const list = os.duplicates.list.handler(({ input, errors }) => {
      if (fails) throw errors.WORKSPACE_NOT_OPEN();
      return {
        scanned: { people: 2 },
        stale: false,
        total: 1,
        pairs: kept.state.pairs.slice(0, input.limit && 1),
      };
    });
    return { ...all, duplicates: { ...all.duplicates, list } };
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('No workspace is open');
  fails = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(names()).toEqual(['斎藤0 一郎']));
});

test('reads in Japanese', async () => {
  await shown(duplicates().procedures, { language: 'ja' });
  expect(await screen.findByText('1,204名のうち、同一人物の可能性がある組が3件あります')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: '重複の確認' })).toBeInTheDocument();
});
