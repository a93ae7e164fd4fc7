import type { DocumentRecord } from '#shared/domain/exports/document.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { grouped } from '../../history/grouped.ts';

type Person = DocumentRecord<'people'>;
type Row = Record<string, string | number | null>;

const peopleSql = `
  SELECT p.seq, p.id, p.family_name AS familyName, p.given_name AS givenName, p.family_reading AS familyReading,
    p.given_reading AS givenReading, p.latin_name AS latinName, p.preferred_name AS preferredName,
    p.former_family_name AS formerFamilyName, p.birth_date AS birthDate, p.deceased_on AS deceasedOn,
    p.external_id AS externalId, p.company, p.job_title AS jobTitle, p.location, p.owner,
    p.do_not_contact AS doNotContact, p.keep_in_touch_days AS keepInTouchDays,
    p.keep_in_touch_from AS keepInTouchFrom, p.language, p.created_at AS createdAt, p.updated_at AS updatedAt
  FROM people p WHERE p.seq > ? AND p.deleted_at IS NULL AND +p.id IN (SELECT id FROM temp.chosen)
  ORDER BY p.seq LIMIT ?`;

/** What hangs on people and on nothing else, by the name it has in the document. */
const hangingSql = {
  contactPoints: 'SELECT person_id, id, channel, label, value, usable FROM contact_points',
  tenures: `SELECT person_id, id, started_on AS startedOn, ended_on AS endedOn, department, title, grade, manager,
    employment_type AS employmentType, leave_reason AS leaveReason FROM tenures`,
  partnerships: `SELECT person_id, id, kind, started_on AS startedOn, ended_on AS endedOn, title, note
    FROM partnerships`,
  orientations: 'SELECT person_id, id, kind, strength, source, recorded_on AS recordedOn FROM orientations',
  openness: 'SELECT person_id, id, openness, form, recorded_on AS recordedOn FROM openness_records',
  consents: `SELECT person_id, id, purpose, channel, state, basis, evidence, decided_on AS decidedOn,
    valid_until AS validUntil, lapsed_id AS lapsedId FROM consents`,
  membership: `SELECT person_id, id, invited_on AS invitedOn, joined_on AS joinedOn, left_on AS leftOn,
    welcomed_on AS welcomedOn FROM memberships`,
  labels: 'SELECT person_id, label_id AS id FROM person_labels',
  custom: `SELECT v.person_id, v.field_id AS id, v.text_value AS text, v.number_value AS number, f.type
    FROM custom_values v JOIN custom_fields f ON f.id = v.field_id`,
} as const;

const orders: Partial<Record<keyof typeof hangingSql, string>> = { contactPoints: 'position, id' };

/** The people of the document with all that hangs on them, a page at a time. */
export function* personPages(sqlite: SqliteDatabase, atATime = 200): Generator<unknown[]> {
  const read = sqlite.prepare<[number, number], Row>(peopleSql);
  const hanging = Object.entries(hangingSql).map(([name, sql]) => {
    const order = Object.entries(orders).find(([ordered]) => ordered === name)?.[1] ?? 'id';
    const ofPeople = sqlite.prepare<[string], Row>(
      `${sql} WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY person_id, ${order}`,
    );
    return [name, ofPeople] as const;
  });
  for (let after = 0; ; ) {
    const people = read.all(after, atATime);
    const last = people.at(-1);
    if (last === undefined) return;
    after = Number(last['seq']);
    const ids = JSON.stringify(people.map(({ id }) => id));
    const parts = new Map(
      hanging.map(([name, ofPeople]) => [
        name,
        grouped(ofPeople.all(ids), (row) => String(row['person_id'])),
      ]),
    );
    yield people.map((person) =>
      exported(person, (name) => parts.get(name)?.get(String(person['id'])) ?? []),
    );
  }
}

function exported({ seq: _, ...person }: Row, parts: (name: keyof typeof hangingSql) => Row[]): unknown {
  const own = (rows: Row[]) => rows.map(({ person_id: _person, ...row }) => row);
  return {
    ...person,
    doNotContact: person['doNotContact'] === 1,
    contactPoints: own(parts('contactPoints')).map((row) => ({ ...row, usable: row['usable'] === 1 })),
    tenures: own(parts('tenures')),
    partnerships: own(parts('partnerships')),
    orientations: own(parts('orientations')),
    openness: own(parts('openness')),
    consents: own(parts('consents')),
    membership: own(parts('membership'))[0] ?? null,
    labels: parts('labels').map(({ id }) => id),
    custom: Object.fromEntries(parts('custom').map((row) => [String(row['id']), customValueOf(row)])),
  } satisfies Record<Exclude<keyof Person, keyof Row>, unknown>;
}

function customValueOf({ type, text, number }: Row): string | number | boolean | null {
  if (type === 'flag') return number === 1;
  return text ?? number ?? null;
}
