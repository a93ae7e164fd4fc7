import { addMonths, type PlainDate } from '#shared/domain/plainDate.ts';

/** Nine days three months apart, the last of them `on`, each counted from it. */
export const mixDays = (on: PlainDate): PlainDate[] =>
  Array.from({ length: 9 }, (_, index) => addMonths(on, (index - 8) * 3));
