import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkPlace, nextMark } from '#renderer/ui/charts/chartMarks.ts';

const place = (row: number, column: number): MarkPlace => ({ id: `${row} ${column}`, row, column });

const grid = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => place(row, column)));
const from = (row: number, column: number) => grid.find(({ id }) => id === `${row} ${column}`) ?? place(0, 0);

describe('the arrow keys', () => {
  test.each([
    ['ArrowRight', '1 2'],
    ['ArrowLeft', '1 0'],
    ['ArrowDown', '2 1'],
    ['ArrowUp', '0 1'],
    ['Home', '0 0'],
    ['End', '2 2'],
  ])('%s goes from the middle to %s', (key, id) => {
    expect(nextMark(grid, from(1, 1), key)?.id).toBe(id);
  });

  test('stop at the edges, and other keys go nowhere', () => {
    expect(nextMark(grid, from(0, 2), 'ArrowRight')).toBeNull();
    expect(nextMark(grid, from(0, 2), 'ArrowUp')).toBeNull();
    expect(nextMark(grid, from(1, 1), 'Enter')).toBeNull();
  });

  test('both pairs go along a chart of one column, or of one row', () => {
    const column = [place(0, 0), place(1, 0), place(2, 0)];
    const row = [place(0, 0), place(0, 1), place(0, 2)];
    for (const marks of [column, row]) {
      const [first, second] = marks;
      if (first === undefined || second === undefined) throw new Error('three were made');
      expect(nextMark(marks, first, 'ArrowRight')).toBe(second);
      expect(nextMark(marks, first, 'ArrowDown')).toBe(second);
      expect(nextMark(marks, second, 'ArrowLeft')).toBe(first);
      expect(nextMark(marks, second, 'ArrowUp')).toBe(first);
    }
  });

  test('go over what is missing', () => {
    const holes = [place(0, 0), place(0, 3), place(1, 2)];
    expect(nextMark(holes, holes[0] ?? place(0, 0), 'ArrowRight')?.id).toBe('0 3');
  });

  test('reach every mark of a chart of rows and columns from its first one', () => {
    const size = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(size, size, (rows, columns) => {
        const all = Array.from({ length: rows * columns }, (_, index) =>
          place(Math.floor(index / columns), index % columns),
        );
        const reached = new Set(all.slice(0, 1));
        for (const mark of reached) {
          for (const key of ['ArrowRight', 'ArrowDown']) {
            const next = nextMark(all, mark, key);
            if (next !== null) reached.add(next);
          }
        }
        expect(reached.size).toBe(all.length);
      }),
    );
  });
});
