import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { bitsFrom, type DayBits, firstIndex } from './dayBits.ts';
import type { Gone } from './peopleGone.ts';

type Day = string | null;
/** A tenure of somebody with a membership. */
export type TenureRow = [personId: string, joinedOn: Day, leftOn: Day, startedOn: Day, endedOn: Day];

const memberTenures = `
  SELECT m.person_id, m.joined_on, m.left_on, t.started_on, t.ended_on
  FROM memberships m CROSS JOIN tenures t ON t.person_id = m.person_id
  WHERE m.joined_on <= ?`;

interface Known {
  member: DayBits;
  begun: DayBits;
  here: DayBits;
}

/**
 * Who was a member, and an alumnus at the same time, on each of the given days (earliest first); told of all the tenures of
 * those in question. See "Joined" in docs/metrics.md.
 */
export class MemberTally {
  readonly #days: readonly PlainDate[];
  readonly #tomorrows: readonly PlainDate[];
  readonly #byPerson = new Map<string, Known>();

  constructor(days: readonly PlainDate[]) {
    this.#days = days;
    this.#tomorrows = days.map((day) => addDays(day, 1));
  }

  add([personId, joinedOn, leftOn, startedOn, endedOn]: TenureRow): void {
    const left = leftOn === null ? 0 : this.#from(leftOn);
    const joined = joinedOn === null ? 0 : this.#from(joinedOn);
    const started = startedOn === null ? bitsFrom(0, this.#days.length) : this.#begun(startedOn);
    const ended = endedOn === null ? 0 : this.#from(endedOn);
    const known = this.#byPerson.get(personId) ?? { member: joined & ~left, begun: 0, here: 0 };
    known.begun |= started;
    known.here |= started & ~ended;
    this.#byPerson.set(personId, known);
  }

  /** By person; people who were so on none of the days are left out. */
  members(gone: ReadonlyMap<string, Gone>): Map<string, DayBits> {
    for (const [personId, { deceasedOn, inBin }] of gone) {
      const known = this.#byPerson.get(personId);
      if (known === undefined) continue;
      known.member &= inBin || deceasedOn === null ? 0 : ~this.#from(deceasedOn);
    }
    const members = new Map<string, DayBits>();
    for (const [personId, known] of this.#byPerson) {
      const bits = known.member & known.begun & ~known.here;
      if (bits !== 0) members.set(personId, bits);
    }
    return members;
  }

  #from(date: string): DayBits {
    return bitsFrom(
      firstIndex(this.#days, (day) => day >= date),
      this.#days.length,
    );
  }

  #begun(startedOn: string): DayBits {
    return bitsFrom(
      firstIndex(this.#tomorrows, (day) => day >= startedOn),
      this.#days.length,
    );
  }
}

/** The members on each of the days. */
export function membersOn(
  sqlite: SqliteDatabase,
  days: readonly PlainDate[],
  gone: ReadonlyMap<string, Gone>,
): Map<string, DayBits> {
  const tally = new MemberTally(days);
  const tenures = sqlite.prepare<[string], TenureRow>(memberTenures).raw(true);
  for (const row of tenures.iterate(days.at(-1) ?? '')) tally.add(row);
  return tally.members(gone);
}
