import { knownVersion, schemaVersion } from '../database/migrate.ts';
import { dataFile } from '../workspace/layout.ts';
import type { Opened } from '../workspace/session.ts';
import { checkAudit } from './audit.ts';
import { checkAuditHeads } from './auditHeads.ts';
import type { Check } from './check.ts';
import { countRecords } from './counts.ts';
import { checkEncryption } from './encryption.ts';
import { checkFacts } from './facts.ts';
import { checkFolder } from './folder.ts';
import { checkIntegrity } from './integrity.ts';
import { checkSearchIndex } from './searchIndex.ts';
import { checkSummaries } from './summaries.ts';

/** Looks an open workspace over, one check after the other; nothing in it is changed. */
export async function* examineWorkspace({
  folder,
  database,
  id,
}: Pick<Opened, 'folder' | 'database' | 'id'>): AsyncGenerator<Check> {
  const { sqlite } = database;
  yield checkIntegrity(sqlite);
  yield await checkEncryption(dataFile(folder));
  yield await checkFolder(folder);
  const found = schemaVersion(sqlite);
  yield { name: 'migrations', ok: found === knownVersion, facts: { found, known: knownVersion } };
  yield checkSearchIndex(sqlite);
  yield checkSummaries(sqlite);
  yield checkFacts(sqlite);
  yield await checkAudit(sqlite);
  yield await checkAuditHeads({ database, id });
  yield { name: 'counts', ok: true, facts: { ...countRecords(sqlite) } };
}
