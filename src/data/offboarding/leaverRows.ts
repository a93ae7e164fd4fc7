import type { Leaver } from '#shared/contract/offboarding.ts';
import type { OffboardingId, TenureId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';
import { personName } from '#shared/domain/names.ts';
import { thanksStateOn } from '#shared/domain/offboarding/parting.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { OffboardingOutcome } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Reader } from '../interactions/visibility.ts';
import { nameColumns } from '../people/nameColumns.ts';
import { planProgress } from './planProgress.ts';

/** Who parts with the leaver of a tenure `t` with or without a plan `o`: whom the plan names, else the manager of the tenure. */
export const managerSql = 'coalesce(o.manager, t.manager)';

/** Whether the plan `o` says of its thanks, with a reason, that they are not needed. */
export const thanksNotNeededSql = `
  EXISTS (SELECT 1 FROM offboarding_steps s WHERE s.offboarding_id = o.id AND s.kind = 'thanks')
  AND NOT EXISTS (
    SELECT 1 FROM offboarding_steps s
    WHERE s.offboarding_id = o.id AND s.kind = 'thanks' AND s.state <> 'notNeeded')`;

interface LeaverRow
  extends PersonName,
    Pick<
      Leaver,
      | 'personId'
      | 'tenureId'
      | 'lastDay'
      | 'hereSince'
      | 'department'
      | 'title'
      | 'manager'
      | 'hrOwner'
      | 'noticeOn'
    > {
  planId: OffboardingId | null;
  planVersion: number | null;
  outcome: OffboardingOutcome | null;
  finished: number;
  drafted: number;
  prepared: number;
  givenOn: PlainDate | null;
  notNeeded: number;
}

/** The leavers of those tenures, whose ids are a JSON array: earliest last day first. */
export const leaversSql = `
  SELECT t.person_id AS personId, t.id AS tenureId, t.ended_on AS lastDay, t.started_on AS hereSince, t.department,
    t.title, ${managerSql} AS manager, o.hr_owner AS hrOwner, o.notice_on AS noticeOn, o.id AS planId,
    o.version AS planVersion, o.outcome,
    EXISTS (SELECT 1 FROM farewells f WHERE f.tenure_id = t.id) AS finished,
    EXISTS (SELECT 1 FROM farewell_drafts d WHERE d.tenure_id = t.id) AS drafted,
    h.id IS NOT NULL AS prepared, h.given_on AS givenOn, ${thanksNotNeededSql} AS notNeeded, ${nameColumns}
  FROM json_each(?) wanted
  CROSS JOIN tenures t ON t.id = wanted.value
  CROSS JOIN people p ON p.id = t.person_id
  LEFT JOIN offboardings o ON o.tenure_id = t.id
  LEFT JOIN thanks h ON h.tenure_id = t.id
  WHERE t.ended_on IS NOT NULL AND p.deleted_at IS NULL
  ORDER BY t.ended_on, t.id`;

const leavers = statement<[string], LeaverRow>(leaversSql);

/**
 * The leavers of those tenures as cards, earliest last day first; without those that have no last day or whose person is
 * in the bin. Recruiters are told nothing of conversation and thanks.
 */
export function readLeavers(
  sqlite: SqliteDatabase,
  reader: Reader,
  tenureIds: readonly TenureId[],
  today: PlainDate,
): Leaver[] {
  const rows = leavers(sqlite).all(JSON.stringify(tenureIds));
  const plans = rows.flatMap(({ planId }) => (planId === null ? [] : [planId]));
  const progress = planProgress(sqlite, plans, today);
  return rows.map((row) => {
    const { personId, tenureId, lastDay, hereSince, department, title, manager, hrOwner, noticeOn } = row;
    const { planId, planVersion, outcome } = row;
    return {
      personId,
      personName: personName.parse(row),
      tenureId,
      lastDay,
      hereSince,
      department,
      title,
      manager,
      hrOwner,
      noticeOn,
      plan:
        planId === null || planVersion === null
          ? null
          : { id: planId, version: planVersion, outcome, ...progress(planId) },
      ...(reader.role === 'recruiter'
        ? ({ conversation: 'none', thanks: 'none' } as const)
        : { conversation: conversationOf(row), thanks: thanksOf(row, today) }),
    };
  });
}

function conversationOf({ finished, drafted }: LeaverRow): Leaver['conversation'] {
  if (finished === 1) return 'finished';
  return drafted === 1 ? 'draft' : 'none';
}

function thanksOf({ lastDay, prepared, givenOn, notNeeded }: LeaverRow, today: PlainDate): Leaver['thanks'] {
  return thanksStateOn({ lastDay, prepared: prepared === 1, givenOn, notNeeded: notNeeded === 1 }, today);
}
