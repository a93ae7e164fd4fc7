import { basename } from 'node:path';
import type { AuditEntry, AuditFilter } from '#shared/contract/audit.ts';
import type { TimeZone } from '#shared/domain/instant.ts';
import { displayName } from '#shared/domain/names.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { auditDetails } from '#shared/i18n/auditWords.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author } from '../database/write.ts';
import { type CsvCell, csvText } from '../files/csvCells.ts';
import { fileFailure } from '../files/fileFailure.ts';
import { logWrittenFile } from '../files/loggedFile.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { Turns } from '../longWork/turns.ts';
import { auditAside } from './aside.ts';
import { readAudit } from './list.ts';

const atATime = 200;

interface Order {
  filter: AuditFilter;
  path: string;
  language: Language;
  zone: TimeZone;
}

/** Writes the entries that fit as CSV, oldest first, and appends that it was done. FILE_NOT_WRITTEN, DISK_FULL. */
export async function saveAudit(
  { database, author }: { database: Database; author: Author },
  order: Order,
): Promise<{ fileName: string; entries: number }> {
  const written = { entries: 0 };
  await database.readInSteps(async (sqlite) => {
    await writeFileSafely(order.path, content(sqlite, order, author.device, written)).catch(
      (error: unknown) => {
        throw fileFailure(error, order.path);
      },
    );
  });
  const { entries } = written;
  const told = { kind: 'auditSaved', facts: { entries } } as const;
  await logWrittenFile(order.path, () => auditAside(database, author, told));
  return { fileName: basename(order.path), entries };
}

async function* content(
  sqlite: SqliteDatabase,
  { filter, language, zone }: Order,
  device: string,
  written: { entries: number },
): AsyncGenerator<Uint8Array> {
  const { t } = translator(language);
  const columns = ['number', 'at', 'actor', 'kind', 'details', 'people'] as const;
  yield Buffer.from(csvText([columns.map((name) => t(`audit:column.${name}`))]));
  const turns = new Turns(undefined);
  for (let beyond: number | null = null; ; ) {
    const page = { beyond, newestFirst: false, limit: atATime };
    const { entries, more } = readAudit(sqlite, { filter, zone, device, page });
    yield Buffer.from(
      csvText(
        entries.map((entry) => cellsOf(entry, language)),
        false,
      ),
    );
    written.entries += entries.length;
    if (!more) return;
    beyond = entries.at(-1)?.number ?? null;
    await turns.pass();
  }
}

/** The moment stays as ISO 8601 in UTC, so that programs can sort by it. */
function cellsOf(entry: AuditEntry, language: Language): CsvCell[] {
  const { t } = translator(language);
  const details = auditDetails(entry, language).join(' · ');
  const people = entry.people.map(({ personName }) => displayName(personName)).join(', ');
  return [entry.number, entry.at, entry.actor, t(`audit:kind.${entry.kind}`), details, people];
}
