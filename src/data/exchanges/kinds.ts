import { z } from 'zod';
import { type ExchangeKindRecord, exchangeKindRecord } from '#shared/contract/exchanges.ts';
import type { ExchangeKindKey } from '#shared/domain/exchangeKinds.ts';
import { exchangeKind } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { refusal } from '../refusal.ts';

/** How a kind stands in `exchanges.kind`, of the table `k`. */
const keySql = 'coalesce(k.code, k.id)';

/** The uses of each kind are counted in an index that has nothing else in it. */
export const kindsSql = `
  SELECT k.id, k.code, k.name, k.contributes, k.archived_at IS NOT NULL AS archived,
    (SELECT count(*) FROM exchanges WHERE kind = ${keySql}) AS used
  FROM exchange_kinds k
  ORDER BY k.archived_at IS NOT NULL, k.position, k.id`;

const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
const kindRows = z.array(exchangeKindRecord.extend({ contributes: flag, archived: flag }));
const kindsOf = statement<[], unknown>(kindsSql);

/** Every kind of give and ask in its order, archived ones last. */
export function readKinds(sqlite: SqliteDatabase): ExchangeKindRecord[] {
  return kindRows.parse(kindsOf(sqlite).all());
}

const contributing = statement<[], { key: string }>(
  `SELECT ${keySql} AS key FROM exchange_kinds k WHERE k.contributes = 1`,
);

/** The kinds that count as contributing for who gave of them, as `exchanges.kind` has them; archived ones too. */
export function contributingKinds(sqlite: SqliteDatabase): Set<string> {
  return new Set(
    contributing(sqlite)
      .all()
      .map(({ key }) => key),
  );
}

const ownKind = statement<[string], unknown>('SELECT 1 FROM exchange_kinds WHERE id = ? AND code IS NULL');

/** NOT_FOUND for the id of a kind that is not there, or that has a code. */
export function requireKind(sqlite: SqliteDatabase, kind: ExchangeKindKey): void {
  if (exchangeKind.safeParse(kind).success) return;
  if (ownKind(sqlite).get(kind) === undefined) throw refusal('NOT_FOUND', { what: 'exchangeKind' });
}
