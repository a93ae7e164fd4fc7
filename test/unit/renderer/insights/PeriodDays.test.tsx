import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PeriodDays } from '#renderer/features/insights/PeriodDays.tsx';
import type { Period } from '#renderer/features/insights/period.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { renderPage } from '#test/support/renderPage.tsx';

async function show(language: 'en' | 'ja' = 'en') {
  const chosen: Period[] = [];
  const period = { from: plainDate.parse('2025-04-02'), to: plainDate.parse('2026-04-01') };
  await renderPage(<PeriodDays period={period} onChoose={(wanted) => chosen.push(wanted)} />, {
    preferences: { language },
  });
  return chosen;
}

/** As one enters a day: typed or pasted, then on to the next field. */
function enter(name: string, day: string): void {
  const field = screen.getByRole('textbox', { name });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: day } });
  fireEvent.blur(field);
}

test('takes typed days', async () => {
  const chosen = await show();
  expect(screen.getByRole('textbox', { name: 'From' })).toHaveValue('2 Apr 2025');
  enter('From', '5 Jan 2020');
  expect(chosen.at(-1)).toEqual({ from: '2020-01-05', to: '2026-04-01' });
});

test('takes days as they are written in Japanese', async () => {
  const chosen = await show('ja');
  expect(screen.getByRole('textbox', { name: '終了日' })).toHaveValue('2026/04/01');
  enter('終了日', '2026/03/31');
  expect(chosen.at(-1)).toEqual({ from: '2025-04-02', to: '2026-03-31' });
});

test('keeps days that are no period to itself, and says why', async () => {
  const chosen = await show();
  enter('From', '5 Jan 2999');
  expect(screen.getByRole('alert')).toHaveTextContent('The first day has to lie before the last one.');
  expect(screen.getByRole('textbox', { name: 'From' })).toBeInvalid();
  expect(chosen).toEqual([]);
  enter('To', '6 Jan 2999');
  expect(chosen).toEqual([{ from: '2999-01-05', to: '2999-01-06' }]);
});
