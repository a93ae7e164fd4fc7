import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { WarningBanner } from '#renderer/app/shell/WarningBanner.tsx';
import { type Warning, warningCode } from '#shared/contract/damage.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { renderPage } from '#test/support/renderPage.tsx';

const facts = {
  count: 3,
  at: '2026-04-01T00:00:00.000Z',
  bytes: 5_000_000,
  path: '/data/Alumni.enishi',
  file: 'data-LAPTOP.db',
  aside: 'data.damaged-20260401-000000.db-wal',
  service: 'Dropbox',
};

const all: Warning[] = warningCode.options.map((code, index) => ({
  code,
  tone: index === 0 ? 'urgent' : 'quiet',
  facts,
  action: index === 0 ? 'repair' : null,
  mayWait: index > 0,
}));

async function show(warnings: Warning[], language: Language = 'en') {
  let left = warnings;
  return await renderPage(<WarningBanner />, {
    preferences: { language },
    procedures: (os) => ({
      damage: {
        warnings: os.damage.warnings.handler(() => left),
        later: os.damage.later.handler(({ input }) => {
          left = left.filter(({ code }) => code !== input.code);
          return left;
        }),
      },
    }),
  });
}

describe('warnings above the page', () => {
  test.each(['en', 'ja'] as const)('say everything they know in words, in %s', async (language) => {
    await show(all, language);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { expanded: false }));
    for (const { code } of all) {
      const line = document.querySelector(`[data-warning="${code}"]`);
      expect(line?.textContent, code).not.toMatch(/\{\{|NaN|undefined|warning\./);
    }
    const one = document.querySelector('[data-warning="conflictCopies"]');
    expect(one?.textContent).toContain('3');
    expect(one?.textContent).toContain('data-LAPTOP.db');
  });

  test('are one at first, the others behind a word', async () => {
    await show(all.slice(0, 3));
    const region = await screen.findByRole('status');
    await waitFor(() => expect(region.querySelectorAll('[data-warning]')).toHaveLength(1));
    await userEvent.setup().click(within(region).getByRole('button', { name: '2 more' }));
    expect(region.querySelectorAll('[data-warning]')).toHaveLength(3);
  });

  test('are put off, and lead where the way out is', async () => {
    const { router } = await show(all.slice(0, 2));
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '1 more' }));
    await user.click(screen.getByRole('button', { name: 'Remind me in a week' }));
    await waitFor(() => expect(document.querySelectorAll('[data-warning]')).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'See what can be done' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/damaged'));
  });
});
