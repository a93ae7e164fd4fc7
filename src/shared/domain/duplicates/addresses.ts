import { fold } from '../folding.ts';
import type { Value } from './values.ts';

/** The words and numbers of an address, each once. */
export type AddressTokens = readonly Value[];

/** What stands for one another in addresses. */
const shortForms = new Map(
  Object.entries({
    street: 'st',
    str: 'st',
    strasse: 'st',
    road: 'rd',
    avenue: 'ave',
    av: 'ave',
    place: 'pl',
    crescent: 'cres',
    court: 'ct',
    drive: 'dr',
    lane: 'ln',
    boulevard: 'blvd',
    circuit: 'cct',
    terrace: 'tce',
    close: 'cl',
    parade: 'pde',
    square: 'sq',
    highway: 'hwy',
    apartment: 'apt',
    mount: 'mt',
    saint: 'st',
    north: 'n',
    south: 's',
    east: 'e',
    west: 'w',
  }),
);

const kanjiDigits = '〇一二三四五六七八九';

/** 三丁目 is 3丁目, 十二番 is 12番. */
function kanjiNumber(digits: string): string {
  const [tens = '', ones] = digits.split('十');
  const digitsOf = (text: string) => [...text].map((digit) => kanjiDigits.indexOf(digit)).join('');
  if (ones === undefined) return digitsOf(tens);
  return `${tens === '' ? '1' : digitsOf(tens)}${ones === '' ? '0' : digitsOf(ones)}`;
}

/** The words and numbers of an address, folded: 「東京都港区芝三丁目1番2号」 and 「港区芝3-1-2」 share 港, 芝 and 3-1-2. */
export function addressWords(address: string): string[] {
  const plain = fold(address)
    .replace(/[‐‑‒–—―−ー](?=[0-9])/g, '-')
    .replace(/([〇一二三四五六七八九十]+)(?=丁目|番|号)/g, (digits) => kanjiNumber(digits))
    .replace(/([0-9]+)(?:丁目|番地?の?|号室?|の)\s*(?=[0-9])/g, '$1-')
    .replace(/([0-9]+)(?:丁目|番地?|号室?|階)/g, '$1 ')
    .replace(/(?<=[0-9])\s*-\s*(?=[0-9])/g, '-')
    .replace(/(?<=[\p{Script=Han}])[都道府県市区郡町村](?=[\p{Script=Han}\p{Script=Hiragana}0-9])/gu, ' ')
    .replace(
      /(?<=[0-9])(?=[\p{Script=Han}\p{Script=Hiragana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}])(?=[0-9])/gu,
      ' ',
    );
  const words = plain.split(/[^\p{L}\p{M}\p{N}-]+/u).map((word) => word.replace(/^-+|-+$/g, ''));
  return [...new Set(words.filter((word) => word !== '').map((word) => shortForms.get(word) ?? word))];
}
