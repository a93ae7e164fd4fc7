import type { AttendanceRow } from '#shared/contract/events.ts';
import type { EventId, FileGrantId } from '#shared/domain/ids.ts';
import type { DataContext } from '../../context.ts';
import type { Database } from '../../database/database.ts';
import { tableOf } from '../../imports/openedFile.ts';
import { Turns } from '../../longWork/turns.ts';
import { refusal } from '../../refusal.ts';
import { matchPeople } from '../../surveys/answers/matchPeople.ts';
import { requireEvent } from '../event.ts';
import { listOf } from '../guestRows.ts';
import { type Attendant, Attendants } from './attendants.ts';

/** More are in no meeting. */
const mostRows = 20_000;

/**
 * Reads who was in a meeting from its tool's CSV or XLSX, and whom each is taken for: by address, else by a whole name, of
 * several the one on the event's list. Nothing is written. Refuses as reading a file to import does; IMPORT_NO_NAMES where no
 * list of people is found.
 */
export async function readAttendance(
  context: Pick<DataContext, 'files' | 'clock'>,
  { sqlite }: Database,
  { id, file }: { id: EventId; file: FileGrantId },
  signal: AbortSignal,
): Promise<{ fileName: string; rows: AttendanceRow[] }> {
  requireEvent(sqlite, id);
  // The tools write facts of the meeting above the list, so its header is looked for here.
  const table = await tableOf(context, { file, reading: { headerRow: null } }, signal);
  const turns = new Turns(signal);
  const attendants = new Attendants();
  for await (const row of table.rows(signal)) {
    if (!attendants.add(row)) break;
    if (row.row > mostRows)
      throw refusal('IMPORT_TOO_MANY_ROWS', { fileName: table.fileName, limit: mostRows });
    if (turns.due()) await turns.pass();
  }
  if (!attendants.listFound) {
    throw refusal('IMPORT_NO_NAMES', { fileName: table.fileName, columns: table.top[0] ?? [] });
  }
  const listed = new Set<string>(listOf(sqlite, id).keys());
  return { fileName: table.fileName, rows: matched(sqlite, attendants.all, listed) };
}

function matched(
  sqlite: Database['sqlite'],
  attendants: readonly Attendant[],
  listed: ReadonlySet<string>,
): AttendanceRow[] {
  const found = matchPeople(
    sqlite,
    attendants.map(({ name, email }) => ({ key: '', name, email })),
  );
  return attendants.map((attendant, index) => {
    const { match = null, candidates = [] } = found[index] ?? {};
    const [expected, another] = candidates.filter((each) => listed.has(each.personId));
    if (match !== null) {
      const { personId, personName, by } = match;
      const isListed = listed.has(personId);
      return {
        ...attendant,
        match: { personId, personName, by: by === 'email' ? by : 'name', listed: isListed },
        candidates: [],
      };
    }
    if (expected !== undefined && another === undefined) {
      const { personId, personName } = expected;
      return { ...attendant, match: { personId, personName, by: 'name', listed: true }, candidates: [] };
    }
    return { ...attendant, match: null, candidates: [...candidates] };
  });
}
