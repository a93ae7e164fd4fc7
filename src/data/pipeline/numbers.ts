import { z } from 'zod';
import type { Metric } from '#shared/contract/insights.ts';
import { type Clock, type TimeZone, today } from '#shared/domain/instant.ts';
import { calendarYears } from '#shared/domain/metrics/calendarYears.ts';
import { medianOf } from '#shared/domain/metrics/median.ts';
import { rateOf } from '#shared/domain/metrics/metrics.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import { StageCounts } from '#shared/domain/pipeline/stageNumbers.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import {
  opportunityOutcome,
  outcomeReason,
  type PartnershipForm,
  partnershipForm,
} from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import type { Turns } from '../longWork/turns.ts';
import { refusal } from '../refusal.ts';
import { dueBeforeSql } from './nextSteps.ts';
import { inSightSql } from './scope.ts';
import { readStages } from './stages.ts';
import { openedInSql, waysOf } from './ways.ts';

/**
 * The numbers of docs/metrics.md for the opportunities of a form opened in a period, days taken in the clock's zone; the
 * results are those of all forms. All of the state in which the data is when it begins. INVALID_INPUT where `from` lies
 * after `to`.
 */
export async function pipelineNumbers(
  database: Database,
  clock: Clock,
  turns: Turns,
  { form, ...period }: Period & { form: PartnershipForm },
) {
  if (period.from > period.to) throw refusal('INVALID_INPUT', { field: 'from', reason: 'afterTo' });
  const { from, to } = period;
  const before = today(clock);
  return await database.readInSteps(async (sqlite) => ({
    from,
    to,
    stages: await numbersOfStages(sqlite, period, form, clock.timeZone(), turns),
    results: resultsOf(sqlite, period),
    reasons: reasonRows.parse(prepared(sqlite, reasonsSql).all({ from, to, form })),
    yearsToReturn: yearsToReturn(sqlite, period, form),
    overdueNextSteps: Number(prepared(sqlite, dueBeforeSql(false, true)).pluck().get({ before, form })),
  }));
}

/** The archived ones as well: who came to one of them went on from the stages before it. */
export const placesSql = 'SELECT id, position FROM pipeline_stages WHERE form = ?';

const placeRows = z.array(z.tuple([z.string(), z.int()]));

async function numbersOfStages(
  sqlite: SqliteDatabase,
  period: Period,
  form: PartnershipForm,
  zone: TimeZone,
  turns: Turns,
) {
  const places = new Map(placeRows.parse(prepared(sqlite, placesSql).raw(true).all(form)));
  const counts = new StageCounts(places);
  for (const way of waysOf(sqlite, period, form, zone)) {
    counts.add(way);
    if (turns.due()) await turns.pass();
  }
  const shown = readStages(sqlite).filter((stage) => stage.form === form);
  return shown.map(({ id }) => {
    const { reached, wentOn, medianDays } = counts.of(id);
    return { stageId: id, reached, conversion: rateOf(wentOn, reached), medianDays };
  });
}

export const resultsSql = `
  SELECT o.form, o.outcome, count(*) AS opportunities
  FROM opportunities o INDEXED BY opportunities_opened WHERE ${openedInSql} GROUP BY o.form, o.outcome`;

const resultRows = z.array(
  z.object({ form: partnershipForm, outcome: opportunityOutcome.nullable(), opportunities: z.int() }),
);

function resultsOf(sqlite: SqliteDatabase, { from, to }: Period) {
  const rows = resultRows.parse(prepared(sqlite, resultsSql).all({ from, to }));
  return partnershipForm.options.map((form) => {
    const count = (outcome: string | null) =>
      rows.find((row) => row.form === form && row.outcome === outcome)?.opportunities ?? 0;
    return {
      form,
      open: count(null),
      returned: count('returned'),
      notNow: count('notNow'),
      declined: count('declined'),
    };
  });
}

/** The most frequent first. */
export const reasonsSql = `
  SELECT o.outcome_reason AS reason, o.outcome, count(*) AS opportunities
  FROM opportunities o INDEXED BY opportunities_opened
  WHERE o.form = :form AND o.outcome IS NOT NULL AND o.outcome_reason IS NOT NULL AND ${openedInSql}
  GROUP BY o.outcome_reason, o.outcome ORDER BY opportunities DESC, reason, o.outcome`;

const reasonRows = z.array(
  z.object({ reason: outcomeReason, outcome: opportunityOutcome, opportunities: z.int() }),
);

/** Of each closed as returned in the period: the day of the return, and the last day before it. */
export const returnsSql = `
  SELECT back.returned_on AS returnedOn, (
    SELECT max(ended_on) FROM tenures
    WHERE person_id = back.person_id AND id IS NOT back.tenure_id AND ended_on <= back.returned_on) AS leftOn
  FROM (
    SELECT o.person_id, o.tenure_id, coalesce(t.started_on, w.started_on, o.closed_on) AS returned_on
    FROM opportunities o INDEXED BY opportunities_closed
    LEFT JOIN tenures t ON t.id = o.tenure_id
    LEFT JOIN partnerships w ON w.id = o.partnership_id
    WHERE o.closed_on >= :from AND o.closed_on <= :to AND o.form = :form AND o.outcome = 'returned'
      AND o.deleted_at IS NULL AND ${inSightSql}) back`;

const returnRows = z.array(z.object({ returnedOn: plainDate, leftOn: plainDate.nullable() }));

function yearsToReturn(sqlite: SqliteDatabase, { from, to }: Period, form: PartnershipForm): Metric {
  const returns = returnRows.parse(prepared(sqlite, returnsSql).all({ from, to, form }));
  const years = returns.flatMap(({ returnedOn, leftOn }) =>
    leftOn === null ? [] : [calendarYears(leftOn, returnedOn)],
  );
  return { value: medianOf(years), n: years.length, denominator: returns.length };
}
