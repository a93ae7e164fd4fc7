import { join } from 'node:path';
import type { MessageLetter } from '#shared/contract/paper.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Host } from '../../context.ts';
import { orPrintFailure } from '../../files/printSafely.ts';
import { type Composed, composedPages, type MessageSource } from './composed.ts';

/** How many letters are printed at once, which is what the printing page holds in memory. */
const lettersAtOnce = 200;

/** How the letters are dated, and in which language their files are named. */
interface LetterLook {
  date: PlainDate;
  language: Language;
}

/** Prints the letters into PDF files in a folder, some hundred a file; `written` hears of each. Gives how many files. */
export async function writeLetters(
  folder: string,
  source: MessageSource,
  host: Host,
  { date, language }: LetterLook,
  written: (composed: Composed) => void,
): Promise<number> {
  const { t } = translator(language);
  let files = 0;
  let waiting: Composed[] = [];
  const print = async () => {
    const first = waiting[0]?.number;
    const last = waiting.at(-1)?.number;
    if (first === undefined || last === undefined) return;
    const letters = waiting.map((composed) => letterOf(composed, date));
    const path = join(folder, `${t('outreach:file.letters', { from: first, to: last })}.pdf`);
    await orPrintFailure(
      host.printPaper({ job: { type: 'messageLetters', messageLetters: { letters } }, path }),
    );
    files += 1;
    for (const composed of waiting) written(composed);
    waiting = [];
    await source.turns.pass();
  };
  for await (const page of composedPages(source)) {
    for (const composed of page) {
      waiting.push(composed);
      if (waiting.length === lettersAtOnce) await print();
    }
  }
  await print();
  return files;
}

/** The text has its own salutation and its own name below it. */
function letterOf({ person, message }: Composed, date: PlainDate): MessageLetter {
  const { language, body } = message;
  const name = translator(language).t('outreach:file.envelopeName', { name: displayName(person.personName) });
  const address = person.address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    language,
    addressee: '',
    // A Japanese address stands above the name, any other below it.
    addressLines: language === 'ja' ? [...address, name] : [name, ...address],
    date,
    body,
    sender: '',
  };
}
