import type { AuditKind } from '#shared/domain/auditKinds.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import { beforeAll, hashOf } from './chain.ts';

/** What is told: `facts` never hold a person's data, as an entry stays when the person is erased. */
export interface AuditEntry {
  kind: AuditKind;
  facts?: Readonly<Record<string, string | number | boolean | null>>;
  people?: readonly PersonId[];
}

const latest = statement<[], { number: number; hash: string }>(
  'SELECT number, hash FROM audit_entries ORDER BY number DESC LIMIT 1',
);
const insert = statement<[number, string, string, string, string, string, string, string, string], unknown>(
  `INSERT INTO audit_entries (number, at, actor, device, kind, facts, people, previous, hash)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);
const mention = statement<[string, number], unknown>(
  'INSERT INTO audit_mentions (token, number) VALUES (?, ?)',
);
const tokenOf = statement<[string], { token: string }>('SELECT token FROM audit_people WHERE person_id = ?');
const keepToken = statement<[string, string], unknown>(
  'INSERT INTO audit_people (token, person_id) VALUES (?, ?)',
);

/** Appends an entry; belongs into the transaction of what it tells of, on the same connection. */
export function appendAudit(sqlite: SqliteDatabase, author: Author, entry: AuditEntry): void {
  const { actor, device, clock, ids } = author;
  const before = latest(sqlite).get();
  const tokens = [...new Set(entry.people ?? [])].map((personId) => {
    const known = tokenOf(sqlite).get(personId);
    if (known !== undefined) return known.token;
    const token = ids.next();
    keepToken(sqlite).run(token, personId);
    return token;
  });
  const told = {
    number: (before?.number ?? 0) + 1,
    at: clock.now(),
    actor,
    device,
    kind: entry.kind,
    facts: JSON.stringify(entry.facts ?? {}),
    people: JSON.stringify(tokens),
  };
  const previous = before?.hash ?? beforeAll;
  const { number, at, kind, facts, people } = told;
  insert(sqlite).run(number, at, actor, device, kind, facts, people, previous, hashOf(told, previous));
  for (const token of tokens) mention(sqlite).run(token, number);
}
