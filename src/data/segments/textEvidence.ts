import { z } from 'zod';
import { displayName, personName } from '#shared/domain/names.ts';
import type { TextField } from '#shared/domain/segments/rule.ts';
import { column, type EvidenceQuestion, listed } from './evidenceQuestion.ts';

const columns = {
  company: 's.company',
  jobTitle: 's.job_title',
  location: 's.location',
  externalId: 's.external_id',
  email: 's.email',
  owner: 's.owner',
  department: 's.department',
  title: 's.title',
  grade: 's.grade',
  manager: 's.manager',
  leaveReason: 's.leave_reason',
} as const satisfies Partial<Record<TextField, string>>;

/** What is written where a condition on a text looks. */
export function textEvidence(field: TextField, question: EvidenceQuestion): string | null {
  switch (field) {
    case 'name':
      return name(question);
    case 'anyDepartment':
      return listed(ofTenures('department', question), question);
    case 'anyTitle':
      return listed(ofTenures('title', question), question);
    default:
      return z.string().nullable().parse(column(columns[field], question));
  }
}

function ofTenures(what: 'department' | 'title', { personId, context }: EvidenceQuestion): string[] {
  const found = context.sqlite
    .prepare(
      `SELECT DISTINCT ${what} FROM tenures
      WHERE person_id = ? AND ${what} IS NOT NULL ORDER BY started_on, id`,
    )
    .pluck()
    .all(personId);
  return z.array(z.string()).parse(found);
}

function name({ personId, context }: EvidenceQuestion): string {
  const found = context.sqlite
    .prepare(
      `SELECT family_name AS familyName, given_name AS givenName, family_reading AS familyReading,
        given_reading AS givenReading, latin_name AS latinName, preferred_name AS preferredName,
        former_family_name AS formerFamilyName
      FROM people WHERE id = ?`,
    )
    .get(personId);
  return displayName(personName.parse(found));
}
