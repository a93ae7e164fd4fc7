import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdleLock } from '#renderer/app/shell/IdleLock.tsx';
import type { Preferences } from '#shared/contract/settings.ts';
import { renderPage } from '#test/support/renderPage.tsx';

// Messages cross a real channel, so only what the lock counts by stands still.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Idle {
  readonly preferences?: Partial<Preferences>;
  readonly answer?: 'locks' | 'isBusy' | 'fails';
}

/** The lock over a data process that locks, is busy or fails; `asked` has what was asked of it. */
async function idle({ preferences, answer = 'locks' }: Idle = {}) {
  const asked: unknown[] = [];
  await renderPage(<IdleLock />, {
    preferences: { lockAfter: 1, ...preferences },
    procedures: (os) => ({
      keys: {
        lock: os.keys.lock.handler(({ input, errors }) => {
          asked.push(input);
          if (answer === 'fails') throw errors.DISK_FULL({ data: { path: '/home/test' } });
          return { locked: answer === 'locks' };
        }),
      },
    }),
  });
  const pass = (seconds: number) => act(async () => await vi.advanceTimersByTimeAsync(seconds * 1000));
  return { asked, pass, user: userEvent.setup() };
}

const notice = () => screen.queryByRole('alertdialog', { name: 'Locking soon' });

test('half a minute before, it is said that the workspace will be locked, counting down', async () => {
  const { asked, pass } = await idle();
  await pass(29);
  expect(notice()).not.toBeInTheDocument();
  await pass(1);
  expect(notice()).toHaveTextContent('This workspace is locked in 30 seconds,');
  await pass(29);
  expect(notice()).toHaveTextContent('This workspace is locked in 1 second,');
  expect(asked).toEqual([]);
  await pass(1);
  await waitFor(() => expect(asked).toEqual([{ evenIfBusy: false }]));
});

test.each([
  ['a key', (user: ReturnType<typeof userEvent.setup>) => user.keyboard('a')],
  ['the mouse', (user: ReturnType<typeof userEvent.setup>) => user.hover(document.body)],
  ['the button', (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByText('Keep it open'))],
])('%s keeps it open, and the time begins anew', async (_, use) => {
  const { asked, pass, user } = await idle();
  await pass(45);
  expect(notice()).toBeInTheDocument();
  await use(user);
  await waitFor(() => expect(notice()).not.toBeInTheDocument());
  await pass(29);
  expect(notice()).not.toBeInTheDocument();
  await pass(1);
  expect(notice()).toBeInTheDocument();
  expect(asked).toEqual([]);
});

test.each(['isBusy', 'fails'] as const)('where the data process %s, the time begins anew', async (answer) => {
  const { asked, pass } = await idle({ answer });
  await pass(60);
  await waitFor(() => expect(asked).toHaveLength(1));
  await waitFor(() => expect(notice()).not.toBeInTheDocument());
  if (answer === 'fails')
    expect(await screen.findByText(/^The disk that holds “\/home\/test” is full\./)).toBeVisible();
  await pass(60);
  await waitFor(() => expect(asked).toHaveLength(2));
});

test('time that the computer slept counts as well', async () => {
  const { asked, pass } = await idle();
  vi.setSystemTime(Date.now() + 60 * 60_000);
  await pass(1);
  await waitFor(() => expect(asked).toHaveLength(1));
});

test('whoever wants no lock is not asked', async () => {
  const { asked, pass } = await idle({ preferences: { lockAfter: null } });
  await pass(24 * 60 * 60);
  expect(notice()).not.toBeInTheDocument();
  expect(asked).toEqual([]);
});

test('in Japanese it has the words of its own', async () => {
  const { pass } = await idle({ preferences: { language: 'ja' } });
  await pass(59);
  const said = screen.getByRole('alertdialog', { name: 'まもなくロックします' });
  expect(said).toHaveTextContent('しばらく操作がないため、あと1秒でロックします。');
  expect(screen.getByRole('button', { name: '使い続ける' })).toBeVisible();
});
