import { z } from 'zod';
import { type LapsingConsents, lapsingConsents } from '#shared/contract/consents.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import { addDays, plainDate } from '#shared/domain/plainDate.ts';
import { channel, consentBasis, consentPurpose } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';

/** Consents that end from today on until a day, and are the latest word; the first to end comes first. */
export const lapsingSql = `
  SELECT c.person_id AS personId, c.purpose, c.channel, c.basis, c.valid_until AS validUntil
  FROM consents c CROSS JOIN people p ON p.id = c.person_id AND p.deleted_at IS NULL AND p.deceased_on IS NULL
  WHERE c.valid_until >= ? AND c.valid_until <= ? AND c.state = 'granted'
    AND NOT EXISTS (
      SELECT 1 FROM consents n
      WHERE n.person_id = c.person_id AND n.purpose = c.purpose AND n.channel = c.channel
        AND (n.decided_on, n.id) > (c.decided_on, c.id))
  ORDER BY c.valid_until, c.person_id`;

/** Of those people, who they are and when they are to be asked: the first open follow-up of that kind. */
export const peopleSql = `
  SELECT p.id AS personId, ${nameColumns},
    (SELECT min(f.due_on) FROM follow_ups f
     WHERE f.person_id = p.id AND f.kind = 'consentRequest' AND f.done_at IS NULL AND f.deleted_at IS NULL) AS askOn
  FROM json_each(?) asked CROSS JOIN people p ON p.id = asked.value`;

const word = z.object({
  personId,
  purpose: consentPurpose,
  channel,
  basis: consentBasis,
  validUntil: plainDate,
});

/** The people whose consents end within so many days, the first to end before others. */
export function readLapsing(
  sqlite: SqliteDatabase,
  clock: Clock,
  { days, offset, limit }: { days: number; offset: number; limit: number },
): LapsingConsents {
  const day = today(clock);
  const words = z.array(word).parse(prepared(sqlite, lapsingSql).all(day, addDays(day, days)));
  const byPerson = new Map<PersonId, Omit<z.infer<typeof word>, 'personId'>[]>();
  for (const { personId: whose, ...told } of words) {
    byPerson.set(whose, [...(byPerson.get(whose) ?? []), told]);
  }
  const page = [...byPerson.keys()].slice(offset, offset + limit);
  const known = prepared(sqlite, peopleSql).all(JSON.stringify(page)).map(withName);
  const people = known.map((row) => {
    const { personId: id } = z.looseObject({ personId }).parse(row);
    return { ...row, consents: byPerson.get(id) ?? [] };
  });
  return lapsingConsents.parse({ total: byPerson.size, people });
}
