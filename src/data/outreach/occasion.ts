import { z } from 'zod';
import { eventSession } from '#shared/contract/events.ts';
import type { OutreachAim } from '#shared/contract/outreach.ts';
import type { EventId, SurveyId } from '#shared/domain/ids.ts';
import { type TimeZone, timeZone } from '#shared/domain/instant.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import type { FieldValues } from '#shared/domain/outreach/fields.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { type Language, orientationKind } from '#shared/domain/vocabulary.ts';
import { letterDate } from '#shared/i18n/letterDate.ts';
import { sessionWords } from '#shared/i18n/sessionWords.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { jsonColumn } from '../files/parseJson.ts';
import { youAskedWeDid } from '../requests/youAskedWeDid.ts';

const eventRow = z.object({
  title: z.string(),
  sessions: jsonColumn(z.array(eventSession)),
  zone: timeZone,
  place: z.string(),
  link: z.string(),
  orientations: jsonColumn(z.array(orientationKind)),
});

const eventById = statement<[id: string], unknown>(
  'SELECT title, sessions, zone, place, link, orientations FROM events WHERE id = ? AND deleted_at IS NULL',
);
const surveyById = statement<[id: string], string>(
  'SELECT title FROM surveys WHERE id = ? AND deleted_at IS NULL',
);

/** What a message can say of an event; null where it is gone. */
export function eventOf(sqlite: SqliteDatabase, id: EventId): z.infer<typeof eventRow> | null {
  const found = eventById(sqlite).get(id);
  return found === undefined ? null : eventRow.parse(found);
}

const surveyTitleOf = (sqlite: SqliteDatabase, id: SurveyId): string | null =>
  surveyById(sqlite).pluck().get(id) ?? null;

/** From whom a message comes, on which day, and in which zone its readers are taken to be. */
export interface Writing {
  sender: string;
  today: PlainDate;
  zone: TimeZone;
}

/** The values that are the same for all who are written to in a language. */
export type OccasionValues = Pick<
  FieldValues,
  | 'eventTitle'
  | 'eventTime'
  | 'eventPlace'
  | 'eventLink'
  | 'surveyTitle'
  | 'youAskedWeDid'
  | 'sender'
  | 'today'
>;

/** What a message says of its occasion in a language. */
export function occasionIn(
  sqlite: SqliteDatabase,
  { eventId, surveyId }: Pick<OutreachAim, 'eventId' | 'surveyId'>,
  { sender, today, zone }: Writing,
  language: Language,
): OccasionValues {
  const event = eventId === null ? null : eventOf(sqlite, eventId);
  const { t } = translator(language);
  const sessions = event?.sessions.map((session) => sessionWords(language, session)).join('\n') ?? '';
  const time =
    event === null || event.zone === zone
      ? sessions
      : t('outreach:fieldValue.inZone', { sessions, zone: zoneName(event.zone, language, today) });
  return {
    eventTitle: event?.title ?? '',
    eventTime: time,
    eventPlace: event?.place ?? '',
    eventLink: event?.link ?? '',
    surveyTitle: surveyId === null ? '' : (surveyTitleOf(sqlite, surveyId) ?? ''),
    youAskedWeDid: youAskedWeDid(sqlite, twelveMonthsTo(today), language),
    sender,
    today: letterDate(language, today),
  };
}

/** The zone in words, such as "Japan Standard Time". */
function zoneName(zone: TimeZone, language: Language, on: PlainDate): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(new Date(on));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
