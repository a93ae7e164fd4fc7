import { z } from 'zod';
import { type Outreach, outreach } from '#shared/contract/outreach.ts';
import type { OutreachId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { parseJson } from '../files/parseJson.ts';
import { refusal } from '../refusal.ts';

const columns = `
  o.id, o.version, o.title, o.purpose, o.consent_purpose AS consentPurpose, o.channel, o.audience, o.texts,
  o.event_id AS eventId, o.survey_id AS surveyId, o.owner, o.written_at AS writtenAt, o.sent_on AS sentOn,
  (SELECT count(*) FROM outreach_recipients r WHERE r.outreach_id = o.id AND o.written_at IS NOT NULL) AS written,
  (SELECT count(r.sent_on) FROM outreach_recipients r WHERE r.outreach_id = o.id AND o.sent_on IS NOT NULL) AS sent`;

/** Those that were not sent first, then by the day they were; latest first, by the index of these. */
export const outreachesSql = `
  SELECT ${columns} FROM outreaches o WHERE o.deleted_at IS NULL
  ORDER BY o.sent_on DESC NULLS FIRST, o.created_at DESC, o.id DESC LIMIT ? OFFSET ?`;

export const outreachSql = `SELECT ${columns} FROM outreaches o WHERE o.id = ? AND o.deleted_at IS NULL`;

const page = statement<[limit: number, offset: number], unknown>(outreachesSql);
const total = statement<[], number>('SELECT count(*) FROM outreaches WHERE deleted_at IS NULL');
const one = statement<[id: string], unknown>(outreachSql);

const row = z
  .looseObject({
    audience: z.string(),
    texts: z.string(),
    writtenAt: z.string().nullable(),
    sentOn: z.string().nullable(),
  })
  .transform(({ audience, texts, ...rest }) => ({
    ...rest,
    audience: parseJson(audience),
    texts: parseJson(texts),
    state: stateOf(rest),
  }))
  .pipe(outreach);

function stateOf({ sentOn, writtenAt }: Record<'sentOn' | 'writtenAt', string | null>): Outreach['state'] {
  if (sentOn !== null) return 'sent';
  return writtenAt === null ? 'draft' : 'written';
}

/** A page of them, and how many there are. */
export function listOutreaches(
  sqlite: SqliteDatabase,
  { offset, limit }: { offset: number; limit: number },
): { total: number; outreaches: Outreach[] } {
  return {
    total: total(sqlite).pluck().get() ?? 0,
    outreaches: z.array(row).parse(page(sqlite).all(limit, offset)),
  };
}

/** One outreach; NOT_FOUND where there is none, or it lies in the bin. */
export function requireOutreach(sqlite: SqliteDatabase, id: OutreachId): Outreach {
  const found = one(sqlite).get(id);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'outreach' });
  return row.parse(found);
}
