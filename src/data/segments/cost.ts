import type { RuleItem } from '#shared/domain/segments/rule.ts';

/** How dear it is to ask a condition of one person: a column, a looked-up set, a text to be folded, an own look. */
export function costOf(item: RuleItem): number {
  if ((item.type === 'openness' || item.type === 'orientation') && item.ages !== undefined) return 4;
  switch (item.type) {
    case 'date':
    case 'number':
    case 'flag':
    case 'openness':
    case 'preferredForm':
    case 'membership':
    case 'employmentType':
      return 1;
    case 'text':
      return item.field === 'email' || item.field === 'externalId' ? 3 : 2;
    case 'interaction':
      return item.kinds === null && item.purposes === null && item.directions === null ? 1 : 5;
    case 'segment':
      return 4;
    case 'group':
      return Math.max(0, ...item.items.map(costOf)) + 0.5;
    default:
      return 2;
  }
}
