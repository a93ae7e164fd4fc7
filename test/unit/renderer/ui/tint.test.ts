import { expect, test } from 'vitest';
import { tintOf, tints } from '#renderer/ui/tint.ts';

test('the same id always wears the same tint', () => {
  expect(tintOf('0198f3c2-7d6b-7000-8000-000000000001')).toBe(tintOf('0198f3c2-7d6b-7000-8000-000000000001'));
});

test('ids that follow each other spread over all tints', () => {
  const counts = new Array<number>(tints).fill(0);
  for (let index = 0; index < 8000; index += 1) {
    const tint = tintOf(`0198f3c2-7d6b-7000-8000-${index.toString(16).padStart(12, '0')}`);
    counts[tint] = (counts[tint] ?? 0) + 1;
  }
  for (const count of counts) {
    expect(count).toBeGreaterThan(800);
    expect(count).toBeLessThan(1200);
  }
});
