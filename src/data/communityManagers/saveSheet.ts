import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CommunityManager } from '#shared/contract/communityManagers.ts';
import type { CircleSheet } from '#shared/contract/paper.ts';
import { type CommunityManagerId, exportId } from '#shared/domain/ids.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import { displayName, displayReading } from '#shared/domain/names.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Host } from '../context.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { logExport } from '../exports/exportLog.ts';
import { csvText } from '../files/csvCells.ts';
import { fileFailure } from '../files/fileFailure.ts';
import { printSafely } from '../files/printSafely.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { refusal } from '../refusal.ts';
import { readManager } from './read.ts';
import { readSheet, type Sheet } from './sheetPeople.ts';

export interface SheetOrder {
  managerId: CommunityManagerId;
  language: Language;
  format: 'pdf' | 'csv';
  path: string;
}

export interface SheetGround {
  database: Database;
  author: Author;
  clock: Clock;
  host: Host | null;
}

/** Writes the hand-over sheet of a manager's circle and logs it. PDF_NEEDS_WINDOW, PRINT_FAILED, FILE_NOT_WRITTEN, NOT_FOUND. */
export async function saveSheet(
  order: SheetOrder,
  { database, author, clock, host }: SheetGround,
): Promise<{ fileName: string; bytes: number; people: number } & Pick<Sheet, 'leftOut'>> {
  if (order.format === 'pdf' && host === null) throw refusal('PDF_NEEDS_WINDOW');
  const { manager, sheet } = readForManager(database, clock, order.managerId);
  const { path, format } = order;
  if (format === 'csv') {
    const text = csvText(sheetRows(sheet, order.language));
    await writeFileSafely(path, text).catch((error: unknown) => {
      throw fileFailure(error, path);
    });
  } else {
    await print(host, circleSheetOf(sheet, manager, clock, order.language), path);
  }
  const written = {
    fileName: basename(path),
    bytes: (await stat(path)).size,
    people: sheet.people.length,
  };
  const file = {
    ...written,
    id: exportId.parse(author.ids.next()),
    subject: 'circle' as const,
    format,
    encoding: format === 'csv' ? ('utf-8' as const) : null,
    tiers: [],
    exportedAt: clock.now(),
    exportedBy: author.actor,
  };
  await logExport(file, path, { database, author });
  return { ...written, leftOut: sheet.leftOut };
}

/** Manager and sheet in one standing state of the data. */
function readForManager({ sqlite }: Database, clock: Clock, id: CommunityManagerId) {
  const read = () => {
    const manager = readManager(sqlite, id);
    const context = { sqlite, today: today(clock), zone: clock.timeZone() };
    return { manager, sheet: readSheet(context, manager) };
  };
  return sqlite.transaction(read).deferred();
}

async function print(host: Host | null, circleSheet: CircleSheet, path: string): Promise<void> {
  if (host === null) throw refusal('PDF_NEEDS_WINDOW');
  await printSafely(path, (draft) =>
    host.printPaper({ job: { type: 'circleSheet', circleSheet }, path: draft }),
  );
}

const circleSheetOf = (
  { people }: Sheet,
  { personName, segmentName }: CommunityManager,
  clock: Clock,
  language: Language,
): CircleSheet => ({
  language,
  timeZone: clock.timeZone(),
  circle: segmentName,
  manager: displayName(personName),
  date: today(clock),
  people: people.map(({ personName: name, ...rest }) => ({
    name: displayName(name),
    reading: displayReading(name),
    ...rest,
  })),
});

/** The same as a table, under headings in that language. */
function sheetRows({ people }: Sheet, language: Language): (string | null)[][] {
  const { t } = translator(language);
  const headings = [
    t('communityManagers:sheet.column.name'),
    t('communityManagers:sheet.column.reading'),
    t('communityManagers:sheet.column.department'),
    t('communityManagers:sheet.column.leftOn'),
    t('communityManagers:sheet.column.email'),
    t('communityManagers:sheet.column.phone'),
    t('communityManagers:sheet.column.wants'),
  ];
  const rows = people.map(({ personName, department, leftOn, email, phone, wants }) => [
    displayName(personName),
    displayReading(personName),
    department,
    leftOn,
    email,
    phone,
    wants.map((kind) => t(`vocabulary:orientationKind.${kind}`)).join(t('app:listSeparator')),
  ]);
  return [headings, ...rows];
}
