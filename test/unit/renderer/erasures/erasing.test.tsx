import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { EraseDialog } from '#renderer/features/erasures/EraseDialog.tsx';
import { ErasuresPanel } from '#renderer/features/erasures/ErasuresPanel.tsx';
import type { ErasureEvent, ErasureProof } from '#shared/contract/erasures.ts';
import { erasureId, personId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { noName } from '#shared/domain/names.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';

const hanako = personId.parse('00000000-0000-7000-8000-000000000001');

const preview = (os: ContractToAnswer) =>
  os.erasures.preview.handler(() => ({
    people: [{ ...noName, id: hanako, familyName: '山田', givenName: '花子' }],
    goes: [
      { kind: 'details', count: 1 },
      { kind: 'interactions', count: 1234 },
    ],
    stays: [{ kind: 'interactions', count: 3 }],
  }));

const erased: ErasureEvent = {
  type: 'erased',
  people: 1,
  records: 40,
  texts: 2,
  notRewritten: null,
  unmarked: [],
};

async function renderDialog(
  answer: () => Generator<ErasureEvent> | AsyncGenerator<ErasureEvent>,
  language: 'en' | 'ja' = 'en',
) {
  const asked: unknown[] = [];
  const onErased = vi.fn();
  const onClose = vi.fn();
  await renderPage(
    <EraseDialog personIds={[hanako]} reason="request" opened onClose={onClose} onErased={onErased} />,
    {
      preferences: { language },
      procedures: (os) => ({
        erasures: {
          preview: preview(os),
          erase: os.erasures.erase.handler(async function* ({ input }) {
            asked.push(input);
            yield* answer();
          }),
        },
      }),
    },
  );
  return { asked, onErased, onClose };
}

test('says what goes and what stays, and erases nobody before the word is typed', async () => {
  const user = userEvent.setup();
  const { asked, onErased } = await renderDialog(function* () {
    yield { type: 'progress', step: 'erasing', done: 0, total: 1 };
    yield erased;
  });
  const dialog = await screen.findByRole('dialog', { name: /^Erase 山田.?花子 for good$/ });
  const goes = await within(dialog).findByRole('region', { name: 'What goes' });
  expect(within(goes).getByText('1,234')).toBeInTheDocument();
  expect(within(dialog).getByRole('region', { name: 'What stays, without them' })).toHaveTextContent('3');
  await user.click(within(dialog).getByRole('button', { name: 'Erase for good' }));
  expect(asked).toEqual([]);
  const word = within(dialog).getByRole('textbox', { name: 'To confirm, type ERASE' });
  expect(word).toBeInvalid();
  await user.type(word, 'erase');
  await user.click(within(dialog).getByRole('button', { name: 'Erase for good' }));
  expect(await screen.findByText('1 person and everything that was theirs is gone.')).toBeInTheDocument();
  expect(screen.getByText('Their names were blacked out in 2 texts of others.')).toBeInTheDocument();
  expect(asked).toEqual([{ personIds: [hanako], reason: 'request' }]);
  expect(onErased).not.toHaveBeenCalled();
  const close = screen.getAllByRole('button', { name: 'Close' }).at(-1);
  if (close === undefined) throw new Error('no way to close it');
  await user.click(close);
  expect(onErased).toHaveBeenCalledOnce();
});

test('says in Japanese where the file could not be written anew yet', async () => {
  const user = userEvent.setup();
  await renderDialog(function* () {
    yield { ...erased, notRewritten: 'inUse', unmarked: ['/Volumes/Stick'] };
  }, 'ja');
  await user.type(
    await screen.findByRole('textbox', { name: '確認のため「消去」と入力してください' }),
    '消去',
  );
  await user.click(screen.getByRole('button', { name: '完全に消去' }));
  expect(await screen.findByText(/別のウィンドウまたはプログラムでも開かれている/)).toBeInTheDocument();
  expect(screen.getByText(/\/Volumes\/Stick/)).toBeInTheDocument();
});

test('can be cancelled while it looks, and not any more while it erases', async () => {
  const user = userEvent.setup();
  const held = { goOn: () => {} };
  const { onClose } = await renderDialog(async function* () {
    yield { type: 'progress', step: 'looking', done: 10, total: 100 };
    await new Promise<void>((resolve) => {
      held.goOn = resolve;
    });
    yield { type: 'progress', step: 'erasing', done: 0, total: 1 };
    await new Promise<void>(() => {});
  });
  await user.type(await screen.findByRole('textbox'), 'ERASE');
  await user.click(screen.getByRole('button', { name: 'Erase for good' }));
  expect(await screen.findByRole('button', { name: 'Cancel' })).toBeEnabled();
  held.goOn();
  await screen.findByRole('region', { name: 'Taking everything out' });
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  await user.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
});

const proof: ErasureProof = {
  id: erasureId.parse('00000000-0000-7000-8000-00000000000a'),
  erasedAt: instant.parse('2026-03-01T01:00:00.000Z'),
  actor: 'Test User',
  reason: 'request',
  records: 40,
  rewrittenAt: instant.parse('2026-03-01T01:01:00.000Z'),
};

test('the panel shows the proofs, prints them, and says whether somebody was erased', async () => {
  const user = userEvent.setup();
  const questions: unknown[] = [];
  let printed = 0;
  await renderPage(<ErasuresPanel />, {
    procedures: (os) => ({
      erasures: {
        list: os.erasures.list.handler(() => ({ proofs: [proof], total: 1, more: false })),
        find: os.erasures.find.handler(({ input }) => {
          questions.push(input);
          return [];
        }),
        print: os.erasures.print.handler(() => {
          printed += 1;
          return { printed: true };
        }),
      },
    }),
  });
  expect(await screen.findByRole('cell', { name: 'At their request' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Print' }));
  await waitFor(() => expect(printed).toBe(1));
  await user.click(screen.getByRole('button', { name: 'Look' }));
  expect(screen.getByText('Enter a whole name, or an email address.')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'Email' }), 'a@example.com');
  await user.click(screen.getByRole('button', { name: 'Look' }));
  expect(
    await screen.findByText('Nobody who can be recognised by this was erased here.'),
  ).toBeInTheDocument();
  expect(questions).toMatchObject([{ email: 'a@example.com', familyName: null }]);
});

test('the panel says so where nobody was erased', async () => {
  await renderPage(<ErasuresPanel />, {
    procedures: (os) => ({
      erasures: { list: os.erasures.list.handler(() => ({ proofs: [], total: 0, more: false })) },
    }),
  });
  expect(await screen.findByText('Nobody has been erased so far.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
});
