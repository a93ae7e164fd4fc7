import { isEmailAddress, longestContactValue } from '../contactPoints.ts';
import { addressesIn } from './emailCells.ts';
import type { PhoneCells } from './phoneCells.ts';
import { longestText, type RowReading } from './rowReading.ts';

/** The email addresses of the row, each once; what is none fails it. */
export function emailsOf(row: RowReading): string[] {
  if (row.exact) return row.all('email');
  const found: string[] = [];
  for (const cell of row.all('email')) {
    for (const address of addressesIn(cell)) {
      if (!isEmailAddress(address)) row.fail('badEmail', 'email', cell);
      else if (!found.includes(address)) found.push(address);
    }
  }
  return found;
}

/** The phone numbers of the row, each once. */
export function phonesOf(row: RowReading, phones: Pick<PhoneCells, 'numbersIn'>): string[] {
  const found: string[] = [];
  for (const cell of row.all('phone')) {
    for (const phone of phones.numbersIn(cell)) {
      if (phone.length > longestContactValue) row.fail('tooLong', 'phone', phone);
      else if (!found.includes(phone)) found.push(phone);
    }
  }
  return found;
}

/** Addresses of messengers and networks, each once. */
export function messagesOf(row: RowReading): string[] {
  if (row.exact) return row.all('message');
  const found: string[] = [];
  for (const cell of row.all('message')) {
    for (const text of cell.split(/\s*:::\s*/)) {
      if (text.length > longestContactValue) row.fail('tooLong', 'message', text);
      else if (text !== '' && !found.includes(text)) found.push(text);
    }
  }
  return found;
}

/** Postal addresses: the columns that are of the same one are joined. */
export function addressesOf(row: RowReading): string[] {
  const sources = row.sources('address');
  if (sources.length === 0) return [];
  const found: string[] = [];
  for (const nth of new Set(sources.map(({ target }) => target.nth))) {
    const parts = sources.filter(({ target }) => target.nth === nth);
    const text = row.joined('address', parts, longestText);
    for (const address of (row.exact ? null : text?.split(/\s*:::\s*/)) ?? [text ?? '']) {
      if (address !== '' && row.said(address) !== null && !found.includes(address)) found.push(address);
    }
  }
  return found;
}
