import { isRefusal, refusal } from '../../../refusal.ts';
import { type XmlEvents, XmlPart } from './xmlPart.ts';
import { ZipParts } from './zipParts.ts';

/** In megabytes once unpacked. Sheets go by piece by piece; the texts that cells share are held. */
export const largestSheet = 1024;
export const largestStrings = 128;
const largestOther = 32;

/** A workbook's file, open. */
export interface WorkbookParts {
  zip: ZipParts;
  fileName: string;
  signal: AbortSignal | undefined;
}

/** Runs work on the open file and closes it afterwards. */
export async function inWorkbook<T>(
  path: string,
  fileName: string,
  signal: AbortSignal | undefined,
  work: (parts: WorkbookParts) => Promise<T>,
): Promise<T> {
  const zip = await ZipParts.open(path, fileName);
  try {
    return await work({ zip, fileName, signal });
  } finally {
    zip.close();
  }
}

/** Reads a part of the workbook as a whole; IMPORT_DAMAGED where it is no XML. */
export async function readPart(
  { zip, fileName, signal }: WorkbookParts,
  name: string,
  events: XmlEvents,
  limit = largestOther,
): Promise<void> {
  const xml = new XmlPart(events);
  try {
    for await (const piece of zip.text(name, limit)) {
      signal?.throwIfAborted();
      xml.write(piece);
    }
    xml.end();
  } catch (error) {
    throw isRefusal(error) || signal?.aborted === true
      ? error
      : refusal('IMPORT_DAMAGED', { fileName, place: name });
  }
}
