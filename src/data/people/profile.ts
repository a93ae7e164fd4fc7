import type { PersonId } from '#shared/domain/ids.ts';
import type { Clock } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { keepInTouchOf } from '../followUps/keepInTouchOf.ts';
import type { Reader } from '../interactions/visibility.ts';
import { refusal } from '../refusal.ts';
import { profileOf } from './profileOf.ts';
import { type ReadProfile, readTies } from './ties.ts';

const personSql = `
  SELECT p.id, p.version, p.owner, p.family_name AS familyName, p.given_name AS givenName,
    p.family_reading AS familyReading, p.given_reading AS givenReading, p.latin_name AS latinName,
    p.preferred_name AS preferredName, p.former_family_name AS formerFamilyName, p.external_id AS externalId,
    p.company, p.job_title AS jobTitle, p.location, p.do_not_contact AS doNotContact, p.birth_date AS birthDate,
    p.deceased_on AS deceasedOn, p.language,
    s.next_due_on AS nextDueOn, s.interaction_count AS interactionCount, s.last_contact_at AS lastContactAt,
    s.reachable
  FROM people p JOIN person_summaries s ON s.seq = p.seq WHERE p.id = ? AND p.deleted_at IS NULL`;

const contactPointsSql = `
  SELECT channel, label, value, usable FROM contact_points WHERE person_id = ? ORDER BY position, id`;

const tenuresSql = `
  SELECT id, started_on AS startedOn, ended_on AS endedOn, department, title, grade, manager,
    employment_type AS employmentType, leave_reason AS leaveReason
  FROM tenures WHERE person_id = ? ORDER BY started_on DESC, ended_on DESC, id DESC`;

const orientationsSql = `
  SELECT kind, strength, source, recorded_on AS recordedOn
  FROM orientations WHERE person_id = ? ORDER BY recorded_on DESC, id DESC`;

const opennessSql = `
  SELECT openness, form, recorded_on AS recordedOn
  FROM openness_records WHERE person_id = ? ORDER BY recorded_on DESC, id DESC`;

const consentsSql = `
  SELECT purpose, channel, state, basis, evidence, decided_on AS decidedOn, valid_until AS validUntil,
    lapsed_id IS NOT NULL AS lapsed
  FROM consents WHERE person_id = ? ORDER BY decided_on DESC, id DESC`;

const eligibilitySql = `
  SELECT eligibility, decided_by AS decidedBy, decided_on AS decidedOn, valid_until AS until, reason, tier,
    recorded_by AS recordedBy
  FROM eligibility_records WHERE person_id = ? ORDER BY decided_on DESC, id DESC`;

const membershipSql = `
  SELECT invited_on AS invitedOn, joined_on AS joinedOn, left_on AS leftOn, welcomed_on AS welcomedOn
  FROM memberships WHERE person_id = ?`;

const lastContactSql = `
  SELECT kind, direction, purpose FROM interaction_people
  WHERE person_id = ? AND present = 1 ORDER BY occurred_at DESC, interaction_id DESC LIMIT 1`;

/**
 * All that is known of a person, as the reader may see it, in one query for each kind of record. NOT_FOUND also where it
 * is in the bin.
 */
export function readProfile(
  { sqlite }: Database,
  clock: Clock,
  reader: Reader,
  personId: PersonId,
): ReadProfile {
  const person = prepared(sqlite, personSql).get(personId);
  if (person === undefined) throw refusal('NOT_FOUND', { what: 'person' });
  const all = (sql: string) => prepared(sqlite, sql).all(personId);
  return profileOf({
    person,
    contactPoints: all(contactPointsSql),
    tenures: all(tenuresSql),
    orientations: all(orientationsSql),
    openness: all(opennessSql),
    eligibility: all(eligibilitySql),
    reader,
    consents: all(consentsSql),
    membership: prepared(sqlite, membershipSql).get(personId) ?? null,
    lastContact: prepared(sqlite, lastContactSql).get(personId) ?? null,
    ties: readTies(sqlite, personId),
    keepInTouch: keepInTouchOf(sqlite, clock, personId),
  });
}
