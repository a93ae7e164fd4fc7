import type { Outreach, OutreachFormat } from '#shared/contract/outreach.ts';
import type { OutreachId, PersonId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { leftOutOf } from '../contacting/leftOutOf.ts';
import type { Host } from '../context.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import { fileFailure, isOfFile } from '../files/fileFailure.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import type { Asking } from '../people/asking.ts';
import { refusal } from '../refusal.ts';
import { composerOf, hasForm, requireTexts } from './compose.ts';
import type { Composed } from './files/composed.ts';
import { draftOf, folderIn, isFolder, nameOf, putInPlace, type Target, takeAway } from './files/target.ts';
import { writeFiles } from './files/writeFiles.ts';
import { keepWritten } from './keepWritten.ts';
import { writingOf } from './preview.ts';
import { needOf, reachOf } from './reach.ts';
import { requireOutreach } from './read.ts';
import { requireDraft } from './save.ts';

export interface WriteOrder {
  id: OutreachId;
  version: number;
  format: OutreachFormat;
  language: Language;
  /** The file, or the folder in which to make one. */
  path: string;
}

export interface WriteGround {
  database: Database;
  author: Author;
  asking: Asking;
  host: Host | null;
}

/** To whom a message was written, and in which language. */
export interface WrittenTo {
  seq: number;
  personId: PersonId;
  language: Language;
}

export interface WrittenOutreach {
  outreach: Outreach;
  files: number;
  recipients: number;
  name: string;
}

/**
 * Writes the messages of an outreach to files for all who may get it now, whole or not at all, and keeps to whom. Read from
 * one standing state of the data; when all is written it is asked once more whether each of them still may get it, and nothing
 * leaves where somebody no longer does. Refuses as the contract says.
 */
export async function writeOutreach(
  order: WriteOrder,
  ground: WriteGround,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<WrittenOutreach> {
  const { database, author, asking } = ground;
  const outreach = requireDraft(database.sqlite, order);
  requireTexts(outreach.texts);
  requireFitting(outreach, order.format);
  const target = isFolder(order.format)
    ? await folderIn(order.path, outreach.title, asking.today, author.ids)
    : draftOf(order.path, author.ids);
  const turns = new Turns(signal);
  try {
    const { people, files } = await database.readInSteps((sqlite) =>
      written(sqlite, { ...order, outreach, target }, ground, { turns, report }),
    );
    await database.writeInSteps('outreach.write', author, async (unit) => {
      requireDraft(database.sqlite, order);
      requireStillAllowed(database.sqlite, asking, outreach, people);
      await keepWritten(unit, {
        ...{ order, people, path: target.draft, name: nameOf(target), turns },
        surveyId: formsLeave(outreach, order.format) ? outreach.surveyId : null,
      });
      await turns.pass();
      await putInPlace(target);
    });
    return {
      outreach: requireOutreach(database.sqlite, order.id),
      files,
      recipients: people.length,
      name: nameOf(target),
    };
  } catch (error) {
    throw isOfFile(error) ? fileFailure(error, target.path) : error;
  } finally {
    await takeAway(target);
  }
}

interface Work {
  turns: Turns;
  report: (progress: RowProgress) => void;
}

async function written(
  sqlite: SqliteDatabase,
  order: WriteOrder & { outreach: Outreach; target: Target },
  { author, asking, host }: WriteGround,
  { turns, report }: Work,
): Promise<{ people: WrittenTo[]; files: number }> {
  // What the connection sees from here on is what the messages are made of.
  const outreach = requireDraft(sqlite, order);
  const reach = reachOf(sqlite, asking, outreach);
  if (reach.recipients.length === 0) {
    throw refusal('INVALID_INPUT', { field: 'audience', reason: 'nobodyToWriteTo' });
  }
  const recipients = byName(sqlite).pluck().all(JSON.stringify(reach.recipients));
  const compose = composerOf(sqlite, outreach, writingOf(outreach, asking));
  const people: WrittenTo[] = [];
  const keep = ({ person: { seq, personId }, message: { language } }: Composed) => {
    people.push({ seq, personId, language });
    report({ done: people.length, total: recipients.length });
  };
  const source = { sqlite, recipients, channel: outreach.channel, compose, turns };
  const files = await writeFiles(
    source,
    { ...order, outreach, host, asking, writtenAt: author.clock.now() },
    keep,
  );
  return { people, files };
}

export const byNameSql = `
  SELECT s.seq FROM json_each(?) asked CROSS JOIN person_summaries s ON s.seq = asked.value ORDER BY s.sort_key, s.seq`;

const byName = statement<[seqs: string], number>(byNameSql);

/** Whether people get the form of the survey with these files. */
const formsLeave = ({ texts }: Outreach, format: OutreachFormat): boolean =>
  format === 'eml' || hasForm(texts);

/** Drafts of emails are for email, letters for the post; a table is for every way. */
function requireFitting({ channel }: Outreach, format: OutreachFormat): void {
  const fits = format === 'eml' ? channel === 'email' : format !== 'pdf' || channel === 'post';
  if (!fits) throw refusal('INVALID_INPUT', { field: 'format', reason: 'notForChannel' });
}

function requireStillAllowed(
  sqlite: SqliteDatabase,
  asking: Asking,
  outreach: Outreach,
  people: readonly WrittenTo[],
): void {
  const seqs = people.map(({ seq }) => seq);
  if (leftOutOf(sqlite, needOf(outreach, asking), seqs).size > 0) {
    throw refusal('CHANGED_MEANWHILE', { what: 'outreach' });
  }
}
