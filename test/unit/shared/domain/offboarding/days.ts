import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';

/** Ends of months, leap days and their neighbours, and any other day. */
export const anyDay: fc.Arbitrary<PlainDate> = fc
  .oneof(
    fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '2026-02-28', '2028-02-29', '2026-12-31'),
    fc
      .integer({ min: 0, max: 30_000 })
      .map((days) => Temporal.PlainDate.from('1980-01-01').add({ days }).toString()),
  )
  .map((text) => plainDate.parse(text));

/** As far as steps may lie from their anchor. */
export const anyOffset = fc.integer({ min: -365, max: 730 });
