import { z } from 'zod';
import { requestId } from '#shared/domain/ids.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';

export const doneSql = `
  SELECT r.id, r.title, r.answer_words AS answerWords, r.done_on AS doneOn,
    (SELECT count(*) FROM request_people a CROSS JOIN people p ON p.id = a.person_id AND p.deleted_at IS NULL
      WHERE a.request_id = r.id) AS sharedBy
  FROM requests r INDEXED BY requests_done
  WHERE r.done_on >= ? AND r.done_on <= ? AND r.done_on IS NOT NULL AND r.deleted_at IS NULL AND r.tier = 'open'
  ORDER BY r.done_on DESC, r.id`;

const doneRows = z.array(
  z.object({
    id: requestId,
    title: z.string(),
    answerWords: z.string(),
    doneOn: plainDate,
    sharedBy: z.int(),
  }),
);

/** What members asked for and the company did in these days, latest first; only what is open to everybody. */
export function doneRequests(sqlite: SqliteDatabase, { from, to }: { from: PlainDate; to: PlainDate }) {
  return doneRows.parse(prepared(sqlite, doneSql).all(from, to));
}

/**
 * The same as text for a message, a paragraph for each: what was asked, and below it what was done. Names nobody; empty where
 * nothing was done in the period.
 */
export function youAskedWeDid(sqlite: SqliteDatabase, period: Period, language: Language): string {
  const { t } = translator(language);
  return doneRequests(sqlite, period)
    .map(({ title, answerWords }) => {
      const asked = t('requests:message.asked', { title });
      return answerWords === '' ? asked : `${asked}\n${t('requests:message.did', { words: answerWords })}`;
    })
    .join('\n\n');
}
