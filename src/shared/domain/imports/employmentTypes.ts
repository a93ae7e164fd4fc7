import type { EmploymentType } from '../vocabulary.ts';
import { wordKey } from './cellText.ts';

const patterns: readonly (readonly [EmploymentType, RegExp])[] = [
  ['intern', /intern(?!al|ational)|インターン|実習/],
  ['temporary', /temp|agency|dispatch|派遣/],
  ['partTime', /part|hourly|casual|パート|アルバイト|短時間|非常勤/],
  ['fixedTerm', /fixed|contract|契約|嘱託|有期/],
  ['permanent', /perm|full|regular|indefinite|正社員|正規|無期|総合職|一般職|常勤/],
];

/** The type of employment that the words name; `other` for words nobody knows. */
export function employmentTypeOf(text: string): EmploymentType {
  const key = wordKey(text);
  return patterns.find(([, pattern]) => pattern.test(key))?.[0] ?? 'other';
}
