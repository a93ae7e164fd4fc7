import { foldContactValue } from '#shared/domain/contactPoints.ts';
import { fold } from '#shared/domain/folding.ts';
import type { PersonDraft } from '#shared/domain/imports/personRow.ts';
import { displayName, type PersonName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Turns } from './turns.ts';

const pageSize = 1000;

interface KnownRow {
  seq: number;
  id: string;
  externalId: string | null;
  familyName: string | null;
  givenName: string | null;
  latinName: string | null;
  preferredName: string | null;
  email: string | null;
  startedOn: string | null;
}

// The + keeps SQLite from finding emails by their channel, which all of them share.
const knownRows = `
  SELECT p.seq, p.id, p.external_id AS externalId, p.family_name AS familyName, p.given_name AS givenName,
    p.latin_name AS latinName, p.preferred_name AS preferredName, c.folded AS email, t.started_on AS startedOn
  FROM (SELECT * FROM people WHERE seq > ? AND deleted_at IS NULL ORDER BY seq LIMIT ${pageSize}) p
  LEFT JOIN contact_points c ON c.person_id = p.id AND +c.channel = 'email'
  LEFT JOIN tenures t ON t.person_id = p.id AND t.started_on IS NOT NULL
  ORDER BY p.seq`;

/**
 * The people of the workspace by what identifies them, and those a running import has added. The same person is
 * one with the same external id, else with an email address in common, else with the same name and start date
 * where not both have an external id.
 */
export class KnownPeople {
  readonly #byExternalId = new Map<string, string>();
  readonly #byEmail = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #byNameWithoutId = new Map<string, string>();

  /** Reads the keys of everybody, page by page. */
  static async load(database: SqliteDatabase, turns: Turns): Promise<KnownPeople> {
    const known = new KnownPeople();
    const read = database.prepare<[number], KnownRow>(knownRows);
    for (let rows = read.all(0); rows.length > 0; rows = read.all(rows.at(-1)?.seq ?? 0)) {
      for (const row of rows) known.#addRow(row);
      await turns.pass();
    }
    return known;
  }

  /** The person the row is of, or null for somebody new. */
  find(person: PersonDraft): string | null {
    if (person.externalId !== null) {
      const same = this.#byExternalId.get(person.externalId);
      if (same !== undefined) return same;
    }
    for (const email of person.emails) {
      const same = this.#byEmail.get(foldContactValue('email', email));
      if (same !== undefined) return same;
    }
    const { startedOn } = person.tenure;
    if (startedOn === null) return null;
    const named = person.externalId === null ? this.#byName : this.#byNameWithoutId;
    return named.get(nameKey(person.name, startedOn)) ?? null;
  }

  add(id: string, person: PersonDraft): void {
    this.#add(
      id,
      person.externalId,
      person.emails.map((email) => foldContactValue('email', email)),
      person.tenure.startedOn === null ? null : nameKey(person.name, person.tenure.startedOn),
    );
  }

  #addRow(row: KnownRow): void {
    const key = row.startedOn === null ? null : nameKey(row, row.startedOn);
    this.#add(row.id, row.externalId, row.email === null ? [] : [row.email], key);
  }

  #add(id: string, externalId: string | null, emails: readonly string[], name: string | null): void {
    if (externalId !== null) setOnce(this.#byExternalId, externalId, id);
    for (const email of emails) setOnce(this.#byEmail, email, id);
    if (name === null) return;
    setOnce(this.#byName, name, id);
    if (externalId === null) setOnce(this.#byNameWithoutId, name, id);
  }
}

type KnownName = Pick<PersonName, 'familyName' | 'givenName' | 'latinName' | 'preferredName'>;

function nameKey(name: KnownName, startedOn: string): string {
  const { familyName, givenName } = name;
  const whole =
    familyName === null && givenName === null
      ? displayName({ ...name, familyReading: null, givenReading: null, formerFamilyName: null })
      : `${familyName ?? ''}\u0001${givenName ?? ''}`;
  return `${fold(whole)}\u0001${startedOn}`;
}

/** The first one stays: of two with the same key, the older record is the person. */
function setOnce(map: Map<string, string>, key: string, id: string): void {
  if (!map.has(key)) map.set(key, id);
}
