import type { z } from 'zod';
import type { conversation } from '#shared/contract/farewells.ts';
import type { PersonId, TenureId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { managerSql } from '../offboarding/leaverRows.ts';
import { nameColumns } from '../people/nameColumns.ts';
import { refusal } from '../refusal.ts';

/** Whose farewell it is. */
export type Subject = Pick<
  z.infer<typeof conversation>,
  'personId' | 'personName' | 'tenureId' | 'lastDay' | 'department' | 'title' | 'manager'
>;

interface SubjectRow extends PersonName {
  personId: PersonId;
  lastDay: Subject['lastDay'];
  department: string | null;
  title: string | null;
  manager: string | null;
}

export const subjectSql = `
  SELECT t.person_id AS personId, t.ended_on AS lastDay, t.department, t.title,
    ${managerSql} AS manager, ${nameColumns}
  FROM tenures t
  CROSS JOIN people p ON p.id = t.person_id AND p.deleted_at IS NULL
  LEFT JOIN offboardings o ON o.tenure_id = t.id
  WHERE t.id = ? AND t.ended_on IS NOT NULL`;

const subjectOf = statement<[string], SubjectRow>(subjectSql);

/** The leaver of that tenure; NOT_FOUND where there is none, or where the tenure has no last day. */
export function requireSubject(sqlite: SqliteDatabase, tenureId: TenureId): Subject {
  const row = subjectOf(sqlite).get(tenureId);
  if (row === undefined) throw refusal('NOT_FOUND', { what: 'leaver' });
  const { personId, lastDay, department, title, manager, ...personName } = row;
  return { personId, personName, tenureId, lastDay, department, title, manager };
}
