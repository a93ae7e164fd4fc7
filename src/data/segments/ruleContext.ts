import { type Clock, today } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import type { RuleContext } from './compileRule.ts';

/** Rules are read as of now, in the user's zone. */
export const ruleContextOf = ({
  database,
  clock,
}: {
  database: Pick<Database, 'sqlite'>;
  clock: Clock;
}): RuleContext => ({ sqlite: database.sqlite, today: today(clock), zone: clock.timeZone() });
