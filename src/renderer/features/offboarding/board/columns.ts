import type { Leaver } from '#shared/contract/offboarding.ts';
import { addDays, type PlainDate, startOfWeek } from '#shared/domain/plainDate.ts';

/** A column of the board: those who have left with something still to do, or a week of last days. */
export interface BoardColumn {
  readonly kind: 'left' | 'thisWeek' | 'nextWeek' | 'week';
  /** First and last day of the week; null for those who have left. */
  readonly week: { readonly from: PlainDate; readonly to: PlainDate } | null;
  readonly leavers: readonly Leaver[];
}

/**
 * Leavers, earliest last day first, in columns by the week of it. This and the next week are always there, later ones
 * where somebody leaves in them. Who left before today stands in a column of their own.
 */
export function columnsOf(
  leavers: readonly Leaver[],
  today: PlainDate,
  firstWeekday: 0 | 1,
): readonly BoardColumn[] {
  const thisWeek = startOfWeek(today, firstWeekday);
  const nextWeek = addDays(thisWeek, 7);
  const left: Leaver[] = [];
  const weeks = new Map<PlainDate, Leaver[]>([
    [thisWeek, []],
    [nextWeek, []],
  ]);
  for (const leaver of leavers) {
    if (leaver.lastDay < today) left.push(leaver);
    else {
      const week = startOfWeek(leaver.lastDay, firstWeekday);
      const there = weeks.get(week);
      if (there) there.push(leaver);
      else weeks.set(week, [leaver]);
    }
  }
  const kindOf = (from: PlainDate) =>
    from === thisWeek ? 'thisWeek' : from === nextWeek ? 'nextWeek' : 'week';
  const coming = [...weeks]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([from, there]) =>
        ({ kind: kindOf(from), week: { from, to: addDays(from, 6) }, leavers: there }) as const,
    );
  return left.length === 0 ? coming : [{ kind: 'left', week: null, leavers: left }, ...coming];
}
