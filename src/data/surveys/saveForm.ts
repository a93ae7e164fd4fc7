import { basename } from 'node:path';
import type { SurveyId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { logLeftFile } from '../exports/leftFile.ts';
import { fileFailure } from '../files/fileFailure.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { surveys } from '../schema/index.ts';
import { formFor } from './form/formFor.ts';
import { readSurvey } from './read.ts';

interface FormFile {
  id: SurveyId;
  language: Language;
  path: string;
}

/** Writes the form to a file and logs that it left; from then on the survey is open. NOT_FOUND, FILE_NOT_WRITTEN, DISK_FULL. */
export async function saveForm(
  database: Database,
  author: Author,
  { id, language, path }: FormFile,
): Promise<{ bytes: number }> {
  const { html } = formFor(database.sqlite, id, null, language);
  try {
    await writeFileSafely(path, html);
  } catch (error) {
    throw fileFailure(error, basename(path));
  }
  // It names nobody.
  const left = { path, subject: 'survey', format: 'html', people: 0 } as const;
  const logged = await logLeftFile(left, { database, author });
  if (readSurvey(database.sqlite, id).openedOn === null) {
    await database.write('survey.open', author, (unit) => openSurvey(unit, id));
  }
  return logged;
}

/** That the forms of a survey are out, as part of what sends them; one that is out already stays as it is. */
export function openSurvey(unit: WriteUnit, id: SurveyId): void {
  const [kept] = unit.find(surveys, { id }, ['openedOn']);
  if (kept?.['openedOn'] === null) unit.update(surveys, { id }, { openedOn: today(unit.author.clock) });
}
