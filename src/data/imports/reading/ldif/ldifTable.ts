import type { TextEncoding } from '#shared/contract/importReading.ts';
import type { CardEvent } from '../cards/card.ts';
import { openCards } from '../cards/cardTable.ts';
import type { FileToOpen } from '../fileToOpen.ts';
import type { TableFile } from '../tableFile.ts';
import { byteLines } from '../text/byteLines.ts';
import { cardOfEntry } from './entryCards.ts';
import { entriesOf } from './entryLines.ts';

/** Opens an address book in LDIF as a table with a row for each person. */
export function openLdif(file: FileToOpen): Promise<TableFile> {
  return openCards(file, 'ldif', (encoding, signal) => cardsIn(file.path, encoding, signal));
}

/** An entry in which a line can't be read, and which names nobody, is damaged. */
async function* cardsIn(
  path: string,
  encoding: TextEncoding,
  signal: AbortSignal | undefined,
): AsyncGenerator<CardEvent> {
  for await (const { attributes, photos, broken } of entriesOf(byteLines(path, encoding, signal), encoding)) {
    for (let photo = 0; photo < photos; photo += 1) yield { type: 'photo' };
    if (attributes.every(({ name }) => name === 'version')) {
      if (broken) yield { type: 'damaged' };
      continue;
    }
    const card = cardOfEntry(attributes);
    if (card === null) continue;
    const named = card.first('Full name') ?? card.first('Family name') ?? card.first('Given name');
    yield broken && named === undefined ? { type: 'damaged' } : { type: 'card', card };
  }
}
