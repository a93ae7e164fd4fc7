import type { Metric } from '#shared/contract/insights.ts';
import { smallestDenominator } from '#shared/contract/reports.ts';
import { enpsOf } from '#shared/domain/metrics/enps.ts';
import { rateOf } from '#shared/domain/metrics/metrics.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import { isGoodParting } from '#shared/domain/offboarding/parting.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { isTooSmall } from '#shared/i18n/insightSentences.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Reader } from '../interactions/visibility.ts';
import type { Leaver } from './leaves.ts';

/** A finished farewell conversation with the end of the tenure it was about. */
interface PartingRow {
  id: string;
  personId: string;
  lastDay: PlainDate;
  heldOn: PlainDate;
  givenOn: PlainDate | null;
  score: number | null;
}

/** By the index of what the numbers ask of a farewell, without its words. */
export const partingsSql = `
  SELECT f.id, f.person_id AS personId, t.ended_on AS lastDay, f.held_on AS heldOn, h.given_on AS givenOn,
    f.recommend_score AS score
  FROM farewells f INDEXED BY farewells_parting
  CROSS JOIN tenures t ON t.id = f.tenure_id
  LEFT JOIN thanks h ON h.tenure_id = f.tenure_id
  WHERE t.ended_on >= :from AND t.ended_on <= :to`;

const partings = statement<[Period], PartingRow>(partingsSql);

/** How those were seen off who left in a period. */
export interface Partings {
  leavers: number;
  /** With whom we parted well. */
  good: number;
  /** The conversation of each leave that had one. */
  farewells: readonly { id: string; score: number | null }[];
}

/**
 * How those were seen off who left in the period, as far as it has come by `on`: one farewell a leave. See "Good-parting
 * rate" in docs/metrics.md.
 */
export function partingsIn(
  sqlite: SqliteDatabase,
  leavers: readonly Leaver[],
  { from, to }: Period,
  on: PlainDate,
): Partings {
  const until = to < on ? to : on;
  const ofLeave = new Map<string, PartingRow>();
  for (const row of partings(sqlite).iterate({ from, to: until })) {
    const other = ofLeave.get(leaveOf(row));
    if (other === undefined || orderOf(row) > orderOf(other)) ofLeave.set(leaveOf(row), row);
  }
  const farewells: PartingRow[] = [];
  let left = 0;
  let good = 0;
  for (const { personId, leaves } of leavers) {
    const days = leaves.filter((day) => day >= from && day <= until);
    const last = days.at(-1);
    if (last === undefined) continue;
    left += 1;
    const held = days.flatMap((lastDay) => ofLeave.get(leaveOf({ personId, lastDay })) ?? []);
    if (held.some((parting) => parting.lastDay === last && isGoodParting(parting))) good += 1;
    farewells.push(...held);
  }
  return { leavers: left, good, farewells };
}

/** See "Good-parting rate" and "Leaver eNPS" in docs/metrics.md. */
export function partingMetrics({ leavers, good, farewells }: Partings): {
  goodPartingRate: Metric;
  leaverEnps: Metric;
} {
  const scores = farewells.flatMap(({ score }) => score ?? []);
  return { goodPartingRate: rateOf(good, leavers), leaverEnps: enpsOf(scores) };
}

/**
 * The eNPS as a reader is told it: of so few scores that they are somebody's, only HR, who reads them anyway. Others learn
 * how many there are.
 */
export function enpsFor({ role }: Pick<Reader, 'role'>, enps: Metric): Metric {
  return role === 'hr' || !isTooSmall(enps, smallestDenominator) ? enps : { ...enps, value: null };
}

/** Of two that ended on one day, the conversation that was held later counts. */
const orderOf = ({ heldOn, id }: PartingRow) => `${heldOn} ${id}`;

const leaveOf = ({ personId, lastDay }: { personId: string; lastDay: PlainDate }) => `${lastDay} ${personId}`;
