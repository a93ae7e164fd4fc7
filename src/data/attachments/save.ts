import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { AttachmentId, PersonId } from '#shared/domain/ids.ts';
import { auditAside } from '../audit/aside.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author } from '../database/write.ts';
import { fileFailure } from '../files/fileFailure.ts';
import { logWrittenFile } from '../files/loggedFile.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import type { Reader } from '../interactions/visibility.ts';
import { isRefusal, refusal } from '../refusal.ts';
import { requireAttachment } from './ofInteractions.ts';

/**
 * Writes a copy of an attachment to `path`, the whole of it or nothing. ATTACHMENT_DAMAGED where what is kept is not
 * what was attached; FILE_NOT_WRITTEN or DISK_FULL where the place does not take it.
 */
export async function saveAttachment(
  { database, author }: { database: Database; author: Author },
  reader: Reader,
  id: AttachmentId,
  path: string,
): Promise<void> {
  const kept = requireAttachment(database, reader, id);
  try {
    await writeFileSafely(path, checkedPieces(database, kept));
  } catch (error) {
    throw isRefusal(error) ? error : fileFailure(error, path);
  }
  const people = peopleOf(database.sqlite).all(kept.interactionId);
  await logWrittenFile(path, () => auditAside(database, author, { kind: 'attachmentSaved', people }));
}

const peopleOf = (sqlite: SqliteDatabase) =>
  sqlite
    .prepare<[string], PersonId>('SELECT person_id FROM interaction_people WHERE interaction_id = ?')
    .pluck();

/** The content piece by piece, with a pause after each; fails at its end where it is not what was attached. */
async function* checkedPieces(
  { sqlite }: Database,
  kept: { id: string; fileName: string; sha256: string },
): AsyncGenerator<Buffer> {
  const read = sqlite
    .prepare<[string, number], Buffer>(
      'SELECT content FROM attachment_pieces WHERE attachment_id = ? AND number = ?',
    )
    .pluck();
  const hash = createHash('sha256');
  for (let number = 0; ; number += 1) {
    const content = read.get(kept.id, number);
    if (content === undefined) break;
    hash.update(content);
    yield content;
    await setImmediate();
  }
  if (hash.digest('hex') !== kept.sha256) {
    throw refusal('ATTACHMENT_DAMAGED', { fileName: kept.fileName });
  }
}
