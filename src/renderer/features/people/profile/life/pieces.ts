import type { Partnership, Tenure } from '#shared/contract/personProfile.ts';
import { daysBetween, type PlainDate, plainDateOf, yearOf } from '#shared/domain/plainDate.ts';

/** A tenure or a partnership on the line of life. */
export interface Piece {
  readonly id: string;
  readonly employed: boolean;
  readonly startedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  /** What stands on or beside its band. */
  readonly words: string;
}

/** The time a line of life shows: from the first of January of its first year. */
export interface LifeSpan {
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly today: PlainDate;
}

/** Tenures and partnerships in the order in which they are listed: what goes on first, then the latest. */
export function latestFirst<T extends Pick<Tenure | Partnership, 'startedOn' | 'endedOn'>>(
  pieces: readonly T[],
): T[] {
  const end = ({ endedOn }: T) => endedOn ?? '9999';
  const start = ({ startedOn }: T) => startedOn ?? '';
  return pieces.toSorted((a, b) => byText(end(b), end(a)) || byText(start(b), start(a)));
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** From the year of the first known day to today, or to a last day that is still to come; null where no day is known. */
export function lifeSpanOf(pieces: readonly Piece[], today: PlainDate): LifeSpan | null {
  const days = pieces.flatMap(({ startedOn, endedOn }) => [startedOn, endedOn].filter((day) => day !== null));
  const sorted = days.toSorted(byText);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = plainDateOf(yearOf(first < today ? first : today), 1, 1) ?? first;
  return { start, end: last > today ? last : today, today };
}

/** The place of a day between the start of a span (0) and its end (1). */
export function placeIn({ start, end }: LifeSpan, day: PlainDate): number {
  return daysBetween(start, day) / Math.max(1, daysBetween(start, end));
}

/** Years from a span's first that have room to be named, given the pixels of the span and of one name. */
export function yearTicks(span: LifeSpan, width: number, nameWidth: number): number[] {
  const [first, last] = [yearOf(span.start), yearOf(span.end)];
  const pixelsPerYear = width / Math.max(1, daysBetween(span.start, span.end) / 365.25);
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * pixelsPerYear >= nameWidth) ?? 100;
  const ticks = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year);
  return ticks;
}
