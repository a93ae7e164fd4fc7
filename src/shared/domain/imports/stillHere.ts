import { wordKey } from './cellText.ts';

/** An end this far ahead is no date but a way to write that there is none (9999-12-31, 2099/12/31). */
export const endlessFromYear = 2099;

const hereWords = new Set([
  'here',
  'nastillemployed',
  'stillemployed',
  'stillhere',
  'active',
  'activeemployee',
  'current',
  'currentlyemployed',
  'currentemployee',
  'employed',
  'present',
  'ongoing',
  'todate',
  'onleave',
  'leaveofabsence',
  'futurestart',
  'probation',
  '在籍',
  '在籍中',
  '在職',
  '在職中',
  '現職',
  '現在',
  '現在に至る',
  '現役',
  '勤務中',
  '就業中',
  '雇用中',
  '休職',
  '休職中',
  '育休中',
  '育児休業中',
  '育児休職中',
  '産休中',
  '出向中',
  '試用期間中',
]);

const leftWords = [
  /terminat/,
  /resign/,
  /retire/,
  /^left/,
  /^former/,
  /^inactive/,
  /separated/,
  /dismiss/,
  /laidoff/,
  /layoff/,
  /quit/,
  /^ex$/,
  /exemployee/,
  /alumn/,
  /退職/,
  /退社/,
  /離職/,
  /離籍/,
  /解雇/,
  /契約満了/,
  /契約終了/,
  /転籍/,
];

/** Whether an end date's or a status's words say that the person is still employed. */
export function saysStillHere(text: string): boolean {
  const key = wordKey(text);
  return hereWords.has(key) || /^(?:休職|育休|産休|出向)/.test(key);
}

/** What the words of a status column say; null where they say neither. */
export function statusOf(text: string): 'here' | 'left' | null {
  if (saysStillHere(text)) return 'here';
  const key = wordKey(text);
  return leftWords.some((word) => word.test(key)) ? 'left' : null;
}
