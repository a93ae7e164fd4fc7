import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forFileName } from '#shared/domain/fileNames.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { displayName } from '#shared/domain/names.ts';
import type { formsFor } from '../../surveys/form/formFor.ts';
import { type Composed, composedPages, type MessageSource } from './composed.ts';
import { emlFile } from './emlFile.ts';
import { longestName } from './target.ts';

const atOnce = 16;

/** Writes a draft for each person into a folder, numbered in their order; `written` hears of each. Gives how many files. */
export async function writeDrafts(
  folder: string,
  source: MessageSource,
  { formOf, writtenAt }: { formOf: ReturnType<typeof formsFor> | null; writtenAt: Instant },
  written: (composed: Composed) => void,
): Promise<number> {
  const digits = String(source.recipients.length).length;
  let files = 0;
  for await (const page of composedPages(source)) {
    for (let from = 0; from < page.length; from += atOnce) {
      const together = page.slice(from, from + atOnce);
      await Promise.all(
        together.map(async (composed) => {
          const { person, message, number } = composed;
          const name = displayName(person.personName);
          const content = emlFile({
            to: { name, address: person.address },
            subject: message.subject,
            text: message.body,
            form: formOf === null ? null : formOf(person.personId, message.language),
            writtenAt,
            boundary: person.personId,
          });
          const fileName = `${String(number).padStart(digits, '0')} ${forFileName(name).slice(0, longestName)}`;
          await writeFile(join(folder, `${fileName.trim()}.eml`), content, { mode: 0o600 });
          written(composed);
        }),
      );
      files += together.length;
      if (source.turns.due()) await source.turns.pass();
    }
  }
  return files;
}
