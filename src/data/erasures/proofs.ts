import { z } from 'zod';
import { type ErasedQuestion, type ErasureProof, erasureProof } from '#shared/contract/erasures.ts';
import type { ErasureId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { knownErasureKey, markOf } from './marks.ts';
import { namesAloneOf, type Recognisable, signsOf } from './recognised.ts';

const columns = `id, erased_at AS erasedAt, actor, reason, records, rewritten_at AS rewrittenAt`;
const proofs = z.array(erasureProof);

/** A page of the proofs, the latest first, from the one after `before` on. */
export function listProofs(
  sqlite: SqliteDatabase,
  { before, limit }: { before: ErasureId | null; limit: number },
): { proofs: ErasureProof[]; total: number; more: boolean } {
  const rows = sqlite
    .prepare<{ before: string | null; limit: number }>(
      `SELECT ${columns} FROM erasures
       WHERE :before IS NULL OR (erased_at, id) < (SELECT erased_at, id FROM erasures WHERE id = :before)
       ORDER BY erased_at DESC, id DESC LIMIT :limit`,
    )
    .all({ before, limit: limit + 1 });
  const total = Number(sqlite.prepare('SELECT count(*) FROM erasures').pluck().get());
  return { proofs: proofs.parse(rows).slice(0, limit), total, more: rows.length > limit };
}

/** The proofs of who is recognised by what is asked with. */
export function findProofs(sqlite: SqliteDatabase, question: ErasedQuestion): ErasureProof[] {
  const key = knownErasureKey(sqlite);
  if (key === null) return [];
  const { email, phone, birthDate, familyName, givenName } = question;
  const person = recognisable({
    name: { ...noName, familyName, givenName },
    emails: email === null ? [] : [email],
    phones: phone === null ? [] : [phone],
    birthDate,
  });
  const signs = signsOf(person);
  const asked = signs.length === 0 ? namesAloneOf(person) : signs;
  return provedBy(
    sqlite,
    asked.map(({ kind, value }) => markOf(key, kind, value)),
  );
}

/** The proofs that one of the marks belongs to, the latest first. */
export function provedBy(sqlite: SqliteDatabase, marks: readonly string[]): ErasureProof[] {
  const rows = sqlite
    .prepare<[string]>(
      `SELECT ${columns} FROM erasures WHERE id IN (
         SELECT erasure_id FROM erased_marks WHERE mark IN (SELECT value FROM json_each(?)))
       ORDER BY erased_at DESC, id DESC`,
    )
    .all(JSON.stringify(marks));
  return proofs.parse(rows);
}

interface Known {
  name: typeof noName;
  recordId?: string | null;
  externalId?: string | null;
  emails?: readonly string[];
  phones?: readonly string[];
  birthDate?: string | null;
  startedOn?: string | null;
  endedOn?: string | null;
}

/** Somebody as far as they can be recognised; what is not known is left out. */
export function recognisable(known: Known): Recognisable {
  const some = (...values: (string | null | undefined)[]) =>
    new Set(values.filter((value) => typeof value === 'string' && value.trim() !== '').map(String));
  const { name } = known;
  return {
    ids: [...some(known.recordId)],
    families: some(name.familyName, name.formerFamilyName),
    givens: some(name.givenName),
    familyReadings: some(name.familyReading),
    givenReadings: some(name.givenReading),
    wholeNames: some(name.latinName, name.preferredName, name.familyName, name.givenName),
    externalIds: some(known.externalId),
    emails: new Set(known.emails),
    phones: new Set(known.phones),
    birthDates: some(known.birthDate),
    starts: some(known.startedOn),
    ends: some(known.endedOn),
  };
}
