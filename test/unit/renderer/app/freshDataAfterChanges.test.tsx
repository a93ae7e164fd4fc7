import { useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { useFreshDataAfterChanges } from '#renderer/app/data/useFreshDataAfterChanges.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';

function Page() {
  useFreshDataAfterChanges();
  const people = useQuery(useData().people.count.queryOptions());
  const [typed, setTyped] = useState('');
  return (
    <>
      <p>{people.data?.people} people</p>
      <input aria-label="Note" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
    </>
  );
}

/** A data process whose people are counted, and that tells of a change when it is told to. */
function counting() {
  const state = { people: 1, reads: 0, answering: Promise.resolve(), tell: (): void => undefined };
  const procedures = (os: ContractToAnswer) => ({
    people: {
      count: os.people.count.handler(async () => {
        state.reads += 1;
        const { people } = state;
        await state.answering;
        return { people, alumni: 0 };
      }),
    },
    history: {
      watch: os.history.watch.handler(async function* () {
        for (;;) {
          await new Promise<void>((resolve) => {
            state.tell = resolve;
          });
          yield { changed: true as const };
        }
      }),
    },
  });
  return { state, procedures };
}

test('what was changed elsewhere is shown, and what is typed stays', async () => {
  const { state, procedures } = counting();
  const user = userEvent.setup();
  await renderPage(<Page />, { procedures });
  await screen.findByText('1 people');
  await user.click(screen.getByRole('textbox'));
  await user.paste('Half a sentence');
  state.people = 2;
  state.tell();
  await screen.findByText('2 people');
  expect(screen.getByRole('textbox')).toHaveValue('Half a sentence');
});

test('many changes at once are read once, and what was read since is not read again', async () => {
  const { state, procedures } = counting();
  const { queryClient } = await renderPage(<Page />, { procedures });
  await screen.findByText('1 people');
  for (let change = 0; change < 5; change += 1) {
    state.people += 1;
    state.tell();
    await act(() => new Promise((done) => setTimeout(done, 20)));
  }
  await screen.findByText('6 people');
  expect(state.reads).toBe(2);
  // Whoever changes something has it read at once; the word of that change then finds it read.
  state.tell();
  await act(() => new Promise((done) => setTimeout(done, 20)));
  await act(() => queryClient.invalidateQueries());
  await waitFor(() => expect(state.reads).toBe(3));
  await act(() => new Promise((done) => setTimeout(done, 600)));
  expect(state.reads).toBe(3);
});

for (const answered of ['before', 'after'] as const) {
  test(`an answer from before a change, come ${answered} the page reads anew, does not stay`, async () => {
    const { state, procedures } = counting();
    let answer: () => void = () => undefined;
    state.answering = new Promise((resolve) => {
      answer = resolve;
    });
    await renderPage(<Page />, { procedures });
    await waitFor(() => expect(state.reads).toBe(1));
    state.people = 2;
    state.tell();
    await act(() => new Promise((done) => setTimeout(done, answered === 'before' ? 50 : 600)));
    answer();
    await screen.findByText('2 people');
    expect(state.reads).toBe(2);
  });
}
