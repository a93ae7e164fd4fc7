import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { peopleColumns } from '#shared/domain/exports/peopleColumns.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { peopleHeader } from '#shared/i18n/peopleHeaders.ts';
import { wordsOf } from './walk.ts';

/** Members of a made-up network: who wants what, and what we may write to them about by mail. */
export const members = {
  en: {
    evening: { family: 'Alder', given: 'Ines', shown: 'Ines Alder' },
    study: { family: 'Birch', given: 'Omar', shown: 'Omar Birch' },
    back: { family: 'Cedar', given: 'June', shown: 'June Cedar' },
    silent: { family: 'Dorn', given: 'Paul', shown: 'Paul Dorn' },
  },
  ja: {
    evening: { family: '青木', given: '美咲', shown: '青木 美咲' },
    study: { family: '馬場', given: '健太', shown: '馬場 健太' },
    back: { family: '千葉', given: '優子', shown: '千葉 優子' },
    silent: { family: '土井', given: '大輔', shown: '土井 大輔' },
  },
};

/** Writes them as a table of the program's own: three who may be written to, and one who never agreed to it. */
export async function writeMembersFile(path: string, language: Language): Promise<void> {
  const { vocabulary } = wordsOf(language);
  const wanted = peopleColumns({ email: 1, phone: 1, message: 1 }, []);
  const who = members[language];
  const wishes = { evening: 'exchange', study: 'learning', back: 'return', silent: 'learning' } as const;
  const granted = vocabulary.consentState.granted;
  const rows = (['evening', 'study', 'back', 'silent'] as const).map((key) =>
    wanted.map(({ target }) => {
      if (target.orientation !== undefined) return target.orientation === wishes[key] ? '3' : '';
      if (target.consent !== undefined)
        return key !== 'silent' && target.consent.channel === 'email' ? granted : '';
      switch (target.field) {
        case 'familyName':
          return who[key].family;
        case 'givenName':
          return who[key].given;
        case 'email':
          return `${key}@example.com`;
        case 'startedOn':
          return '2012-04-01';
        case 'endedOn':
          return '2020-03-31';
        case 'joinedOn':
          return '2021-04-01';
        default:
          return '';
      }
    }),
  );
  const header = wanted.map((column) => peopleHeader(column, language));
  await writeFile(path, `\uFEFF${stringify([header, ...rows])}`);
}
