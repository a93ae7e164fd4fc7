import { type PlainDate, plainDate, plainDateOf } from '#shared/domain/plainDate.ts';

/** The day somebody typed: 2026-04-01, 2026/4/1, 2026年4月1日, 20260401, 1 Apr 2026; null where it is none. */
export function typedDay(text: string): PlainDate | null {
  const typed = text.normalize('NFKC').trim();
  const numbers = /^(\d{4})(?:[-/.年]?)(\d{1,2})(?:[-/.月]?)(\d{1,2})日?$/.exec(typed);
  if (numbers) return plainDateOf(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const words = /^(\d{1,2})\.?\s+(\p{L}{3,})\.?,?\s+(\d{4})$/u.exec(typed);
  if (!words) return null;
  const parsed = new Date(`${words[1]} ${words[2]} ${words[3]} UTC`);
  return Number.isNaN(parsed.getTime()) ? null : plainDate.parse(parsed.toISOString().slice(0, 10));
}
