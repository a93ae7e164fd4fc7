import { expect, test } from 'vitest';
import { loadRater } from '#renderer/features/workspace/strength.ts';

test('what attackers try first rates low, words without relation rate high', async () => {
  const rate = await loadRater();
  expect(rate('passwordpassword', [])).toBeLessThan(2);
  expect(rate('aaaaaaaaaaaaaaaa', [])).toBeLessThan(2);
  expect(rate('sakurasakura', [])).toBeLessThan(2);
  expect(rate('granite otter velvet seventeen', [])).toBe(4);
});

test('the name of the workspace is known to whoever has the folder', async () => {
  const rate = await loadRater();
  expect(rate('Tsukimori Kohgyo', ['Tsukimori Kohgyo'])).toBeLessThan(rate('Tsukimori Kohgyo', []));
});

test('a very long passphrase is rated too', async () => {
  const rate = await loadRater();
  expect(rate('paper ink line seal '.repeat(500), [])).toBe(4);
});
