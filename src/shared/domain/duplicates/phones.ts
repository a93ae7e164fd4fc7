/**
 * The last digits of a number, by which it is the same with and without the country's code; null for what is too short
 * to be a number of one's own.
 */
export function phoneEnd(phone: string): string | null {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits.length < 7 ? null : digits.slice(-8);
}
