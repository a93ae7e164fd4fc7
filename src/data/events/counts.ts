import type { CommunityEvent, EventCounts } from '#shared/contract/events.ts';
import type { Clock } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { fitDayOf } from './event.ts';
import { fitsBySql } from './wants.ts';

/** Nothing of people in the bin is shown or counted. They are few and have an index. */
export const notInBinSql = 'g.person_id NOT IN (SELECT id FROM people WHERE deleted_at IS NOT NULL)';

/** From the index of the lists alone. */
export const countsSql = `
  SELECT count(*) AS listed, count(g.invited_on) AS invited,
    count(*) FILTER (WHERE g.answer = 'yes') AS yes,
    count(*) FILTER (WHERE g.answer = 'maybe') AS maybe,
    count(*) FILTER (WHERE g.answer = 'no') AS no,
    count(*) FILTER (WHERE g.attended = 1) AS attended,
    count(g.invited_on) FILTER (WHERE g.attended = 1) AS invitedWhoCame,
    count(*) FILTER (WHERE g.walk_in = 1) AS walkIns,
    count(g.feedback_score) AS scored, avg(g.feedback_score) AS meanScore
  FROM event_guests g INDEXED BY event_guests_event
  WHERE g.event_id = ? AND ${notInBinSql}`;

/** Of the invited, who wanted one of `:kinds` by `:day`. */
export const invitedWhoFitSql = `
  SELECT count(*) FROM event_guests g INDEXED BY event_guests_event
  WHERE g.event_id = :event AND g.invited_on IS NOT NULL AND ${notInBinSql} AND ${fitsBySql('g.person_id')}`;

const countsOf = statement<[eventId: string], Omit<EventCounts, 'fits'>>(countsSql);
const invitedWhoFit = statement<[{ event: string; kinds: string; day: string }], number>(invitedWhoFitSql);

/** How many of an event's list were invited, fit, answered and came. Everybody fits an event for everybody. */
export function countsOfEvent(sqlite: SqliteDatabase, event: CommunityEvent, clock: Clock): EventCounts {
  const counts = countsOf(sqlite).get(event.id) ?? nobody;
  return {
    ...counts,
    fits: event.orientations.length === 0 ? counts.invited : fitting(sqlite, event, clock),
  };
}

function fitting(sqlite: SqliteDatabase, event: CommunityEvent, clock: Clock): number {
  const { id, orientations } = event;
  const asked = { event: id, kinds: JSON.stringify(orientations), day: fitDayOf(event, clock) };
  return invitedWhoFit(sqlite).pluck().get(asked) ?? 0;
}

const nobody = {
  ...{
    listed: 0,
    invited: 0,
    yes: 0,
    maybe: 0,
    no: 0,
    attended: 0,
    invitedWhoCame: 0,
    walkIns: 0,
    scored: 0,
  },
  meanScore: null,
};
