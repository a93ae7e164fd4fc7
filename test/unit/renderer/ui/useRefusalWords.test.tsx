import { ORPCError } from '@orpc/client';
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useRefusalWords } from '#renderer/ui/refusals/useRefusalWords.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { renderPage } from '#test/support/renderPage.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function Words({ error }: { error: unknown }) {
  return <p data-testid="words">{useRefusalWords(error) ?? 'nothing'}</p>;
}

const wait = (seconds: number) => new ORPCError('TOO_MANY_TRIES', { defined: true, data: { seconds } });

async function shown(error: unknown, language: Language = 'en'): Promise<HTMLElement> {
  await renderPage(<Words error={error} />, { preferences: { language } });
  return await screen.findByTestId('words');
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

test('how long to wait counts down, and then says that one can try again', async () => {
  const words = await shown(wait(5));
  expect(words).toHaveTextContent('Several tries were wrong. Please wait 5 s before you try again.');
  pass(2000);
  expect(words).toHaveTextContent('Please wait 3 s');
  pass(2500);
  expect(words).toHaveTextContent('Please wait 1 s');
  pass(500);
  expect(words).toHaveTextContent('You can try again now.');
  pass(60_000);
  expect(words).toHaveTextContent('You can try again now.');
});

test('in Japanese too', async () => {
  const words = await shown(wait(2), 'ja');
  expect(words).toHaveTextContent('2秒待ってから、もう一度入力してください。');
  pass(2000);
  expect(words).toHaveTextContent('もう一度入力していただけます。');
});

test('another refusal has its own words', async () => {
  expect(await shown(new ORPCError('WRONG_PASSPHRASE', { defined: true }))).toHaveTextContent(
    /^This passphrase does not open the workspace/,
  );
});

test('nothing refused, nothing said', async () => {
  expect(await shown(null)).toHaveTextContent('nothing');
});
