import { listCell } from '#shared/domain/exports/listCell.ts';
/** What a card or entry says of one person: values by the header of their column. */
export class Card {
  readonly #values = new Map<string, string[]>();

  /** Adds a value unless it is empty or there already. */
  add(header: string, value: string | undefined): void {
    const text = value?.trim() ?? '';
    if (text === '') return;
    const values = this.#values.get(header) ?? [];
    if (!values.includes(text)) this.#values.set(header, [...values, text]);
  }

  first(header: string): string | undefined {
    return this.#values.get(header)?.[0];
  }

  entries(): Iterable<[string, readonly string[]]> {
    return this.#values;
  }
}

/** What is read of a file of cards, one after the other. */
export type CardEvent = { type: 'card'; card: Card } | { type: 'damaged' } | { type: 'photo' };

/** The columns of such a table, in this order; others follow. */
export const cardHeaders = [
  'Full name',
  'Family name',
  'Given name',
  'Full name reading',
  'Family name reading',
  'Given name reading',
  'Latin name',
  'Nickname',
  'Maiden name',
  'Birthday',
  'Date of death',
  'Employee number',
  'Email',
  'Phone',
  'Message',
  'Address',
  'Organization',
  'Department',
  'Title',
  'Role',
  'Employment type',
  'Manager',
  'Categories',
  'Note',
  'URL',
  'UID',
] as const;

export type CardHeader = (typeof cardHeaders)[number];

/** These have a column for each value. */
const severalColumns = new Set<string>(['Email', 'Phone', 'Message', 'Address', 'URL']);
/** The values of these are put together, with that between; of others but the categories the first one counts. */
const joined = new Map([
  ['Title', ', '],
  ['Role', ', '],
  ['Department', ' '],
  ['Note', '\n'],
]);
const mostColumns = 10;

/** What a card has under each header, as cells of a table: the second address is under `Email 2`. */
export function* cellsOf(card: Card): Generator<[header: string, cell: string]> {
  for (const [header, values] of card.entries()) {
    if (!severalColumns.has(header)) {
      yield [header, header === 'Categories' ? listCell(values) : inOneCell(header, values)];
      continue;
    }
    for (const [index, value] of values.slice(0, mostColumns).entries()) {
      yield [index === 0 ? header : `${header} ${index + 1}`, value];
    }
  }
}

function inOneCell(header: string, values: readonly string[]): string {
  const between = joined.get(header);
  return between === undefined ? (values[0] ?? '') : values.join(between);
}
