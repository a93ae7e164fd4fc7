import type { Badges, Sheet } from '#shared/contract/paper.ts';
import type { EventId } from '#shared/domain/ids.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Host } from '../../context.ts';
import type { Database } from '../../database/database.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import type { Author } from '../../database/write.ts';
import { logLeftFile } from '../../exports/leftFile.ts';
import { printSafely } from '../../files/printSafely.ts';
import { refusal } from '../../refusal.ts';
import { requireEvent } from '../event.ts';
import { peopleOnPaper } from './peopleOnPaper.ts';

/** Which event, in which language, and to where. */
interface PaperOrder {
  id: EventId;
  language: Language;
  path: string;
}

interface PaperGround {
  database: Database;
  author: Author;
  host: Host | null;
}

/** How much was written. */
interface SavedPaper {
  bytes: number;
  people: number;
}

/** Prints badges of who said yes, and of who came unexpected, and logs the file. As `saveAttendanceSheet` refuses. */
export const saveBadges = (order: PaperOrder, ground: PaperGround): Promise<SavedPaper> =>
  savePaper(order, ground, badgesOf);

/**
 * Prints the sheet to tick at the door, of all who were invited and did not say no, and logs the file. NOT_FOUND,
 * PDF_NEEDS_WINDOW, PRINT_FAILED, FILE_NOT_WRITTEN.
 */
export const saveAttendanceSheet = (order: PaperOrder, ground: PaperGround): Promise<SavedPaper> =>
  savePaper(order, ground, attendanceSheetOf);

type Composer = (sqlite: SqliteDatabase, order: PaperOrder, clock: Clock) => { job: Sheet; people: number };

async function savePaper(
  order: PaperOrder,
  { database, author, host }: PaperGround,
  compose: Composer,
): Promise<SavedPaper> {
  if (host === null) throw refusal('PDF_NEEDS_WINDOW');
  const { sqlite } = database;
  // In one standing state of the data.
  const { job, people } = sqlite.transaction(() => compose(sqlite, order, author.clock)).deferred();
  const { path } = order;
  await printSafely(path, (draft) => host.printPaper({ job, path: draft }));
  const { bytes } = await logLeftFile(
    { path, subject: 'event', format: 'pdf', people },
    { database, author },
  );
  return { bytes, people };
}

const badgesOf: Composer = (sqlite, { id, language }) => {
  const { title } = requireEvent(sqlite, id);
  const people: Badges['people'] = peopleOnPaper(sqlite, id, 'badges').map(
    ({ answer: _answer, ...person }) => person,
  );
  return { job: { type: 'badges', badges: { language, event: title, people } }, people: people.length };
};

const attendanceSheetOf: Composer = (sqlite, { id, language }, clock) => {
  const { title, sessions, zone, place, hosts } = requireEvent(sqlite, id);
  const people = peopleOnPaper(sqlite, id, 'sheet').map(({ company: _company, ...person }) => person);
  const attendanceSheet = {
    ...{ language, timeZone: clock.timeZone(), date: today(clock), people },
    event: { title, sessions, zone, place, hosts },
  };
  return { job: { type: 'attendanceSheet', attendanceSheet }, people: people.length };
};
