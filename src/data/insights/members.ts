import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { bitsFrom, type DayBits, firstIndex } from './dayBits.ts';
import type { Gone } from './peopleGone.ts';

type Day = string | null;
type TenureRow = [personId: string, joinedOn: Day, leftOn: Day, startedOn: Day, endedOn: Day];

const memberTenures = `
  SELECT m.person_id, m.joined_on, m.left_on, t.started_on, t.ended_on
  FROM memberships m CROSS JOIN tenures t ON t.person_id = m.person_id
  WHERE m.joined_on <= ?`;

/**
 * Who was a member, and an alumnus at the same time, on each of the given days (earliest first); by person.
 * People who were so on none of the days are left out. See "Joined" in docs/metrics.md.
 */
export function membersOn(
  sqlite: SqliteDatabase,
  days: readonly PlainDate[],
  gone: ReadonlyMap<string, Gone>,
): Map<string, DayBits> {
  const last = days.at(-1) ?? '';
  const from = (reached: (day: PlainDate) => boolean) => bitsFrom(firstIndex(days, reached), days.length);
  const tomorrows = days.map((day) => addDays(day, 1));
  const begun = (startedOn: string) =>
    bitsFrom(
      firstIndex(tomorrows, (day) => day >= startedOn),
      days.length,
    );
  const all = bitsFrom(0, days.length);
  const byPerson = new Map<string, { member: DayBits; begun: DayBits; here: DayBits }>();
  const tenures = sqlite.prepare<[string], TenureRow>(memberTenures).raw(true);
  for (const [personId, joinedOn, leftOn, startedOn, endedOn] of tenures.iterate(last)) {
    const left = leftOn === null ? 0 : from((day) => day >= leftOn);
    const joined = joinedOn === null ? 0 : from((day) => day >= joinedOn);
    const started = startedOn === null ? all : begun(startedOn);
    const ended = endedOn === null ? 0 : from((day) => day >= endedOn);
    const known = byPerson.get(personId) ?? { member: joined & ~left, begun: 0, here: 0 };
    known.begun |= started;
    known.here |= started & ~ended;
    byPerson.set(personId, known);
  }
  for (const [personId, { deceasedOn, inBin }] of gone) {
    const known = byPerson.get(personId);
    if (known === undefined) continue;
    known.member &= inBin || deceasedOn === null ? 0 : ~from((day) => day >= deceasedOn);
  }
  const members = new Map<string, DayBits>();
  for (const [personId, known] of byPerson) {
    const bits = known.member & known.begun & ~known.here;
    if (bits !== 0) members.set(personId, bits);
  }
  return members;
}
