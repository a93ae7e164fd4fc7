import type { FarewellAnswers } from '#shared/contract/farewells.ts';
import { noAnswers } from '#shared/domain/farewells/answers.ts';
import type { TenureId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import type { Reader } from '../interactions/visibility.ts';
import { draftText, hiddenFrom, type KeptAnswers, readDraft, writtenOver } from './keptConversation.ts';
import { readFarewell } from './readConversation.ts';
import { requireSubject } from './subject.ts';
import { requireFarewellReader } from './visibility.ts';

const keep = statement<[string, string, string, string, string], unknown>(`
  INSERT INTO farewell_drafts (tenure_id, person_id, author, answers, saved_at) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (tenure_id) DO UPDATE SET author = excluded.author, answers = excluded.answers, saved_at = excluded.saved_at`);
const drop = statement<[string], unknown>('DELETE FROM farewell_drafts WHERE tenure_id = ?');

/** What was kept last: what was typed, else what was finished. */
export function readKept(sqlite: SqliteDatabase, tenureId: TenureId): KeptAnswers | null {
  return readDraft(sqlite, tenureId) ?? readFarewell(sqlite, tenureId);
}

/** Keeps what is typed, beside the history, and gives the moment; it is on the disk when this resolves. */
export async function keepDraft(
  database: Database,
  author: Author,
  reader: Reader,
  { tenureId, answers }: { tenureId: TenureId; answers: FarewellAnswers },
): Promise<Instant> {
  requireFarewellReader(reader);
  const savedAt = author.clock.now();
  await database.keepAside((sqlite) => {
    const { personId } = requireSubject(sqlite, tenureId);
    const text = draftText(writtenOver(reader, readKept(sqlite, tenureId), answers));
    keep(sqlite).run(tenureId, personId, author.actor, text, savedAt);
  });
  return savedAt;
}

/** Throws away what was typed, except what others have written and the reader can't see. */
export async function dropDraft(database: Database, reader: Reader, tenureId: TenureId): Promise<void> {
  requireFarewellReader(reader);
  await database.keepAside((sqlite) => {
    const { personId } = requireSubject(sqlite, tenureId);
    const draft = readDraft(sqlite, tenureId);
    if (draft === null || hiddenFrom(reader, draft).length === 0) {
      drop(sqlite).run(tenureId);
      return;
    }
    const left = writtenOver(reader, draft, readFarewell(sqlite, tenureId)?.answers ?? noAnswers);
    keep(sqlite).run(tenureId, personId, draft.author, draftText(left), draft.savedAt);
  });
}
