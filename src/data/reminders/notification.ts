import { z } from 'zod';
import type { Preferences } from '#shared/contract/settings.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName, personName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { type Formats, formatsOf } from '#shared/i18n/format.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { nameColumns } from '../people/nameColumns.ts';
import type { BecameDue } from './becameDue.ts';

interface Notification {
  title: string;
  body: string;
}

type Words = ReturnType<typeof translator>['t'];

/** How many lines a notification has below its title. */
const lines = 3;

/**
 * What became due in few words; null where nothing did. It may show on a locked screen: it says how many, names
 * people only where the user wants that, and never what a follow-up is about.
 */
export function notificationOf(
  sqlite: SqliteDatabase,
  due: BecameDue,
  today: PlainDate,
  preferences: Pick<Preferences, 'language' | 'timeZone' | 'remindNames'>,
): Notification | null {
  const { t } = translator(preferences.language);
  const format = formatsOf(preferences.language, preferences.timeZone);
  const { followUps, touches, thanks } = due;
  if (followUps.length + touches.length + thanks.length === 0) return null;
  const title = titleOf(due, t, format);
  if (preferences.remindNames) {
    const people = peopleOf(sqlite, due);
    const named = people.length > lines ? people.slice(0, lines - 1) : people;
    const body = namesOf(sqlite, named).map((name) => t('followUps:reminder.person', { name }));
    const others = people.length - named.length;
    if (others > 0)
      body.push(t('followUps:reminder.others', { count: others, shown: format.number(others) }));
    return { title, body: body.join('\n') };
  }
  const overdue = followUps.filter(({ dueOn }) => dueOn < today).length;
  const dueToday = followUps.length - overdue;
  const body = [
    thanks.length > 0 && followUps.length > 0
      ? t('followUps:reminder.thanks', { count: thanks.length, shown: format.number(thanks.length) })
      : null,
    overdue > 0 ? t('followUps:reminder.overdue', { count: overdue, shown: format.number(overdue) }) : null,
    dueToday > 0 ? t('followUps:reminder.today', { count: dueToday, shown: format.number(dueToday) }) : null,
    touches.length > 0 && followUps.length + thanks.length > 0
      ? t('followUps:reminder.touch', { count: touches.length, shown: format.number(touches.length) })
      : null,
  ];
  return { title, body: body.filter((line) => line !== null).join('\n') };
}

function titleOf({ followUps, touches, thanks }: BecameDue, t: Words, format: Formats): string {
  if (followUps.length > 0) {
    return t('followUps:reminder.title', { count: followUps.length, shown: format.number(followUps.length) });
  }
  return thanks.length > 0
    ? t('followUps:reminder.thanksTitle', { count: thanks.length, shown: format.number(thanks.length) })
    : t('followUps:reminder.touchTitle', { count: touches.length, shown: format.number(touches.length) });
}

/** Each person once: leavers to be thanked first, then those of follow-ups. */
function peopleOf(sqlite: SqliteDatabase, { followUps, touches, thanks }: BecameDue): string[] {
  const leavers = sqlite
    .prepare<[string], string>(
      `SELECT t.person_id FROM json_each(?) wanted CROSS JOIN tenures t ON t.id = wanted.value
       ORDER BY wanted.key`,
    )
    .pluck()
    .all(JSON.stringify(thanks));
  const people = sqlite
    .prepare<[string], string>(
      `SELECT f.person_id FROM json_each(?) wanted CROSS JOIN follow_ups f ON f.id = wanted.value
       ORDER BY wanted.key`,
    )
    .pluck()
    .all(JSON.stringify(followUps.map(({ id }) => id)));
  return [...new Set<string | PersonId>([...leavers, ...people, ...touches])];
}

function namesOf(sqlite: SqliteDatabase, people: readonly string[]): string[] {
  const rows = sqlite
    .prepare<[string], unknown>(
      `SELECT ${nameColumns} FROM json_each(?) wanted CROSS JOIN people p ON p.id = wanted.value
       ORDER BY wanted.key`,
    )
    .all(JSON.stringify(people));
  return z.array(personName).parse(rows).map(displayName);
}
