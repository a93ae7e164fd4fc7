import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { FlagField } from '#shared/domain/segments/rule.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { part } from './sqlText.ts';

/** A condition that is just true or not. */
export function flagSql(field: FlagField, today: PlainDate): SqlPart {
  switch (field) {
    case 'alumnus':
      return part(
        `(+s.left_on IS NOT NULL AND +s.left_on <= ?
          AND (+s.deceased_on IS NULL OR +s.deceased_on > ?))`,
        today,
        today,
      );
    case 'here':
      return part('(+s.tenure_count > 0 AND (+s.left_on IS NULL OR +s.left_on > ?))', today);
    case 'reachable':
      return part('+s.reachable = 1');
    case 'doNotContact':
      return part('+s.do_not_contact = 1');
    case 'deceased':
      return part('(+s.deceased_on IS NOT NULL AND +s.deceased_on <= ?)', today);
  }
}
