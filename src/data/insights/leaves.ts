import { daysApart } from '#shared/domain/metrics/calendarYears.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Gone } from './peopleGone.ts';

/** When somebody left, and what came after the first time. */
export interface Leaver {
  personId: string;
  /** The last days before each time away, earliest first; at least one. */
  leaves: [PlainDate, ...PlainDate[]];
  /** The first day of the next tenure after the first leave. */
  returnedOn: PlainDate | null;
  deceasedOn: PlainDate | null;
}

interface Tenure {
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
}

type TenureRow = [personId: string, startedOn: PlainDate | null, endedOn: PlainDate | null];

/** In the order of an index that holds all three: a person's tenures come one after the other, the earlier begun first. */
const sql = 'SELECT person_id, started_on, ended_on FROM tenures ORDER BY person_id, started_on, ended_on';

/**
 * Everybody who ever left or will, with their leaves, in one pass over all tenures. See "Leavers" in
 * docs/metrics.md: the end of a tenure is a leave unless another covers the next day; nobody leaves by dying.
 */
export function allLeavers(sqlite: SqliteDatabase, gone: ReadonlyMap<string, Gone>): Leaver[] {
  const leavers: Leaver[] = [];
  let current = '';
  let tenures: Tenure[] = [];
  const finish = () => {
    const leaver = leaverOf(current, tenures, gone.get(current));
    if (leaver !== null) leavers.push(leaver);
  };
  for (const [personId, startedOn, endedOn] of sqlite.prepare<[], TenureRow>(sql).raw(true).iterate()) {
    if (personId !== current) {
      finish();
      current = personId;
      tenures = [];
    }
    tenures.push({ startedOn, endedOn });
  }
  finish();
  return leavers;
}

function leaverOf(personId: string, tenures: readonly Tenure[], gone: Gone | undefined): Leaver | null {
  if (gone?.inBin) return null;
  const deceasedOn = gone?.deceasedOn ?? null;
  const leaves = new Set<PlainDate>();
  for (const { endedOn } of tenures) {
    if (endedOn === null || (deceasedOn !== null && deceasedOn <= endedOn)) continue;
    if (!goesOn(tenures, endedOn)) leaves.add(endedOn);
  }
  const [first, ...others] = [...leaves].sort();
  if (first === undefined) return null;
  const next = tenures.find(({ startedOn }) => startedOn !== null && startedOn > first);
  return { personId, leaves: [first, ...others], returnedOn: next?.startedOn ?? null, deceasedOn };
}

/** Whether another tenure covers the day after `end`. */
function goesOn(tenures: readonly Tenure[], end: PlainDate): boolean {
  return tenures.some(
    ({ startedOn, endedOn }) =>
      (endedOn === null || endedOn > end) && (startedOn === null || daysApart(end, startedOn) <= 1),
  );
}
