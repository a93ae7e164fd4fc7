import type { Reading } from '#shared/contract/importReading.ts';
import type { FileGrantId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { yearOf } from '#shared/domain/plainDate.ts';
import type { DataContext } from '../context.ts';
import { refusal } from '../refusal.ts';
import { openTable } from './reading/openTable.ts';
import type { OwnExport, TableFile } from './reading/tableFile.ts';

type Files = Pick<DataContext, 'files' | 'clock'>;

/** Opens a granted file, read as it is told; NOT_FOUND where nobody picked it, else it refuses as `openTable` does. */
export async function openedFile(
  { files, clock }: Files,
  { file, reading }: { file: FileGrantId; reading: Reading },
  signal: AbortSignal,
): Promise<TableFile | OwnExport> {
  const path = files.path(file, 'read');
  return await openTable(path, files.fileName(file, 'read'), reading, yearOf(today(clock)), signal);
}

/** The same for a table of people; a file of the program's own is none and is refused as IMPORT_UNKNOWN_FORMAT. */
export async function tableOf(
  context: Files,
  input: { file: FileGrantId; reading: Reading },
  signal: AbortSignal,
): Promise<TableFile> {
  const opened = await openedFile(context, input, signal);
  if (opened.format !== 'enishi') return opened;
  throw refusal('IMPORT_UNKNOWN_FORMAT', { fileName: opened.fileName });
}
