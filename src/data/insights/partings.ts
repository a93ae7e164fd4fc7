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
import { grouped } from '../history/grouped.ts';
import type { Reader } from '../interactions/visibility.ts';
import type { Leaver } from './leaves.ts';

/** A finished farewell conversation with the end of the tenure it was about. */
interface PartingRow {
  personId: string;
  lastDay: PlainDate;
  heldOn: PlainDate;
  givenOn: PlainDate | null;
  score: number | null;
}

/** By the index of what the numbers ask of a farewell, without its words. */
export const partingsSql = `
  SELECT f.person_id AS personId, t.ended_on AS lastDay, f.held_on AS heldOn, h.given_on AS givenOn,
    f.recommend_score AS score
  FROM farewells f INDEXED BY farewells_parting
  CROSS JOIN tenures t ON t.id = f.tenure_id
  LEFT JOIN thanks h ON h.tenure_id = f.tenure_id
  WHERE t.ended_on >= :from AND t.ended_on <= :to`;

const partings = statement<[Period], PartingRow>(partingsSql);

/**
 * How those were seen off who left in the period, as far as it has come by `on`. See "Good-parting rate" and "Leaver eNPS" in
 * docs/metrics.md.
 */
export function partingMetrics(
  sqlite: SqliteDatabase,
  leavers: readonly Leaver[],
  { from, to }: Period,
  on: PlainDate,
): { goodPartingRate: Metric; leaverEnps: Metric } {
  const until = to < on ? to : on;
  const byLeave = grouped(partings(sqlite).all({ from, to: until }), leaveOf);
  const scores: number[] = [];
  let left = 0;
  let good = 0;
  for (const { personId, leaves } of leavers) {
    const days = leaves.filter((day) => day >= from && day <= until);
    const last = days.at(-1);
    if (last === undefined) continue;
    left += 1;
    const told = days.flatMap((lastDay) => byLeave.get(leaveOf({ personId, lastDay })) ?? []);
    if (told.some((parting) => parting.lastDay === last && isGoodParting(parting))) good += 1;
    for (const { score } of told) if (score !== null) scores.push(score);
  }
  return { goodPartingRate: rateOf(good, left), leaverEnps: enpsOf(scores) };
}

/**
 * The eNPS as a reader is told it: of so few scores that they are somebody's, only HR, who reads them anyway. Others learn
 * how many there are.
 */
export function enpsFor({ role }: Pick<Reader, 'role'>, enps: Metric): Metric {
  return role === 'hr' || !isTooSmall(enps, smallestDenominator) ? enps : { ...enps, value: null };
}

const leaveOf = ({ personId, lastDay }: { personId: string; lastDay: PlainDate }) => `${lastDay} ${personId}`;
