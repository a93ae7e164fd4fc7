import type { Period } from '#shared/domain/metrics/periods.ts';
import { plainDate, yearOf } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { KeptAnswers } from '../people/keptAnswers.ts';
import { operationsOf } from './keptAnswer.ts';

/** Longer periods are read as they are: nobody goes from one of these to the next. */
const mostYears = 40;

/**
 * Rows of which each has its day, read calendar year by calendar year and kept until something is written: who goes from
 * one period to the next finds most of them in memory. What is handed out goes to the ends of the calendar years, so that
 * the asker leaves out the days before and after.
 */
export class KeptYears<T> {
  readonly #known = new WeakMap<SqliteDatabase, KeptAnswers<readonly T[]>>();

  /** `about` tells apart what `read` is asked besides the period. */
  of(
    sqlite: SqliteDatabase,
    { from, to }: Period,
    about: string,
    read: (period: Period) => readonly T[],
  ): readonly T[] {
    const [first, last] = [yearOf(from), yearOf(to)];
    if (last - first >= mostYears) return read({ from, to });
    const kept = this.#known.get(sqlite) ?? new KeptAnswers<readonly T[]>(2 * mostYears);
    this.#known.set(sqlite, kept);
    const stamp = operationsOf(sqlite);
    return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index).flatMap(
      (year) => kept.of(stamp, `${year} ${about}`, () => read(calendarYear(year))),
    );
  }
}

function calendarYear(year: number): Period {
  const digits = String(year).padStart(4, '0');
  return { from: plainDate.parse(`${digits}-01-01`), to: plainDate.parse(`${digits}-12-31`) };
}
