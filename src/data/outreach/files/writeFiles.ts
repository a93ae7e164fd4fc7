import type { Outreach, OutreachFormat } from '#shared/contract/outreach.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Host } from '../../context.ts';
import { csvFile } from '../../exports/csv/csvFile.ts';
import { LackingCharacters } from '../../exports/csv/lackingCharacters.ts';
import { xlsxFile } from '../../exports/xlsx/xlsxFile.ts';
import { writeFileSafely } from '../../files/writeFileSafely.ts';
import type { Asking } from '../../people/asking.ts';
import { refusal } from '../../refusal.ts';
import { formsFor } from '../../surveys/form/formFor.ts';
import type { Composed, MessageSource } from './composed.ts';
import { writeDrafts } from './emlFolder.ts';
import { writeLetters } from './letters.ts';
import { mergeTable } from './mergeTable.ts';
import { makeDraftFolder, type Target } from './target.ts';

/** What the files are of, and how they are to be. */
export interface FileOrder {
  outreach: Outreach;
  format: OutreachFormat;
  /** Of headings and names of files; the messages are in that of each person. */
  language: Language;
  target: Target;
  host: Host | null;
  asking: Asking;
  writtenAt: Instant;
}

/** Writes the messages beside their place, and gives how many files there are; `written` hears of each message. */
export async function writeFiles(
  source: MessageSource,
  { outreach, format, language, target, host, asking, writtenAt }: FileOrder,
  written: (composed: Composed) => void,
): Promise<number> {
  switch (format) {
    case 'eml': {
      const { surveyId } = outreach;
      const formOf = surveyId === null ? null : formsFor(source.sqlite, surveyId);
      await makeDraftFolder(target);
      return await writeDrafts(target.draft, source, { formOf, writtenAt }, written);
    }
    case 'pdf': {
      if (host === null) throw refusal('PDF_NEEDS_WINDOW');
      await makeDraftFolder(target);
      return await writeLetters(target.draft, source, host, { date: asking.today, language }, written);
    }
    case 'csv':
    case 'xlsx': {
      const table = mergeTable(source, language, written);
      const uncounted = () => undefined;
      const content =
        format === 'csv'
          ? csvFile(table, 'utf-8', new LackingCharacters(), source.turns, uncounted)
          : xlsxFile(table, language, source.turns, uncounted);
      await writeFileSafely(target.draft, content);
      return 1;
    }
  }
}
