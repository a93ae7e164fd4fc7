import type { TextEncoding } from '#shared/contract/importReading.ts';
import type { CardEvent } from '../cards/card.ts';
import { openCards } from '../cards/cardTable.ts';
import type { FileToOpen } from '../fileToOpen.ts';
import type { TableFile } from '../tableFile.ts';
import { byteLines } from '../text/byteLines.ts';
import { cardOf } from './cardFields.ts';
import { cardLines } from './cardLines.ts';
import { type Property, propertyHead, propertyText } from './properties.ts';

const mostProperties = 2000;
const groupNames = new Set(['KIND', 'X-ADDRESSBOOKSERVER-KIND']);

/** Opens a file of vCards (2.1, 3.0 and 4.0, also mixed) as a table with a row for each card. */
export function openVcard(file: FileToOpen): Promise<TableFile> {
  return openCards(file, 'vcard', (encoding, signal) => cardsIn(file.path, encoding, signal));
}

/**
 * The cards of the file. A line that can't be read costs no more than itself; a card without its end, or without
 * any property that can be read, is damaged.
 */
async function* cardsIn(
  path: string,
  encoding: TextEncoding,
  signal: AbortSignal | undefined,
): AsyncGenerator<CardEvent> {
  let properties: Property[] | null = null;
  for await (const line of cardLines(byteLines(path, encoding, signal))) {
    if (line.type === 'photo') yield { type: 'photo' };
    else if (line.type === 'property') {
      const property = propertyOf(line.line, encoding);
      if (property !== null && (properties?.length ?? 0) < mostProperties) properties?.push(property);
    } else {
      const event = eventAt(line.type, properties);
      if (event !== null) yield event;
      properties = line.type === 'begin' ? [] : null;
    }
  }
  if (properties !== null) yield { type: 'damaged' };
}

/** What was read before an edge of a card; `properties` is null where no card was open. */
function eventAt(edge: 'begin' | 'end', properties: readonly Property[] | null): CardEvent | null {
  if (properties === null || (edge === 'end' && isGroup(properties))) return null;
  return edge === 'begin' ? { type: 'damaged' } : eventOf(properties);
}

function propertyOf(line: string, encoding: TextEncoding): Property | null {
  const head = propertyHead(line);
  if (head === null) return null;
  const value = propertyText(line.slice(head.valueAt), head.params, encoding);
  return { name: head.name, params: decoded(head.params, encoding), value };
}

/** Address books keep their groups as cards too. */
const isGroup = (properties: readonly Property[]): boolean =>
  properties.some(({ name, value }) => groupNames.has(name) && /^\s*(?:group|location)\s*$/i.test(value));

function eventOf(properties: readonly Property[]): CardEvent {
  const said = properties.some(({ name, value }) => name !== 'VERSION' && value.trim() !== '');
  return said ? { type: 'card', card: cardOf(properties) } : { type: 'damaged' };
}

/** Readings stand in a parameter (SORT-AS) in vCard 4.0. */
function decoded(params: Property['params'], encoding: TextEncoding): Property['params'] {
  const sortAs = params.get('SORT-AS');
  if (sortAs === undefined) return params;
  return new Map(params).set(
    'SORT-AS',
    sortAs.map((value) => propertyText(value, new Map(), encoding)),
  );
}
