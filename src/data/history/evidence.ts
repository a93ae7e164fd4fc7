import { type Clock, dateOf, instant } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { formatsOf } from '#shared/i18n/format.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Operation } from './operation.ts';

/** What stands beside a consent that was appended because an operation was taken back. */
export function evidenceOf({ at, actor }: Operation, language: Language, clock: Clock): string {
  const zone = clock.timeZone();
  const day = formatsOf(language, zone).date(dateOf(instant.parse(at), zone));
  return translator(language).t('history:consentTakenBack', { actor, day });
}
