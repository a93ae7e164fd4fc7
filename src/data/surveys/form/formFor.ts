import type { PersonId, SurveyId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { readPersonName } from '../personNames.ts';
import { readAsked } from '../read.ts';
import { formPages } from './formPage.ts';
import { textForm } from './textForm.ts';

/** A form as a file to be sent: one HTML file that needs nothing else. */
export interface SurveyForm {
  fileName: string;
  html: string;
}

/**
 * The form of a survey for one person, whose answer is then known by itself, or for whoever fills it in; `language` is the
 * one it opens in. NOT_FOUND without such a survey, or where it is in the bin.
 */
export function formFor(
  sqlite: SqliteDatabase,
  surveyId: SurveyId,
  personId: PersonId | null,
  language: Language,
): SurveyForm {
  return formsFor(sqlite, surveyId)(personId, language);
}

/** The same for many people of one survey, which is read once. */
export function formsFor(
  sqlite: SqliteDatabase,
  surveyId: SurveyId,
): (personId: PersonId | null, language: Language) => SurveyForm {
  const pages = formPages(readAsked(sqlite, surveyId));
  return (personId, language) => {
    const reader =
      personId === null ? null : { id: personId, name: displayName(readPersonName(sqlite, personId)) };
    return {
      fileName: `${translator(language).t('surveys:form.pageName')}.html`,
      html: pages(reader, language),
    };
  };
}

/** The survey as text for a mail, to be answered between brackets. NOT_FOUND as above. */
export function textFor(
  sqlite: SqliteDatabase,
  surveyId: SurveyId,
  personId: PersonId | null,
  language: Language,
): string {
  return textForm({ survey: readAsked(sqlite, surveyId), language, personId });
}
