import type { HistoryEntry, HistoryGroup } from '#shared/contract/history.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Reader } from '../interactions/visibility.ts';
import { refusal } from '../refusal.ts';
import { byOperation, changeColumns, entriesOf, operationsOf, wholeOperation } from './entries.ts';
import type { ChangeRow } from './kept.ts';
import { recordsMergedInto } from './merged.ts';
import { isOfAll } from './operation.ts';
import { fullPage, type PageQuestion } from './pages.ts';

/** The kinds of record in each group of changes. */
const groups: Readonly<Record<HistoryGroup, readonly string[]>> = {
  facts: ['person', 'contactPoint', 'tenure', 'partnership', 'relation', 'customValue'],
  wishes: ['orientation', 'openness', 'consent', 'membership'],
  contact: ['participation', 'exchange', 'followUp'],
  community: [
    'eventGuest',
    'surveyAnswer',
    'outreachRecipient',
    'requestPerson',
    'communityManager',
    'careRecord',
  ],
  farewell: ['offboarding', 'offboardingStep', 'farewell', 'thanks'],
  pipeline: ['opportunity', 'opportunityWorry', 'eligibility', 'askOverride'],
  lists: ['personLabel', 'segmentMember'],
};

/** A person with the records that were merged into them. */
const amongSeveral = 'IN (SELECT value FROM json_each(?))';

/** The operations that changed something of a person below an id, of one group of changes or of all; the latest first. */
export const personOperationsSql = (group: HistoryGroup | null, several = false) => `
  SELECT DISTINCT operation_id FROM changes WHERE person_id ${several ? amongSeveral : '= ?'} AND operation_id < ?
  ${group === null ? '' : `AND record_type IN (${groups[group].map((type) => `'${type}'`).join(', ')})`}
  ORDER BY operation_id DESC LIMIT ?`;

/** What those operations changed of the person. */
export const personChangesSql = `
  SELECT ${changeColumns} FROM changes
  WHERE person_id ${amongSeveral} AND operation_id ${amongSeveral} ORDER BY operation_id, number`;

/**
 * What was changed of a person's record, and before of those that were merged into it, latest first; NOT_FOUND where there
 * never was one.
 */
export function historyOfPerson(
  sqlite: SqliteDatabase,
  reader: Reader,
  question: PageQuestion & { personId: PersonId; group: HistoryGroup | null },
): { entries: HistoryEntry[]; more: boolean } {
  const { personId, group } = question;
  const known = sqlite.prepare<[string], number>('SELECT 1 FROM people WHERE id = ?').pluck().get(personId);
  if (known === undefined) throw refusal('NOT_FOUND', { what: 'person' });
  const ids = [personId, ...recordsMergedInto(sqlite, personId)];
  const several = ids.length > 1;
  const whose = several ? JSON.stringify(ids) : personId;
  const operationIds = sqlite
    .prepare<[string, string, number], string>(personOperationsSql(group, several))
    .pluck();
  const changesOf = sqlite.prepare<[string, string], ChangeRow>(personChangesSql);
  return fullPage(question, (below, atMost) => {
    const page = operationIds.all(whose, below, atMost);
    const changes = byOperation(changesOf.all(JSON.stringify(ids), JSON.stringify(page)));
    const parts = operationsOf(sqlite, page).map((operation) => {
      const all = changes.get(operation.id) ?? [];
      const own = all.filter((change) => change.personId === personId);
      const shown = group === null ? all : all.filter((change) => groups[group].includes(change.recordType));
      const takenBack = isOfAll(sqlite, operation.id) ? wholeOperation(sqlite, operation.id) : own;
      return { operation, changes: shown, unread: 0, takenBack, personId };
    });
    return {
      entries: entriesOf(sqlite, reader, parts, 'person'),
      last: page.length < atMost ? null : (page.at(-1) ?? null),
    };
  });
}
