import type { ColumnMapping } from './mapping.ts';
import { areOfRegion } from './phoneCells.ts';
import type { FoundColumn } from './proposal.ts';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The country whose phone numbers the file writes without its code: Japan where the file is in Japanese or the numbers
 * begin as there, else the user's own, each only where most of the numbers are valid there. Undefined where that is
 * open; then only numbers with their country's code are read as international ones.
 */
export function phoneRegionOf(
  columns: readonly FoundColumn[],
  mapping: readonly ColumnMapping[],
  usersRegion: string | null,
): string | undefined {
  const numbers = mapping
    .filter(({ field }) => field === 'phone')
    .flatMap(({ column }) => columns[column]?.evidence.samples ?? []);
  if (numbers.length === 0) return undefined;
  const texts = columns.flatMap(({ header, evidence }) => [header, ...evidence.samples]);
  const inJapanese = texts.some((text) => japanese.test(text));
  const regions = [inJapanese ? 'JP' : null, usersRegion, 'JP'];
  return regions.find((region) => region !== null && areOfRegion(numbers, region)) ?? undefined;
}

const regionsOfZones: Readonly<Record<string, string>> = {
  'Asia/Tokyo': 'JP',
  'Asia/Seoul': 'KR',
  'Asia/Shanghai': 'CN',
  'Asia/Hong_Kong': 'HK',
  'Asia/Taipei': 'TW',
  'Asia/Singapore': 'SG',
  'Asia/Kolkata': 'IN',
  'Asia/Bangkok': 'TH',
  'Asia/Ho_Chi_Minh': 'VN',
  'Asia/Manila': 'PH',
  'Asia/Jakarta': 'ID',
  'Australia/Sydney': 'AU',
  'Australia/Melbourne': 'AU',
  'Pacific/Auckland': 'NZ',
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Paris': 'FR',
  'Europe/Berlin': 'DE',
  'Europe/Zurich': 'CH',
  'Europe/Amsterdam': 'NL',
  'Europe/Madrid': 'ES',
  'Europe/Rome': 'IT',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Los_Angeles': 'US',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'America/Sao_Paulo': 'BR',
};

/** The country of a time zone, for the common ones; null for others. */
export function regionOfZone(timeZone: string): string | null {
  return regionsOfZones[timeZone] ?? null;
}
