import { readFile, stat } from 'node:fs/promises';
import type { AnswerProblem, FoundAnswer } from '#shared/contract/surveys.ts';
import type { FileGrantId, SurveyId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { DataContext } from '../../context.ts';
import type { Database } from '../../database/database.ts';
import { unreadable } from '../../files/fileFailure.ts';
import { readAsked } from '../read.ts';
import { longestAnswerFile, readAnswerFile } from './answerFile.ts';
import { type DraftAnswer, draftAnswer } from './draftAnswer.ts';
import { foundAnswers } from './knownAnswers.ts';
import { type FilledForm, readFields } from './readFields.ts';

interface Given {
  id: SurveyId;
  files: readonly FileGrantId[];
  text: string;
}

/** Reads answer files, mails saved as text, and pasted text; nothing is written. NOT_FOUND, FILE_UNREADABLE. */
export async function readAnswers(
  { files, clock }: Pick<DataContext, 'files' | 'clock'>,
  { sqlite }: Database,
  { id, files: granted, text }: Given,
): Promise<{ answers: FoundAnswer[]; problems: AnswerProblem[] }> {
  const survey = readAsked(sqlite, id);
  const drafts: DraftAnswer[] = [];
  const problems: AnswerProblem[] = [];
  const take = (forms: readonly FilledForm[], source: 'form' | 'text', fileName: string): void => {
    if (forms.length === 0) problems.push({ fileName, problem: 'noAnswer' });
    for (const form of forms) {
      const read = draftAnswer(form, survey, { source, fileName, today: today(clock) });
      if (typeof read === 'string') problems.push({ fileName, problem: read });
      else drafts.push(read);
    }
  };
  for (const file of granted) {
    const fileName = files.fileName(file, 'read');
    const content = await contentOf(files.path(file, 'read'), fileName);
    const filled = content === null ? 'other' : readAnswerFile(content);
    if (filled === 'damaged') problems.push({ fileName, problem: 'damaged' });
    else if (filled !== 'other') take([filled], 'form', fileName);
    else take(content === null ? [] : readFields(content), 'text', fileName);
  }
  if (text.trim() !== '') {
    const filled = readAnswerFile(text);
    if (typeof filled === 'object') take([filled], 'form', '');
    else take(readFields(text), 'text', '');
  }
  return { answers: foundAnswers(sqlite, id, drafts), problems };
}

/** The text of a file, or null where it is larger than any answer. */
async function contentOf(path: string, fileName: string): Promise<string | null> {
  try {
    const { size } = await stat(path);
    return size > longestAnswerFile ? null : await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(fileName, error);
  }
}
