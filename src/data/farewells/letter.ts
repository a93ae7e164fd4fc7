import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ThanksLetter } from '#shared/contract/farewells.ts';
import type { TenureId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { letterOfThanks } from '#shared/i18n/letterOfThanks.ts';
import type { Host } from '../context.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { orPrintFailure, printSafely } from '../files/printSafely.ts';
import type { Reader } from '../interactions/visibility.ts';
import { refusal } from '../refusal.ts';
import { requireSubject } from './subject.ts';
import { readThanks } from './thanks.ts';
import { requireFarewellReader } from './visibility.ts';

/** Which letter, and how it is to look. */
export interface LetterChoices {
  tenureId: TenureId;
  language: Language;
  vertical: boolean;
}

/** The letter of the thanks as they are kept; one without words where nothing was written. NOT_FOUND as for the thanks. */
export function composeLetter(
  sqlite: SqliteDatabase,
  reader: Reader,
  { tenureId, language, vertical }: LetterChoices,
): ThanksLetter {
  requireFarewellReader(reader);
  const { personName, lastDay } = requireSubject(sqlite, tenureId);
  const thanks = readThanks(sqlite, tenureId);
  return letterOfThanks({
    language,
    vertical,
    personName,
    on: thanks?.givenOn ?? lastDay,
    words: thanks?.words ?? '',
    givenBy: thanks?.givenBy ?? '',
  });
}

/** Has the main process print the letter into a PDF file. PDF_NEEDS_WINDOW, PRINT_FAILED, FILE_NOT_WRITTEN. */
export async function saveLetter(
  host: Host | null,
  letter: ThanksLetter,
  path: string,
): Promise<{ fileName: string; bytes: number }> {
  const printer = requirePrinter(host);
  await printSafely(path, (draft) => printer.printPaper({ job: { type: 'letter', letter }, path: draft }));
  return { fileName: basename(path), bytes: (await stat(path)).size };
}

/** Opens the system's print dialog; false where nothing was printed. PDF_NEEDS_WINDOW, PRINT_FAILED. */
export async function printLetter(host: Host | null, letter: ThanksLetter): Promise<boolean> {
  const job = { type: 'letter', letter } as const;
  const { printed } = await orPrintFailure(requirePrinter(host).printPaper({ job, path: null }));
  return printed;
}

function requirePrinter(host: Host | null): Host {
  if (host === null) throw refusal('PDF_NEEDS_WINDOW');
  return host;
}
