import { splitFullName } from '#shared/domain/imports/fullNames.ts';
import type { Card } from './card.ts';

/** Where a card has a name only as a whole, or all of it in place of the family name, gives it its parts. */
export function completeNames(card: Card, parts: { family: string; given: string }): void {
  const { family, given } = parts;
  const whole = given === '' && (family === '' || /\s/.test(family)) ? family || card.first('Full name') : '';
  if (whole === undefined || whole === '') {
    card.add('Family name', family);
    card.add('Given name', given);
    return;
  }
  const split = splitFullName(whole, family === '' ? 'givenFamily' : 'familyGiven');
  card.add('Family name', split.family ?? '');
  card.add('Given name', split.given ?? '');
}
