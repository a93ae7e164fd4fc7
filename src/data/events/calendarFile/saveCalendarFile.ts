import type { EventId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Database } from '../../database/database.ts';
import type { Author } from '../../database/write.ts';
import { logLeftFile } from '../../exports/leftFile.ts';
import { fileFailure } from '../../files/fileFailure.ts';
import { writeFileSafely } from '../../files/writeFileSafely.ts';
import { requireEvent } from '../event.ts';
import { calendarText } from './calendarText.ts';

/** Writes the event's dates as an iCalendar file and logs it. NOT_FOUND, DISK_FULL, FILE_NOT_WRITTEN. */
export async function saveCalendarFile(
  database: Database,
  author: Author,
  { id, language, path }: { id: EventId; language: Language; path: string },
): Promise<{ bytes: number }> {
  const event = requireEvent(database.sqlite, id);
  const { t } = translator(language);
  const names = event.hosts.join(language === 'ja' ? '、' : ', ');
  const hosts = names === '' ? '' : t('events:calendarFile.hosts', { names });
  try {
    await writeFileSafely(path, calendarText(event, { now: author.clock.now(), hosts }));
  } catch (error) {
    throw fileFailure(error, path);
  }
  return await logLeftFile({ subject: 'event', format: 'ics', people: 0, path }, { database, author });
}
