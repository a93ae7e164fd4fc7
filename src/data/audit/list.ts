import { z } from 'zod';
import { type AuditEntry, type AuditFilter, auditFacts } from '#shared/contract/audit.ts';
import { auditKind } from '#shared/domain/auditKinds.ts';
import { personId } from '#shared/domain/ids.ts';
import { instant, startOfDay, type TimeZone } from '#shared/domain/instant.ts';
import { personName } from '#shared/domain/names.ts';
import { addDays } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { parseJson } from '../files/parseJson.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';

/** How many people an entry names at most. */
const peopleNamed = 5;

const row = z.object({
  number: z.int(),
  at: instant,
  actor: z.string(),
  device: z.string(),
  kind: auditKind,
  facts: z.string(),
  people: z.string(),
});

const tokens = z.array(z.string());

/** Entries above or below a number, in that order, one more than are asked for. */
export interface AuditPage {
  beyond: number | null;
  newestFirst: boolean;
  limit: number;
}

/** A SELECT of the entries that fit, by their numbers; somebody's are found by the index of mentions, kinds by theirs. */
export function entriesSql(
  { kinds, from, to, personId: whom }: AuditFilter,
  zone: TimeZone,
  { beyond, newestFirst, limit }: AuditPage,
): SqlPart {
  const parts: SqlPart[] = [];
  if (whom !== null) {
    parts.push({
      sql: `e.number IN (SELECT m.number FROM audit_people p CROSS JOIN audit_mentions m ON m.token = p.token
        WHERE p.person_id = ?)`,
      parameters: [whom],
    });
  }
  if (kinds.length > 0) {
    parts.push({ sql: 'e.kind IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(kinds)] });
  }
  if (from !== null) parts.push({ sql: 'e.at >= ?', parameters: [startOfDay(from, zone)] });
  if (to !== null) parts.push({ sql: 'e.at < ?', parameters: [startOfDay(addDays(to, 1), zone)] });
  if (beyond !== null) {
    parts.push({ sql: `e.number ${newestFirst ? '<' : '>'} ?`, parameters: [beyond] });
  }
  const where = allOf(parts);
  return {
    sql: `SELECT number, at, actor, device, kind, facts, people FROM audit_entries e WHERE ${where.sql}
      ORDER BY number ${newestFirst ? 'DESC' : 'ASC'} LIMIT ?`,
    parameters: [...where.parameters, limit + 1],
  };
}

/** Those of the tokens behind whom there still is somebody, with their names. */
export const namesSql = `
  SELECT t.token, p.id AS personId, ${nameColumns}
  FROM json_each(?) asked CROSS JOIN audit_people t ON t.token = asked.value
  CROSS JOIN people p ON p.id = t.person_id`;

const named = z.object({ token: z.string(), personId, personName });

/** A page of the log, and whether there is more; `device` is this computer's. */
export function readAudit(
  sqlite: SqliteDatabase,
  { filter, zone, device, page }: { filter: AuditFilter; zone: TimeZone; device: string; page: AuditPage },
): { entries: AuditEntry[]; more: boolean } {
  const { sql, parameters } = entriesSql(filter, zone, page);
  const found = z.array(row).parse(prepared(sqlite, sql).all(...parameters));
  const shown = found.slice(0, page.limit).map((entry) => ({ ...entry, of: tokensOf(entry.people) }));
  const names = namesOf(
    sqlite,
    shown.flatMap(({ of }) => of),
  );
  const entries = shown.map(({ number, at, actor, device: by, kind, facts, of }) => {
    const present = of.flatMap((token) => names.get(token) ?? []);
    return {
      ...{ number, at, actor, kind },
      here: by === device,
      facts: auditFacts.parse(parseJson(facts)),
      people: present.slice(0, peopleNamed),
      morePeople: Math.max(0, present.length - peopleNamed),
      erasedPeople: of.length - present.length,
    };
  });
  return { entries, more: found.length > page.limit };
}

const tokensOf = (people: string): string[] => tokens.parse(parseJson(people));

function namesOf(sqlite: SqliteDatabase, all: readonly string[]): Map<string, AuditEntry['people'][number]> {
  const asked = JSON.stringify([...new Set(all)]);
  const rows = prepared(sqlite, namesSql).all(asked);
  return new Map(
    rows.map((found) => {
      const { token, ...person } = named.parse(withName(found));
      return [token, person] as const;
    }),
  );
}
