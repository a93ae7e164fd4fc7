import type {
  Channel,
  ConsentPurpose,
  ConsentState,
  Language,
  Openness,
  OrientationKind,
  PartnershipForm,
} from '../vocabulary.ts';
import { tidiedValue } from './cellText.ts';
import { daysIn } from './intervals.ts';
import type { RowReading } from './rowReading.ts';
import { formOf, languageOf, opennessOf, strengthOf, wishesIn } from './wishes.ts';
import { consentWord, yesOrNo } from './yesNo.ts';

/** What the person wants of the network, each kind once; the first to say it counts. */
export function orientationsOf(row: RowReading): { kind: OrientationKind; strength: number }[] {
  const found = new Map<OrientationKind, number>();
  const add = (kind: OrientationKind, strength: number): void => {
    if (!found.has(kind)) found.set(kind, strength);
  };
  for (const source of row.sources('orientation')) {
    const { orientation: kind } = source.target;
    if (kind === undefined) {
      const { wishes, unknown } = wishesIn(row.whole(source), source.meaning);
      if (unknown !== null) row.fail('notAnOption', 'orientation', unknown);
      for (const wish of wishes) add(wish.kind, wish.strength);
    } else {
      const text = row.read(source);
      const strength = text === '' ? null : strengthOf(text);
      if (strength === 'unknown') row.fail('notAnOption', 'orientation', text);
      else if (strength !== null) add(kind, strength);
    }
  }
  return Array.from(found, ([kind, strength]) => ({ kind, strength }));
}

export function opennessIn(row: RowReading): Openness | null {
  return choice(row, 'openness', opennessOf);
}

export function preferredFormIn(row: RowReading): PartnershipForm | null {
  return choice(row, 'preferredForm', formOf);
}

/** The language in which the person is written to. */
export function languageIn(row: RowReading): Language | null {
  return choice(row, 'language', languageOf);
}

function choice<T>(
  row: RowReading,
  field: 'openness' | 'preferredForm' | 'language',
  of: (word: string) => T | null,
): T | null {
  const text = row.cell(field);
  if (text === '') return null;
  const value = of(text);
  if (value === null && tidiedValue(text) !== null) row.fail('notAnOption', field, text);
  return value;
}

/** What the row says of consent, once for each purpose and way. */
export function consentsOf(
  row: RowReading,
): { purpose: ConsentPurpose; channel: Channel; state: ConsentState }[] {
  const found: { purpose: ConsentPurpose; channel: Channel; state: ConsentState }[] = [];
  for (const source of row.sources('consent')) {
    const { consent } = source.target;
    const text = row.read(source);
    if (consent === undefined || text === '') continue;
    const { purpose, channel } = consent;
    const answer = consentWord(text);
    if (answer.kind === 'bad') row.fail('notYesOrNo', 'consent', text);
    else if (
      answer.value !== null &&
      !found.some((word) => word.purpose === purpose && word.channel === channel)
    ) {
      found.push({ purpose, channel, state: answer.value });
    }
  }
  return found;
}

export function doNotContactIn(row: RowReading): boolean | null {
  const text = row.cell('doNotContact');
  if (text === '') return null;
  const answer = yesOrNo(text);
  if (answer.kind === 'value') return answer.value;
  row.fail('notYesOrNo', 'doNotContact', text);
  return null;
}

/** How often we want to be in touch, in days. */
export function keepInTouchIn(row: RowReading): number | null {
  const text = row.cell('keepInTouchDays');
  if (tidiedValue(text) === null) return null;
  const days = daysIn(text);
  if (days === null) row.fail('notANumber', 'keepInTouchDays', text);
  return days;
}
