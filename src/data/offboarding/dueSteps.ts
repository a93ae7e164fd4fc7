import type { OffboardingStep } from '#shared/contract/offboarding.ts';
import type { PersonId, TenureId } from '#shared/domain/ids.ts';
import { type PersonName, personName } from '#shared/domain/names.ts';
import { isLate } from '#shared/domain/offboarding/dueDays.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Reader } from '../interactions/visibility.ts';
import { nameColumns } from '../people/nameColumns.ts';
import { dueStepsBetween, dueStepsThere } from './dueBetween.ts';
import { managerSql } from './leaverRows.ts';
import { dueSql } from './stepRows.ts';

/** A step with whose farewell it belongs to. */
export interface DueStep
  extends Pick<OffboardingStep, 'id' | 'title' | 'kind' | 'owner' | 'ownerName' | 'state' | 'late'> {
  dueOn: PlainDate;
  personId: PersonId;
  personName: PersonName;
  tenureId: TenureId;
}

/** Who is to do a step `s` of a plan `o`, where that is known. */
const doerSql = `
  coalesce(s.owner_name, CASE s.owner WHEN 'manager' THEN ${managerSql} WHEN 'hr' THEN o.hr_owner END)`;

/**
 * Only steps for `:me`: by name; or, where nobody is named, of a plan that they look after or nobody does, or that falls
 * to their role.
 */
const stepMineSql = `
  (:me IS NULL OR coalesce(
    ${doerSql} = :me,
    s.owner = :role OR ${managerSql} IS :me OR o.hr_owner IS :me OR (${managerSql} IS NULL AND o.hr_owner IS NULL)))`;

const thereSql = 't.ended_on IS NOT NULL AND p.deleted_at IS NULL AND p.deceased_on IS NULL';

/**
 * Open steps of open plans due up to a day, earliest first: which they are. Whose they are is looked at before their day
 * is reckoned and their person looked up, as for one reader that leaves few.
 */
export const dueUpToSql = `
  SELECT s.id, ${dueSql} AS dueOn
  FROM offboardings o INDEXED BY offboardings_open
  CROSS JOIN tenures t ON t.id = o.tenure_id
  CROSS JOIN offboarding_steps s ON s.offboarding_id = o.id AND s.state = 'open'
  CROSS JOIN people p ON p.id = o.person_id
  WHERE o.outcome IS NULL AND ${stepMineSql} AND dueOn <= :until AND ${thereSql}
  ORDER BY dueOn, s.id`;

/** Steps of plans that were not withdrawn, due between two days: which they are. */
export const dueBetweenSql = `
  WITH RECURSIVE ${dueStepsBetween}
  SELECT s.id, d.due_on AS dueOn ${dueStepsThere} AND p.deceased_on IS NULL AND ${stepMineSql}
  ORDER BY d.due_on, s.id`;

/** The steps of a JSON array of ids, with their people. */
export const stepsByIdSql = `
  SELECT s.id, s.title, s.kind, s.owner, s.owner_name AS ownerName, s.state, ${dueSql} AS dueOn,
    s.person_id AS personId, o.tenure_id AS tenureId, ${nameColumns}
  FROM json_each(?) wanted
  CROSS JOIN offboarding_steps s ON s.id = wanted.value
  CROSS JOIN offboardings o ON o.id = s.offboarding_id
  CROSS JOIN tenures t ON t.id = o.tenure_id
  CROSS JOIN people p ON p.id = s.person_id
  ORDER BY dueOn, s.id`;

/** Whose steps: those for `reader`, or everybody's. */
export interface Whose {
  reader: Reader;
  mine: boolean;
}

interface Found {
  id: string;
  dueOn: PlainDate;
}

type Me = { me: string | null; role: string };

const dueUpTo = statement<[Me & { until: string }], Found>(dueUpToSql);
const dueBetween = statement<[Me & { from: string; to: string }], Found>(dueBetweenSql);
const stepsById = statement<[string], Omit<DueStep, 'personName' | 'late'> & PersonName>(stepsByIdSql);

const meOf = ({ reader, mine }: Whose): Me => ({ me: mine ? reader.actor : null, role: reader.role });

/** The open steps of open plans that are due by a day, earliest first: the ids with their days. */
export const findDueUpTo = (sqlite: SqliteDatabase, whose: Whose, until: PlainDate): Found[] =>
  dueUpTo(sqlite).all({ ...meOf(whose), until });

/** The steps that are due from one day to another, settled or not, earliest first: the ids with their days. */
export const findDueBetween = (
  sqlite: SqliteDatabase,
  whose: Whose,
  { from, to }: { from: PlainDate; to: PlainDate },
): Found[] => dueBetween(sqlite).all({ ...meOf(whose), from, to });

/** Those steps as lists show them, earliest due first. */
export function readDueSteps(sqlite: SqliteDatabase, found: readonly Found[], today: PlainDate): DueStep[] {
  const ids = JSON.stringify(found.map(({ id }) => id));
  return stepsById(sqlite)
    .all(ids)
    .map((row) => ({
      id: row.id,
      title: row.title,
      kind: row.kind,
      owner: row.owner,
      ownerName: row.ownerName,
      state: row.state,
      late: isLate(row.state, row.dueOn, today),
      dueOn: row.dueOn,
      personId: row.personId,
      personName: personName.parse(row),
      tenureId: row.tenureId,
    }));
}
