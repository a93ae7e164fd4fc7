import { describe, expect, test } from 'vitest';
import { periodOf, stateDay } from '#renderer/features/insights/period.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

const day = (text: string) => plainDate.parse(text);
const today = day('2026-04-01');

describe('a usual period', () => {
  test.each([
    ['twelveMonths', '2025-04-02', '2026-04-01'],
    ['thisYear', '2026-01-01', '2026-04-01'],
    ['lastYear', '2025-01-01', '2025-12-31'],
    ['all', '2014-01-01', '2026-04-01'],
  ] as const)('%s goes from %s to %s', (preset, from, to) => {
    expect(periodOf(preset, today, 2014)).toEqual({ from, to });
  });

  test('of 12 months to the last day of February begins on 1 March', () => {
    expect(periodOf('twelveMonths', day('2025-02-28'), 2014).from).toBe('2024-02-29');
    expect(periodOf('twelveMonths', day('2024-02-29'), 2014).from).toBe('2023-03-01');
  });

  test('of all time begins this year where nobody has left yet', () => {
    expect(periodOf('all', today, 2026)).toEqual({ from: '2026-01-01', to: '2026-04-01' });
  });
});

test('the state is that of the last day, but of none that has not come', () => {
  expect(stateDay({ from: day('2025-01-01'), to: day('2025-12-31') }, today)).toBe('2025-12-31');
  expect(stateDay({ from: day('2026-01-01'), to: day('2026-12-31') }, today)).toBe('2026-04-01');
});
