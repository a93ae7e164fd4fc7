import { startOfDay } from '#shared/domain/instant.ts';
import { addDays } from '#shared/domain/plainDate.ts';
import type { Condition } from '#shared/domain/segments/rule.ts';
import { spanTo } from '#shared/domain/segments/spans.ts';
import { direction as directionList } from '#shared/domain/vocabulary.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import type { RuleDay } from './daySql.ts';
import { marks, part } from './sqlText.ts';

type InteractionCondition = Extract<Condition, { type: 'interaction' }>;

const allDirections = directionList.options;

/** Which rows of `interaction_people i` count. */
export function interactionsAmong(condition: InteractionCondition, day: RuleDay): SqlPart {
  const { since, before } = momentsOf(condition, day);
  const narrowed = narrowing(condition);
  return part(
    [
      'i.present = 1',
      ...(since === null ? [] : ['i.occurred_at >= ? AND i.occurred_at < ?']),
      ...narrowed.map(({ sql }) => sql),
    ].join(' AND '),
    ...(since === null || before === null ? [] : [since, before]),
    ...narrowed.flatMap(({ parameters }) => parameters),
  );
}

function momentsOf({ within }: InteractionCondition, { today, zone }: RuleDay) {
  if (within === null) return { since: null, before: null };
  const days = spanTo(today, within);
  return { since: startOfDay(days.from, zone), before: startOfDay(addDays(days.to, 1), zone) };
}

/**
 * At least so many interactions of some kinds, purposes and directions within a time. What the summary knows of
 * all of them tells most people apart; the interactions themselves are looked at for the others.
 */
export function interactionSql(condition: InteractionCondition, day: RuleDay): SqlPart {
  const { within, atLeast } = condition;
  if (within === null && narrowing(condition).length === 0) {
    return part('+s.interaction_count >= ?', atLeast);
  }
  const { since, before } = momentsOf(condition, day);
  const latest = isHeardOnly(condition.directions) ? '+s.last_heard_at' : '+s.last_contact_at';
  const possible = part(
    `+s.interaction_count >= ? AND ${latest} IS NOT NULL${since === null ? '' : ` AND ${latest} >= ?`}`,
    atLeast,
    ...(since === null ? [] : [since]),
  );
  const looked = lookedUp(condition, day);
  if (before !== null && atLeast === 1 && answeredByLatest(condition)) {
    // Only somebody with an interaction after today has to be looked up.
    return part(
      `(${possible.sql} AND (${latest} < ? OR ${looked.sql}))`,
      ...possible.parameters,
      before,
      ...looked.parameters,
    );
  }
  return part(`(${possible.sql} AND ${looked.sql})`, ...possible.parameters, ...looked.parameters);
}

function lookedUp(condition: InteractionCondition, day: RuleDay): SqlPart {
  const { atLeast } = condition;
  const among = interactionsAmong(condition, day);
  const rows = `SELECT 1 FROM interaction_people i WHERE i.person_id = s.person_id AND ${among.sql}`;
  if (atLeast === 1) return part(`EXISTS (${rows})`, ...among.parameters);
  return part(`(SELECT count(*) FROM (${rows} LIMIT ?)) >= ?`, ...among.parameters, atLeast, atLeast);
}

function narrowing({ kinds, purposes, directions }: InteractionCondition): SqlPart[] {
  const narrowTo = (column: string, values: readonly string[] | null) =>
    values === null ? [] : [part(`i.${column} IN (${marks(values)})`, ...values)];
  return [
    ...narrowTo('direction', isEvery(directions) ? null : directions),
    ...narrowTo('purpose', purposes),
    ...narrowTo('kind', kinds),
  ];
}

type Directions = InteractionCondition['directions'];

const isEvery = (directions: Directions): boolean =>
  directions === null || allDirections.every((each) => directions.includes(each));

/** Whether only what came from the alumnus, or was mutual, counts. */
const isHeardOnly = (directions: Directions): boolean =>
  directions !== null && !directions.includes('toAlumnus');

/** Whether the latest contact, or the latest word from the alumnus, alone tells. */
function answeredByLatest({ kinds, purposes, directions }: InteractionCondition): boolean {
  if (kinds !== null || purposes !== null) return false;
  return isEvery(directions) || (isHeardOnly(directions) && new Set(directions).size === 2);
}
