import { describe, expect, test } from 'vitest';
import { comparison, segmentOf, withSegment } from '#renderer/features/insights/scope/comparison.ts';
import { segmentId } from '#shared/domain/ids.ts';

describe('a comparison in the address', () => {
  const id = segmentId.parse('00000000-0000-7000-8000-000000000012');

  test('names a segment and gives it back', () => {
    expect(segmentOf(withSegment(id))).toBe(id);
    expect(comparison.parse(withSegment(id))).toBe(`segment:${id}`);
  });

  test.each(['after', 'segment:', 'segment:somebody', '', 4, null])('%s is none', (text) => {
    expect(comparison.safeParse(text).success).toBe(false);
  });
});
