import type { CellFormat } from './cellFormats.ts';

const day = 24 * 60 * 60 * 1000;
/** Excel counts a 29 February 1900 that never was; days before it are counted from one day later. */
const missingDay = 60;
const lastDay = 2_958_465;
const from1904Days = 1462;
const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * A cell's number as it would be written by hand: dates as `2021-03-31`, with a time where there is one, times as
 * `09:30`, shares as `85%`, and leading zeros where the format shows them.
 */
export function numberText(text: string, format: CellFormat, from1904: boolean): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  switch (format.kind) {
    case 'number':
      return plainNumber(value);
    case 'percent':
      return `${plainNumber(value * 100)}%`;
    case 'digits':
      return inDigits(value, format.mask);
    default:
      return dateText(value, format.kind, from1904) ?? plainNumber(value);
  }
}

/** Fifteen digits are what Excel keeps; what comes after them is noise of the binary form. */
const plainNumber = (value: number): string =>
  Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(15)));

function inDigits(value: number, mask: string): string {
  const places = mask.replaceAll('-', '').length;
  if (!Number.isSafeInteger(value) || value < 0) return plainNumber(value);
  const digits = [...String(value).padStart(places, '0')];
  let written = '';
  for (const place of [...mask].toReversed())
    written = (place === '-' ? '-' : (digits.pop() ?? '')) + written;
  return digits.join('') + written;
}

function dateText(value: number, kind: 'date' | 'dateTime' | 'time', from1904: boolean): string | null {
  const serial = from1904 ? value + from1904Days : value;
  if (serial < 0 || serial >= lastDay + 1) return null;
  const days = Math.floor(serial + 1e-9);
  const time = timeText(serial - days);
  if (kind === 'time' || (days === 0 && !from1904)) return days === 0 || kind === 'time' ? time : null;
  const epoch = Date.UTC(1899, 11, days < missingDay ? 31 : 30);
  const at = new Date(epoch + days * day);
  const date = `${at.getUTCFullYear()}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
  return kind === 'dateTime' && time !== '00:00' ? `${date} ${time}` : date;
}

function timeText(fraction: number): string {
  const seconds = Math.round(Math.max(0, fraction) * 86_400) % 86_400;
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${pad(hours)}:${pad(minutes)}${rest === 0 ? '' : `:${pad(rest)}`}`;
}
