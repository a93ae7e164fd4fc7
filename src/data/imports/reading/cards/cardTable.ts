import type { TextEncoding } from '#shared/contract/importReading.ts';
import { refusal } from '../../../refusal.ts';
import type { FileToOpen } from '../fileToOpen.ts';
import type { TableFile, TableRow } from '../tableFile.ts';
import { findEncoding } from '../text/encodings.ts';
import { type CardEvent, cardHeaders, cellsOf } from './card.ts';

const fixedPlaces: readonly string[] = cardHeaders;
const mostColumns = 500;
const mostCards = 2_000_000;

type Cards = (encoding: TextEncoding, signal: AbortSignal | undefined) => AsyncGenerator<CardEvent>;

/**
 * Opens a file of cards as a table with a column for everything that any of them says. IMPORT_DAMAGED where not a
 * single card is whole.
 */
export async function openCards(
  file: FileToOpen,
  format: 'vcard' | 'ldif',
  cards: Cards,
): Promise<TableFile> {
  const { path, fileName, reading, start, signal } = file;
  const encoding = reading.encoding ?? (await findEncoding(path, start.bytes, signal)).encoding;
  const { columns, count, photos, damaged } = await columnsOf(cards(encoding, signal), fileName);
  if (count === 0 && damaged > 0) throw refusal('IMPORT_DAMAGED', { fileName, place: format });
  return {
    fileName,
    format,
    encoding,
    delimiter: null,
    sheet: null,
    sheets: [],
    headerRow: null,
    top: [],
    header: [...columns.keys()],
    photosSkipped: photos,
    damaged,
    estimatedRows: Math.max(1, count),
    rows: (rowsSignal) => rowsOf(cards(encoding, rowsSignal), columns),
  };
}

/** Cards are numbered from 1, as rows are. */
async function* rowsOf(
  events: AsyncGenerator<CardEvent>,
  columns: ReadonlyMap<string, number>,
): AsyncGenerator<TableRow> {
  let row = 0;
  for await (const event of events) {
    if (event.type !== 'photo') row += 1;
    if (event.type !== 'card') continue;
    const cells = Array.from({ length: columns.size }, () => '');
    for (const [header, cell] of cellsOf(event.card)) {
      const column = columns.get(header);
      if (column !== undefined) cells[column] = cell;
    }
    yield { row, cells };
  }
}

async function columnsOf(events: AsyncGenerator<CardEvent>, fileName: string) {
  const headers = new Set<string>();
  const counts = { card: 0, damaged: 0, photo: 0 };
  for await (const event of events) {
    counts[event.type] += 1;
    if (event.type !== 'card') continue;
    if (counts.card > mostCards) throw refusal('IMPORT_TOO_MANY_ROWS', { fileName, limit: mostCards });
    for (const [header] of cellsOf(event.card)) if (headers.size < mostColumns) headers.add(header);
  }
  const ordered = [...headers].toSorted((a, b) => placeOf(a) - placeOf(b));
  return {
    columns: new Map(ordered.map((header, index) => [header, index])),
    count: counts.card,
    photos: counts.photo,
    damaged: counts.damaged,
  };
}

/** Where a header stands; `Email 2` is behind `Email`. */
function placeOf(header: string): number {
  const [, name = '', number = '1'] = /^(.*?)(?: (\d+))?$/.exec(header) ?? [];
  const known = fixedPlaces.indexOf(name);
  return (known < 0 ? cardHeaders.length : known) * 100 + Number(number);
}
