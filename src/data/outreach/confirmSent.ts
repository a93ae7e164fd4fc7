import type { Outreach } from '#shared/contract/outreach.ts';
import { type OperationId, type OutreachId, operationId, type PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { peopleOf } from '../contacting/peopleOf.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { WriteUnit } from '../database/write.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import type { Asking } from '../people/asking.ts';
import { refusal } from '../refusal.ts';
import { outreaches } from '../schema/index.ts';
import { openSurvey } from '../surveys/saveForm.ts';
import { composerOf } from './compose.ts';
import { messagePeople, peopleAtOnce } from './messagePeople.ts';
import { writingOf } from './preview.ts';
import { requireOutreach } from './read.ts';
import { requireDraft } from './save.ts';
import { enterSent, type Sending } from './sentEntries.ts';
import type { WriteGround } from './writeOutreach.ts';

export interface Confirmation {
  id: OutreachId;
  version: number;
  sentOn: PlainDate;
  except: readonly PersonId[];
}

/**
 * Keeps that an outreach was sent to those to whom it was written, but some: one interaction for each of them, the invitation
 * where it invites, and the survey as open where its form went with it. Who lies in the bin by now is passed over. INVALID_INPUT
 * for one that was not written or was sent, and for a day to come; CHANGED_MEANWHILE, CANCELLED.
 */
export async function confirmSent(
  { id, version, sentOn, except }: Confirmation,
  { database, author, asking }: WriteGround,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<{ outreach: Outreach; operationId: OperationId }> {
  const { sqlite } = database;
  if (sentOn > today(author.clock)) {
    throw refusal('INVALID_INPUT', { field: 'sentOn', reason: 'sentInFuture' });
  }
  const operation = await database.writeInSteps('outreach.confirmSent', author, async (unit) => {
    const outreach = requireDraft(sqlite, { id, version });
    if (outreach.writtenAt === null) {
      throw refusal('INVALID_INPUT', { field: 'outreach', reason: 'notWritten' });
    }
    const seqs = sentTo(sqlite, asking, { id, except });
    if (seqs.length === 0) throw refusal('INVALID_INPUT', { field: 'except', reason: 'nobodyToWriteTo' });
    const compose = composerOf(sqlite, outreach, writingOf(outreach, asking));
    await enterAll(database, unit, { outreach, sentOn, compose }, seqs, { report, turns: new Turns(signal) });
    if (outreach.surveyId !== null) openSurvey(unit, outreach.surveyId);
    unit.update(outreaches, { id }, { sentOn }, { version, what: 'outreach' });
    return unit.operationId;
  });
  return { outreach: requireOutreach(sqlite, id), operationId: operationId.parse(operation) };
}

const peoplePerSettling = 250;

async function enterAll(
  database: Database,
  unit: WriteUnit,
  sending: Sending,
  seqs: readonly number[],
  { report, turns }: { report: (progress: RowProgress) => void; turns: Turns },
): Promise<void> {
  let done = 0;
  for (let from = 0; from < seqs.length; from += peopleAtOnce) {
    const page = seqs.slice(from, from + peopleAtOnce);
    for (const person of messagePeople(database.sqlite, page, sending.outreach.channel)) {
      enterSent(database, unit, sending, person);
      done += 1;
      report({ done, total: seqs.length });
      if (done % peoplePerSettling === 0) unit.settle();
      if (turns.due()) await turns.pass();
    }
    await turns.pass();
  }
}

/** From the outreach's part of the key; who is in the bin has no summary. */
export const sentToSql = `
  SELECT s.seq FROM outreach_recipients r CROSS JOIN person_summaries s ON s.person_id = r.person_id
  WHERE r.outreach_id = ?`;

const writtenTo = statement<[id: string], { seq: number }>(sentToSql);

function sentTo(
  sqlite: SqliteDatabase,
  asking: Asking,
  { id, except }: Pick<Confirmation, 'id' | 'except'>,
): number[] {
  // Who was merged meanwhile is excepted as the one who stayed.
  const left = new Set(peopleOf(sqlite, asking, { type: 'people', people: [...except] }));
  return writtenTo(sqlite)
    .all(id)
    .flatMap(({ seq }) => (left.has(seq) ? [] : [seq]));
}
