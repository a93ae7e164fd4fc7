import type { Reading } from '#shared/contract/importReading.ts';
import { openCsv } from './csv/csvTable.ts';
import { readFileStart } from './fileStart.ts';
import { openLdif } from './ldif/ldifTable.ts';
import { readStopped } from './readStopped.ts';
import { RecentTables } from './recentTables.ts';
import type { OwnExport, TableFile } from './tableFile.ts';
import { openVcard } from './vcard/vcardTable.ts';
import { openXlsx } from './xlsx/xlsxTable.ts';

const recent = new RecentTables();

/**
 * Recognises the format of a file, and what of encoding, delimiter, sheet and header `reading` leaves open; refuses
 * what is no table in the words of the contract. `thisYear` decides what is a date. What was found of a file is kept
 * for a while, so that opening it again, unchanged, costs nothing.
 */
export async function openTable(
  path: string,
  fileName: string,
  reading: Reading,
  thisYear: number,
  signal?: AbortSignal,
): Promise<TableFile | OwnExport> {
  try {
    const start = await readFileStart(path, fileName);
    const { kind } = start;
    if (kind === 'enishi') return { format: 'enishi', fileName };
    const key = JSON.stringify([path, start.size, start.modified, fileName, thisYear, reading]);
    return await recent.get(key, () => openers[kind]({ path, fileName, reading, thisYear, start, signal }));
  } catch (error) {
    throw readStopped(fileName, error, signal);
  }
}

const openers = { xlsx: openXlsx, vcard: openVcard, ldif: openLdif, csv: openCsv };
