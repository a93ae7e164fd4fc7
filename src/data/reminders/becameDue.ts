import { z } from 'zod';
import {
  type FollowUpId,
  followUpId,
  type PersonId,
  personId,
  type TenureId,
  tenureId,
} from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { addDays, plainDate } from '#shared/domain/plainDate.ts';
import type { Role } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import { openWithin } from '../followUps/due.ts';
import { touchRows } from '../followUps/touchRows.ts';
import { readLeavers } from '../offboarding/leaverRows.ts';
import { tenuresUnderWay } from '../offboarding/underWay.ts';

/** What is due and was not shown on this computer yet; each part with what waits longest first. */
export interface BecameDue {
  followUps: { id: FollowUpId; dueOn: PlainDate }[];
  touches: PersonId[];
  /** The tenures whose leavers are to be thanked, today or since. */
  thanks: TenureId[];
}

const touchSubject = 'keepInTouch/';
const thanksSubject = 'thanks/';

/**
 * Notes everything due by the author's day as shown on their computer, and gives what was not noted before: what is
 * theirs or nobody's, each once per due day. A contact's due day is taken in UTC here, so that it stays the same
 * wherever the user goes.
 *
 * What was shown where is no part of anybody's record, so it goes into the table without a place in the history.
 */
export async function noteBecameDue(database: Database, author: Author, role: Role): Promise<BecameDue> {
  const { sqlite } = database;
  return await database.write('reminder.show', author, () => {
    const note = prepared(sqlite, noteTouchSql);
    const { actor, clock, device } = author;
    const followUps = noted.parse(
      sqlite.prepare<[object], unknown>(noteFollowUpsSql).all({
        from: '0000-01-01',
        to: today(clock),
        owner: actor,
        device,
        now: clock.now(),
      }),
    );
    const touches = touchRows(sqlite, clock, actor).flatMap(({ seq, days, since }) =>
      noted.parse(note.all({ seq, days, since, device, now: clock.now() })),
    );
    const thanks = thanksToGive(database, author, role).flatMap(({ tenureId, dueOn }) => {
      const subject = `${thanksSubject}${tenureId}`;
      return noted.parse(prepared(sqlite, noteThanksSql).all({ subject, dueOn, device, now: clock.now() }));
    });
    if (followUps.length + touches.length + thanks.length > 0) forgetPassed(database, device);
    return {
      followUps: followUps
        .sort(longestFirst)
        .map(({ subject, dueOn }) => ({ id: followUpId.parse(subject), dueOn })),
      touches: touches
        .sort(longestFirst)
        .map(({ subject }) => personId.parse(subject.slice(touchSubject.length))),
      thanks: thanks
        .sort(longestFirst)
        .map(({ subject }) => tenureId.parse(subject.slice(thanksSubject.length))),
    };
  });
}

const noted = z.array(z.object({ subject: z.string(), dueOn: plainDate }));

const longestFirst = (a: { dueOn: string }, b: { dueOn: string }) =>
  a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn);

const noteFollowUpsSql = `
  INSERT OR IGNORE INTO reminders (subject, due_on, device, shown_at)
  SELECT f.id, f.due_on, :device, :now FROM follow_ups f WHERE ${openWithin(true)}
  RETURNING subject, due_on AS dueOn`;

const noteTouchSql = `
  INSERT OR IGNORE INTO reminders (subject, due_on, device, shown_at)
  SELECT '${touchSubject}' || id, date(substr(:since, 1, 10), '+' || :days || ' days'), :device, :now
  FROM people WHERE seq = :seq
  RETURNING subject, due_on AS dueOn`;

/**
 * The thanks that are to be given on the author's day: on a leaver's last day, and, as another reminder, from the day
 * after on. What is theirs or nobody's; recruiters are told nothing of it.
 */
function thanksToGive({ sqlite }: Database, { actor, clock }: Author, role: Role) {
  if (role === 'recruiter') return [];
  const day = today(clock);
  const left = tenuresUnderWay(sqlite, day, actor).filter(
    ({ lastDay, thanksNotNeeded }) => lastDay <= day && thanksNotNeeded === 0,
  );
  const leavers = readLeavers(
    sqlite,
    { role, actor },
    left.map(({ id }) => id),
    day,
  );
  return leavers.flatMap(({ tenureId, lastDay, thanks }) => {
    if (thanks === 'overdue') return [{ tenureId, dueOn: addDays(lastDay, 1) }];
    return lastDay === day && (thanks === 'none' || thanks === 'prepared') ? [{ tenureId, dueOn: day }] : [];
  });
}

const noteThanksSql = `
  INSERT OR IGNORE INTO reminders (subject, due_on, device, shown_at) VALUES (:subject, :dueOn, :device, :now)
  RETURNING subject, due_on AS dueOn`;

/** Of a follow-up only the day it is due now is kept, of a contact only the latest; nothing of who is gone. */
function forgetPassed({ sqlite }: Database, device: string): void {
  sqlite
    .prepare(
      `DELETE FROM reminders WHERE device = ? AND subject NOT GLOB '${touchSubject}*'
        AND subject NOT GLOB '${thanksSubject}*' AND NOT EXISTS (
        SELECT 1 FROM follow_ups f
        WHERE f.id = reminders.subject AND f.due_on = reminders.due_on AND f.done_at IS NULL
          AND f.deleted_at IS NULL)`,
    )
    .run(device);
  sqlite
    .prepare(
      `DELETE FROM reminders WHERE device = ? AND subject GLOB '${touchSubject}*' AND (
        NOT EXISTS (SELECT 1 FROM people WHERE id = substr(reminders.subject, ${touchSubject.length + 1}))
        OR EXISTS (
          SELECT 1 FROM reminders later
          WHERE later.subject = reminders.subject AND later.device = reminders.device
            AND later.due_on > reminders.due_on))`,
    )
    .run(device);
  sqlite
    .prepare(
      `DELETE FROM reminders WHERE device = ? AND subject GLOB '${thanksSubject}*' AND (
        NOT EXISTS (SELECT 1 FROM tenures WHERE id = substr(reminders.subject, ${thanksSubject.length + 1}))
        OR EXISTS (
          SELECT 1 FROM thanks h
          WHERE h.tenure_id = substr(reminders.subject, ${thanksSubject.length + 1}) AND h.given_on IS NOT NULL))`,
    )
    .run(device);
}
