import { fold } from '../folding.ts';
import { isFamilyFirst } from '../names.ts';

/** What to compare with the forms of a name: as typed, and 山田 太郎 without its space as well. */
export function nameTexts(typed: string): string[] {
  const text = fold(typed);
  const together = text.replaceAll(' ', '');
  const spaceless = isFamilyFirst({ familyName: text, givenName: null }) && together !== text;
  return spaceless ? [text, together] : [text];
}
