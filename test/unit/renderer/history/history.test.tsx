import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { PersonHistoryButton } from '#renderer/features/history/PersonHistoryButton.tsx';
import { useUndo } from '#renderer/features/history/useRevert.ts';
import { type HistoryEntry, historyEntry } from '#shared/contract/history.ts';
import { type OperationId, operationId, personId } from '#shared/domain/ids.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';

const who = personId.parse('0198f3c2-7d6b-7000-8000-0000000000c1');
const op = (number: number): OperationId =>
  operationId.parse(`0198f3c2-7d6b-7000-8000-${String(number).padStart(12, '0')}`);

const entry = (number: number, changed: object): HistoryEntry =>
  historyEntry.parse({
    operationId: op(number),
    kind: 'person.update',
    at: '2026-04-02T03:00:00.000Z',
    actor: 'Mori',
    changes: [],
    moreChanges: 0,
    revertible: true,
    ...changed,
  });

const corrected = entry(2, {
  changes: [
    {
      record: 'person',
      action: 'update',
      name: null,
      fields: [
        { field: 'familyName', before: '山田', after: '佐藤' },
        { field: 'doNotContact', before: false, after: true },
        { field: 'deceasedOn', before: null, after: '2026-03-31' },
      ],
      of: null,
    },
  ],
});
const consented = entry(1, {
  kind: 'person.recordConsent',
  changes: [
    {
      record: 'consent',
      action: 'insert',
      name: null,
      fields: [{ field: 'state', before: null, after: 'granted' }],
      of: null,
    },
  ],
});

interface Answers {
  entries?: readonly HistoryEntry[];
  asked?: unknown[];
  reverted?: unknown[];
  refuse?: boolean;
}

const answers = (given: Answers) => (os: ContractToAnswer) => ({
  history: {
    ofPerson: os.history.ofPerson.handler(({ input }) => {
      given.asked?.push(input);
      const all = given.entries ?? [];
      const from = all.filter(({ operationId: id }) => input.before === null || id < input.before);
      const entries = from.slice(0, 2);
      return { entries: input.group === 'lists' ? [] : entries, more: from.length > 2 };
    }),
    revert: os.history.revert.handler(async function* ({ input, errors }) {
      await Promise.resolve(given.reverted?.push(input));
      if (given.refuse === true) throw errors.CANNOT_REVERT({ data: { changed: 1 } });
      yield { type: 'done' as const, operationId: op(9), reverted: 1, kept: 0 };
    }),
  },
});

async function openHistory(given: Answers, language: 'en' | 'ja' = 'en') {
  const user = userEvent.setup();
  await renderPage(<PersonHistoryButton personId={who} />, {
    preferences: { language },
    procedures: answers(given),
  });
  await user.click(screen.getByRole('button', { name: language === 'en' ? 'History' : '変更履歴' }));
  return { user, drawer: await screen.findByRole('dialog') };
}

