import { z } from 'zod';
import { type FollowUpId, followUpId, type PersonId, personId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import { openWithin } from '../followUps/due.ts';
import { touchRows } from '../followUps/touchRows.ts';

/** What is due and was not shown on this computer yet; each part with what waits longest first. */
export interface BecameDue {
  followUps: { id: FollowUpId; dueOn: PlainDate }[];
  touches: PersonId[];
}

const touchSubject = 'keepInTouch/';

/**
 * Notes everything due by the author's day as shown on their computer, and gives what was not noted before: what is
 * theirs or nobody's, each once per due day. A contact's due day is taken in UTC here, so that it stays the same
 * wherever the user goes.
 *
 * What was shown where is no part of anybody's record, so it goes into the table without a place in the history.
 */
export async function noteBecameDue(database: Database, author: Author): Promise<BecameDue> {
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
    if (followUps.length + touches.length > 0) forgetPassed(database, device);
    return {
      followUps: followUps
        .sort(longestFirst)
        .map(({ subject, dueOn }) => ({ id: followUpId.parse(subject), dueOn })),
      touches: touches
        .sort(longestFirst)
        .map(({ subject }) => personId.parse(subject.slice(touchSubject.length))),
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

/** Of a follow-up only the day it is due now is kept, of a contact only the latest; nothing of who is gone. */
function forgetPassed({ sqlite }: Database, device: string): void {
  sqlite
    .prepare(
      `DELETE FROM reminders WHERE device = ? AND subject NOT GLOB '${touchSubject}*' AND NOT EXISTS (
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
}
