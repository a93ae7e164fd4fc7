import type { EventSession } from '../contract/events.ts';
import type { PlainDate } from '../domain/plainDate.ts';
import type { Language } from '../domain/vocabulary.ts';
import { translator } from './translator.ts';

const parts = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
const days = {
  en: new Intl.DateTimeFormat('en-GB', parts),
  ja: new Intl.DateTimeFormat('ja-JP', { ...parts, month: 'long' }),
} as const satisfies Record<Language, Intl.DateTimeFormat>;

/**
 * One of an event's dates by the clock of its zone: "Fri, 3 Apr 2026, 18:00–20:00", 「2026年4月3日(金) 18:00～20:00」. The zone is
 * left to whoever shows it.
 */
export function sessionWords(language: Language, { from, to }: EventSession): string {
  const { t } = translator(language);
  const day = (date: PlainDate) => days[language].format(new Date(date));
  if (from.date === to.date) {
    return t('events:session.oneDay', { date: day(from.date), from: from.time, to: to.time });
  }
  return t('events:session.manyDays', {
    from: day(from.date),
    fromTime: from.time,
    to: day(to.date),
    toTime: to.time,
  });
}
