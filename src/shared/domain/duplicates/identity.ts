import type { ComparedField } from '../../contract/duplicates.ts';
import type { Compared } from './comparePeople.ts';

type Finding = Compared['findings'][number];

const nameFields = new Set<ComparedField>(['name', 'reading', 'latinName', 'formerFamilyName']);

/**
 * Whether two records are one person's beyond what a score says: they have the same external id, or the same email
 * address or number, and nothing in name and birthday speaks against it. A number alone, which a household shares,
 * wants the name to agree.
 */
export function isSurelyOne({ findings }: Compared): boolean {
  const same = (field: ComparedField) =>
    findings.some((finding) => finding.field === field && finding.agreement === 'same');
  const names = findings.filter(({ field }) => nameFields.has(field));
  const otherName = names.length > 0 && names.every(({ agreement }) => agreement === 'different');
  if (same('externalId')) return !otherName || same('birthDate');
  if (!same('email') && !same('phone')) return false;
  if (findings.some(({ field, agreement }) => field === 'birthDate' && agreement === 'different'))
    return false;
  const speaksFor = weightOf(names) > 0;
  return same('email') ? names.length === 0 || speaksFor : speaksFor;
}

const weightOf = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { match }) => sum + match, 0);