describe('the history of a person', () => {
  test('shows who, when, what, and each field before and after in the words of the page', async () => {
    const { drawer } = await openHistory({ entries: [corrected] });
    const [item] = await within(drawer).findAllByRole('listitem');
    if (item === undefined) throw new Error('no entry');
    expect(within(item).getByRole('heading', { name: 'Corrected names, contact or work' })).toBeVisible();
    expect(item).toHaveTextContent('Mori');
    expect(item).toHaveTextContent('2 Apr 2026 12:00');
    const rows = within(item)
      .getAllByRole('term')
      .map((term) => term.parentElement?.textContent);
    expect(rows).toEqual([
      'Family namebefore 山田after 佐藤',
      'Do not contactbefore Noafter Yes',
      'Died onafter 31 Mar 2026',
    ]);
  });

  test('speaks Japanese as well', async () => {
    const { drawer } = await openHistory({ entries: [corrected, consented] }, 'ja');
    await within(drawer).findByRole('heading', { name: '氏名・連絡先・現在の活動を修正' });
    expect(drawer).toHaveTextContent('姓変更前 山田変更後 佐藤');
    expect(drawer).toHaveTextContent('逝去日変更後 2026年3月31日');
    expect(drawer).toHaveTextContent('状態変更後 同意');
  });

  test('takes a change back after asking, for this person alone, and that in turn', async () => {
    const reverted: unknown[] = [];
    const { user, drawer } = await openHistory({ entries: [corrected], reverted });
    await user.click(await within(drawer).findByRole('button', { name: /^Take back: Corrected names/ }));
    expect(reverted).toEqual([]);
    await user.click(await within(drawer).findByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(reverted).toEqual([{ operationId: op(2), personId: who, keepLater: false }]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(reverted).toHaveLength(2));
    expect(reverted[1]).toEqual({ operationId: op(9), personId: null, keepLater: false });
  });

  test('says that consent is not erased, and offers nothing where nothing can be taken back', async () => {
    const { user, drawer } = await openHistory({ entries: [entry(3, { revertible: false }), consented] });
    const [button] = await within(drawer).findAllByRole('button', { name: /^Take back:/ });
    if (button === undefined) throw new Error('nothing to take back');
    expect(within(drawer).getAllByRole('button', { name: /^Take back:/ })).toHaveLength(1);
    await user.click(button);
    expect(await within(drawer).findByText(/Consent is not erased/)).toBeInTheDocument();
  });

  test('a refusal is said in words', async () => {
    const { user, drawer } = await openHistory({ entries: [corrected], refuse: true });
    await user.click(await within(drawer).findByRole('button', { name: /^Take back:/ }));
    await user.click(await within(drawer).findByRole('button', { name: 'Take back' }));
    expect(await screen.findByText(/can no longer be taken back on its own/)).toBeInTheDocument();
  });

  test('loads earlier changes, and narrows to a kind of change', async () => {
    const asked: unknown[] = [];
    const entries = [5, 4, 3, 2, 1].map((number) => entry(number, { changes: corrected.changes }));
    const { user, drawer } = await openHistory({ entries, asked });
    await user.click(await within(drawer).findByRole('button', { name: 'Show earlier changes' }));
    await waitFor(() => expect(within(drawer).getAllByRole('heading', { level: 3 })).toHaveLength(4));
    expect(asked.at(-1)).toMatchObject({ before: op(4), group: null });
    await user.click(within(drawer).getByRole('radio', { name: 'Tags and lists' }));
    expect(await within(drawer).findByText('Nothing of this kind was changed yet.')).toBeInTheDocument();
  });

  test('two records made one are told in plain words, with whose change it was, and taken apart keeping what came later', async () => {
    const reverted: unknown[] = [];
    const second = { record: 'mergedRecord', action: 'insert', name: '山田 花子', fields: [], of: null };
    const merged = entry(4, { kind: 'people.merge', changes: [second] });
    const before = entry(3, {
      revertible: false,
      changes: corrected.changes.map((change) => ({ ...change, of: '山田 花子' })),
    });
    const { user, drawer } = await openHistory({ entries: [merged, before], reverted });
    await within(drawer).findByRole('heading', { name: 'Made one person of two records' });
    expect(drawer).toHaveTextContent('Second record of the same person: 山田 花子');
    expect(drawer).toHaveTextContent('on the record of 山田 花子 that was merged in');
    await user.click(within(drawer).getByRole('button', { name: /^Take back: Made one person/ }));
    expect(await within(drawer).findByText(/They are two records again/)).toBeInTheDocument();
    await user.click(within(drawer).getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(reverted).toEqual([{ operationId: op(4), personId: who, keepLater: true }]));
  });

  test('is said to be empty where it is', async () => {
    const { drawer } = await openHistory({ entries: [] });
    expect(await within(drawer).findByText('Nothing was changed yet.')).toBeInTheDocument();
  });
});

describe('a notice with undo', () => {
  function Binned({ id }: { id: OperationId | null }) {
    const undo = useUndo();
    return (
      <button type="button" onClick={() => undo({ message: 'Moved to the bin.', operationId: id })}>
        Remove
      </button>
    );
  }

  test('takes the operation back', async () => {
    const reverted: unknown[] = [];
    const user = userEvent.setup();
    await renderPage(<Binned id={op(7)} />, { procedures: answers({ reverted }) });
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Taken back.')).toBeInTheDocument();
    expect(reverted).toEqual([{ operationId: op(7), personId: null, keepLater: false }]);
  });

  test('has no undo where nothing changed', async () => {
    const user = userEvent.setup();
    await renderPage(<Binned id={null} />, { procedures: answers({}) });
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Moved to the bin.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});
