import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Band, bandsOf, widthOf } from '#renderer/features/people/profile/life/bands.ts';
import {
  latestFirst,
  lifeSpanOf,
  type Piece,
  placeIn,
  yearTicks,
} from '#renderer/features/people/profile/life/pieces.ts';
import { addDays, plainDate } from '#shared/domain/plainDate.ts';

const today = plainDate.parse('2026-01-01');
const day = (text: string | null) => (text === null ? null : plainDate.parse(text));

let pieces = 0;
const piece = (startedOn: string | null, endedOn: string | null, parts: Partial<Piece> = {}): Piece => {
  pieces += 1;
  return {
    id: `p${pieces}`,
    employed: true,
    words: 'Sales',
    ...parts,
    startedOn: day(startedOn),
    endedOn: day(endedOn),
  };
};

describe('the time of a line of life', () => {
  test('runs from the first year to today', () => {
    const span = lifeSpanOf([piece('2021-05-01', null), piece('2016-04-01', '2018-01-01')], today);
    expect(span).toEqual({ start: '2016-01-01', end: today, today });
  });

  test('reaches beyond today where somebody is leaving, and to today where they only begin', () => {
    expect(lifeSpanOf([piece('2025-01-01', '2026-03-31')], today)?.end).toBe('2026-03-31');
    expect(lifeSpanOf([piece('2027-04-01', null)], today)).toEqual({
      start: '2026-01-01',
      end: '2027-04-01',
      today,
    });
  });

  test('is none where no day is known', () => {
    expect(lifeSpanOf([piece(null, null)], today)).toBeNull();
    expect(lifeSpanOf([], today)).toBeNull();
  });

  test('names as many years as have room', () => {
    const span = lifeSpanOf([piece('2006-04-01', null)], today);
    if (span === null) throw new Error('no span');
    expect(yearTicks(span, 1000, 40)).toHaveLength(21);
    expect(yearTicks(span, 300, 50)).toEqual([2010, 2015, 2020, 2025]);
    expect(yearTicks(span, 100, 50)).toEqual([2010, 2020]);
  });
});

test('what goes on is listed first, then the latest', () => {
  const ended = piece('2010-01-01', '2012-01-01');
  const going = piece('2005-01-01', null);
  const later = piece('2011-01-01', '2013-01-01');
  const undated = piece(null, '2013-01-01');
  expect(latestFirst([ended, undated, later, going])).toEqual([going, later, undated, ended]);
});

function expectWithin(band: Band, width: number): void {
  expect(band.left).toBeGreaterThanOrEqual(0);
  expect(band.left + band.width).toBeLessThanOrEqual(width + 6.001);
  const needed = widthOf(band.piece.words);
  if (band.words === 'right') expect(width - band.left - band.width).toBeGreaterThanOrEqual(needed);
  if (band.words === 'left') expect(band.left).toBeGreaterThanOrEqual(needed);
}

function expectApart(one: Band, other: Band): void {
  if (one.lane !== other.lane) return;
  expect(one.left + one.width <= other.left || other.left + other.width <= one.left).toBe(true);
}

describe('the bands of a line of life', () => {
  const drawn = (all: readonly Piece[], width = 1000) => {
    const span = lifeSpanOf(all, today);
    return span === null ? [] : bandsOf(all, span, width);
  };

  test('tenures share a lane unless they overlap; partnerships lie below', () => {
    const first = piece('2006-01-01', '2010-01-01');
    const second = piece('2012-01-01', '2020-01-01');
    const beside = piece('2015-01-01', '2016-01-01');
    const freelance = piece('2021-01-01', null, { employed: false, words: 'Freelance' });
    const lanes = new Map(
      drawn([second, freelance, beside, first]).map((band) => [band.piece.id, band.lane]),
    );
    expect([first, second, beside, freelance].map(({ id }) => lanes.get(id))).toEqual([0, 0, 1, 2]);
  });

  test('words stand inside where they fit, else beside, else cut off, else not at all', () => {
    const words = 'Quality';
    const wide = piece('2006-01-01', '2015-01-01', { words });
    const early = piece('2016-01-01', '2016-06-01', { words });
    const late = piece('2025-11-01', null, { words });
    expect(drawn([wide, early, late]).map((band) => band.words)).toEqual(['inside', 'right', 'left']);
    const crowded = [2006, 2007, 2008].map((year) =>
      piece(`${year}-01-01`, `${year}-12-20`, { words: 'A very long department' }),
    );
    const shown = drawn([...crowded, piece('2009-01-01', null, { words })], 900).map((band) => band.words);
    expect(shown).toEqual(['inside', 'inside', 'inside', 'inside']);
    expect(drawn([...crowded, piece('2009-01-01', null, { words })], 300).map((band) => band.words)).toEqual([
      'none',
      'none',
      'none',
      'inside',
    ]);
  });

  test('what has no day is not drawn; one without a first day shows its last', () => {
    const bands = drawn([piece(null, null), piece('2016-01-01', null), piece(null, '2014-06-01')]);
    expect(bands).toHaveLength(2);
    expect(bands[0]).toMatchObject({ lane: 0, width: 6 });
  });

  test('lies within the line, and no two bands of a lane touch, whatever the days', () => {
    const days = fc.integer({ min: -9000, max: 900 }).map((offset) => addDays(today, offset));
    const some = fc.record({
      start: fc.option(days),
      length: fc.option(fc.integer({ min: 0, max: 4000 })),
      employed: fc.boolean(),
      words: fc.string({ maxLength: 30 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), fc.integer({ min: 200, max: 1200 }), (made, width) => {
        const all = made.map(({ start, length, employed, words }) =>
          piece(start, start === null || length === null ? null : addDays(start, length), {
            employed,
            words,
          }),
        );
        const bands = drawn(all, width);
        for (const band of bands) {
          expectWithin(band, width);
          for (const other of bands) if (other !== band) expectApart(band, other);
        }
      }),
    );
  });
});

test('a day is placed between the start and the end', () => {
  const span = { start: day('2020-01-01') ?? today, end: day('2024-01-01') ?? today, today };
  expect(placeIn(span, plainDate.parse('2020-01-01'))).toBe(0);
  expect(placeIn(span, plainDate.parse('2022-01-01'))).toBeCloseTo(0.5, 2);
});
