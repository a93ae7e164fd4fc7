import { addMonths, type PlainDate, startOfMonth, yearOf } from '#shared/domain/plainDate.ts';
import type { FarewellNumbers } from './farewellNumbers.ts';

/** So many months stand beside each other, as any 12 months touch them; a longer period is told by years. */
const mostMonths = 13;

/** How often each reason was named, over time. */
export interface ReasonTable {
  /** The first days of months, or of years. */
  readonly columns: readonly PlainDate[];
  readonly by: 'month' | 'year';
  /** Most frequent first. */
  readonly rows: readonly {
    readonly reason: string;
    readonly people: readonly number[];
    readonly all: number;
  }[];
}

/** The reasons of a period by month, or by year where there are many months. */
export function reasonTable({
  reasons,
  from,
  to,
}: Pick<FarewellNumbers, 'reasons' | 'from' | 'to'>): ReasonTable {
  const by = monthsBetween(from, to) > mostMonths ? 'year' : 'month';
  const first = (day: PlainDate) => (by === 'month' ? startOfMonth(day) : startOfYear(day));
  const columns: PlainDate[] = [];
  // A long period begins where somebody named a reason.
  const earliest = reasons.map(({ month }) => month).toSorted()[0];
  const start = first(by === 'year' && earliest !== undefined && earliest > from ? earliest : from);
  for (let at = start; at <= to; at = addMonths(at, by === 'month' ? 1 : 12)) columns.push(at);
  const rows = new Map<string, number[]>();
  for (const { month, reason, people } of reasons) {
    const row = rows.get(reason) ?? columns.map(() => 0);
    const at = columns.indexOf(first(month));
    if (at >= 0) row[at] = (row[at] ?? 0) + people;
    rows.set(reason, row);
  }
  return {
    columns,
    by,
    rows: [...rows]
      .map(([reason, people]) => ({ reason, people, all: people.reduce((sum, each) => sum + each, 0) }))
      .toSorted((a, b) => b.all - a.all),
  };
}

function monthsBetween(from: PlainDate, to: PlainDate): number {
  return (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
}

const startOfYear = (day: PlainDate): PlainDate => addMonths(startOfMonth(day), 1 - Number(day.slice(5, 7)));
