import type { Condition } from '#shared/domain/segments/rule.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { opennessAgeSql } from './ageSql.ts';
import { interactionSql } from './contactSql.ts';
import { dateSql, type RuleDay } from './daySql.ts';
import { consentSql, customSql, labelSql, orientationSql, partnershipSql } from './facetSql.ts';
import { flagSql } from './flagSql.ts';
import { numberSql } from './numberSql.ts';
import { marks, part } from './sqlText.ts';
import { textSql } from './textSql.ts';

/**
 * What a condition says, before its own NOT, over `person_summaries s`; never NULL. Segments are compiled elsewhere.
 * Columns stand behind a plus, which keeps SQLite from looking people up one by one by a column's index: most
 * conditions hold for many, and reading all summaries in a row is several times as fast as looking up half of them.
 */
export function conditionSql(
  condition: Exclude<Condition, { type: 'segment' }>,
  sqlite: SqliteDatabase,
  day: RuleDay,
): SqlPart {
  switch (condition.type) {
    case 'text':
      return textSql(condition.field, condition.is, day.look);
    case 'date':
      return dateSql(condition.field, condition.is, day);
    case 'number':
      return numberSql(condition.field, condition.is, day.today);
    case 'flag':
      return flagSql(condition.field, day.today);
    case 'openness': {
      const said = part(`+s.openness IN (${marks(condition.in)})`, ...condition.in);
      return condition.ages === undefined ? said : allOf([said, opennessAgeSql(condition.ages, day)]);
    }
    case 'preferredForm':
      return oneOf('preferred_form', condition.in);
    case 'membership':
      return part(`+s.membership IN (${marks(condition.in)})`, ...condition.in);
    case 'employmentType':
      return oneOf('employment_type', condition.in);
    case 'label':
      return labelSql(condition, day);
    case 'orientation':
      return orientationSql(condition, day);
    case 'consent':
      return consentSql(condition, day);
    case 'interaction':
      return interactionSql(condition, day);
    case 'partnership':
      return partnershipSql(condition, day);
    default:
      return customSql(condition, sqlite, day);
  }
}

const oneOf = (column: string, values: readonly string[]): SqlPart =>
  part(`(+s.${column} IS NOT NULL AND +s.${column} IN (${marks(values)}))`, ...values);
