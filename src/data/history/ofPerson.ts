import type { HistoryEntry, HistoryGroup } from '#shared/contract/history.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Reader } from '../interactions/visibility.ts';
import { refusal } from '../refusal.ts';
import { byOperation, changeColumns, entriesOf, operationsOf, wholeOperation } from './entries.ts';
import type { ChangeRow } from './kept.ts';
import { isOfInteraction } from './operation.ts';
import { fullPage, type PageQuestion } from './pages.ts';

/** The kinds of record in each group of changes. */
const groups: Readonly<Record<HistoryGroup, readonly string[]>> = {
  facts: ['person', 'contactPoint', 'tenure', 'partnership', 'relation', 'customValue'],
  wishes: ['orientation', 'openness', 'consent', 'membership'],
  contact: ['participation', 'exchange', 'followUp'],
  lists: ['personLabel', 'segmentMember'],
};

/** The operations that changed something of a person below an id, of one group of changes or of all; the latest first. */
export const personOperationsSql = (group: HistoryGroup | null) => `
  SELECT DISTINCT operation_id FROM changes WHERE person_id = ? AND operation_id < ?
  ${group === null ? '' : `AND record_type IN (${groups[group].map((type) => `'${type}'`).join(', ')})`}
  ORDER BY operation_id DESC LIMIT ?`;

/** What those operations changed of the person. */
export const personChangesSql = `
  SELECT ${changeColumns} FROM changes
  WHERE person_id = ? AND operation_id IN (SELECT value FROM json_each(?)) ORDER BY operation_id, number`;

/** What was changed of a person's record, latest first; NOT_FOUND where there never was one. */
export function historyOfPerson(
  sqlite: SqliteDatabase,
  reader: Reader,
  question: PageQuestion & { personId: PersonId; group: HistoryGroup | null },
): { entries: HistoryEntry[]; more: boolean } {
  const { personId, group } = question;
  const known = sqlite.prepare<[string], number>('SELECT 1 FROM people WHERE id = ?').pluck().get(personId);
  if (known === undefined) throw refusal('NOT_FOUND', { what: 'person' });
  const operationIds = sqlite.prepare<[string, string, number], string>(personOperationsSql(group)).pluck();
  return fullPage(question, (below, atMost) => {
    const ids = operationIds.all(personId, below, atMost);
    const changes = byOperation(
      sqlite.prepare<[string, string], ChangeRow>(personChangesSql).all(personId, JSON.stringify(ids)),
    );
    const parts = operationsOf(sqlite, ids).map((operation) => {
      const own = changes.get(operation.id) ?? [];
      const whole = own.some(({ recordType }) => recordType === 'participation' || recordType === 'followUp');
      const takenBack =
        whole && isOfInteraction(sqlite, operation.id) ? wholeOperation(sqlite, operation.id) : own;
      const shown = group === null ? own : own.filter((change) => groups[group].includes(change.recordType));
      return { operation, changes: shown, unread: 0, takenBack };
    });
    return {
      entries: entriesOf(sqlite, reader, parts, 'person'),
      last: ids.length < atMost ? null : (ids.at(-1) ?? null),
    };
  });
}
