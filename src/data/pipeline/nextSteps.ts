import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { cardsOf, type ReadCard } from './cards.ts';

/** How many days after today count as soon. */
const soonDays = 7;

/** Over `opportunities o`: open, of somebody who is there and alive; what is to be done about others is to close them. */
const openOfLiving = (mine: boolean) => `
  o.outcome IS NULL AND o.deleted_at IS NULL ${mine ? 'AND (o.owner IS NULL OR o.owner = :owner)' : ''}
  AND o.person_id NOT IN (SELECT id FROM people WHERE deleted_at IS NOT NULL OR deceased_on IS NOT NULL)`;

/** How many open ones have a next step due before a day; by form where one is named. */
export const dueBeforeSql = (mine: boolean, ofForm: boolean) => `
  SELECT count(*) FROM opportunities o INDEXED BY opportunities_next_step
  WHERE o.next_step_on < :before ${ofForm ? 'AND o.form = :form' : ''} AND ${openOfLiving(mine)}`;

export const dueSql = (mine: boolean) => `
  SELECT o.id FROM opportunities o INDEXED BY opportunities_next_step
  WHERE o.next_step_on < :before AND ${openOfLiving(mine)}
  ORDER BY o.next_step_on, o.id LIMIT :limit`;

/** The board's index keeps a step without a day under a day far off. */
export const withoutStepSql = (mine: boolean) => `
  SELECT count(*) FROM opportunities o INDEXED BY opportunities_board
  WHERE coalesce(o.next_step_on, '9999-12-31') = '9999-12-31' AND ${openOfLiving(mine)}`;

interface NextSteps {
  today: PlainDate;
  overdue: number;
  total: number;
  opportunities: ReadCard[];
  withoutStep: number;
}

/** What is late or due within seven days; `owner` for what is theirs or nobody's, null for everybody's. */
export function readNextSteps(
  sqlite: SqliteDatabase,
  today: PlainDate,
  { owner, limit }: { owner: string | null; limit: number },
): NextSteps {
  const mine = owner !== null;
  const whose = mine ? { owner } : {};
  const before = addDays(today, soonDays + 1);
  const count = (sql: string, asked: object) => Number(prepared(sqlite, sql).pluck().get(asked));
  const read = () => {
    const ids = prepared(sqlite, dueSql(mine))
      .pluck()
      .all({ ...whose, before, limit });
    return {
      today,
      overdue: count(dueBeforeSql(mine, false), { ...whose, before: today }),
      total: count(dueBeforeSql(mine, false), { ...whose, before }),
      opportunities: cardsOf(sqlite, ids.map(String), today),
      withoutStep: count(withoutStepSql(mine), whose),
    };
  };
  return sqlite.transaction(read).deferred();
}
