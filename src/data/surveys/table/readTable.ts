import type { Reading } from '#shared/contract/importReading.ts';
import {
  type AnswerColumn,
  type AnswerMapping,
  type FoundAnswer,
  mostAnswers,
} from '#shared/contract/surveys.ts';
import type { FileGrantId, SurveyId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { type PlainDate, yearOf } from '#shared/domain/plainDate.ts';
import type { DataContext } from '../../context.ts';
import type { Database } from '../../database/database.ts';
import { inspectTable } from '../../imports/inspect.ts';
import { tableOf } from '../../imports/openedFile.ts';
import { Turns } from '../../longWork/turns.ts';
import { refusal } from '../../refusal.ts';
import type { DraftAnswer } from '../answers/draftAnswer.ts';
import { foundAnswers } from '../answers/knownAnswers.ts';
import { isEmptyReply } from '../answers/replyOf.ts';
import { responseKey } from '../answers/responseKey.ts';
import { readAsked } from '../read.ts';
import { proposeTargets } from './proposeTargets.ts';
import { AnswerRows, type ReadRow } from './readRow.ts';

type Files = Pick<DataContext, 'files' | 'clock'>;

interface TableInput {
  id: SurveyId;
  file: FileGrantId;
  reading: Reading;
}

const shownSamples = 3;

/** The columns of a form tool's table and what each is taken for; refuses as reading a file to import does. */
export async function inspectAnswers(
  context: Files,
  { sqlite }: Database,
  input: TableInput,
  signal: AbortSignal,
): Promise<{ fileName: string; rows: number; columns: AnswerColumn[] }> {
  const survey = readAsked(sqlite, input.id);
  const table = await tableOf(context, input, signal);
  const { found } = await inspectTable(table, { thisYear: thisYearOf(context), signal });
  const targets = proposeTargets(found.columns, survey);
  return {
    fileName: found.fileName,
    rows: found.rows,
    columns: found.columns.map(({ index, header, samples, dateOrders }) => ({
      index,
      header,
      samples: samples.slice(0, shownSamples),
      dateOrders,
      proposed: targets[index] ?? { type: 'ignore' },
    })),
  };
}

interface ReadTable {
  answers: FoundAnswer[];
  empty: number;
  unread: { word: string; column: number; rows: number }[];
}

const mostUnread = 200;

/** The rows of such a table as answers; nothing is written. IMPORT_TOO_MANY_ROWS above `mostAnswers`. */
export async function readTable(
  context: Files,
  { sqlite }: Database,
  input: TableInput & { mapping: AnswerMapping },
  signal: AbortSignal,
): Promise<ReadTable> {
  const survey = readAsked(sqlite, input.id);
  const table = await tableOf(context, input, signal);
  const rows = new AnswerRows(survey, input.mapping, thisYearOf(context));
  const turns = new Turns(signal);
  const unread = new UnreadWords();
  const drafts: DraftAnswer[] = [];
  let empty = 0;
  for await (const { row, cells } of table.rows(signal)) {
    const read = rows.read(cells);
    unread.add(read);
    if (isEmptyReply(read.reply)) empty += 1;
    else drafts.push(draftOf(read, { row, fileName: table.fileName, today: today(context.clock) }));
    if (drafts.length > mostAnswers) {
      throw refusal('IMPORT_TOO_MANY_ROWS', { fileName: table.fileName, limit: mostAnswers });
    }
    if (turns.due()) await turns.pass();
  }
  return { answers: foundAnswers(sqlite, input.id, drafts), empty, unread: unread.found() };
}

const thisYearOf = ({ clock }: Files): number => yearOf(today(clock));

function draftOf(
  { key, name, email, answeredOn, moment, reply, unread }: ReadRow,
  { row, fileName, today: now }: { row: number; fileName: string; today: PlainDate },
): DraftAnswer {
  return {
    responseKey: responseKey('', { who: [key, name, email], when: moment, reply }),
    source: 'csv',
    fileName,
    row,
    key,
    name,
    email: email.slice(0, 254),
    answeredOn: answeredOn === null || answeredOn > now ? now : answeredOn,
    reply,
    unread: unread.map(({ word }) => word).slice(0, 50),
  };
}

/** Words that nothing is known for, with how many rows have them. */
class UnreadWords {
  readonly #rows = new Map<string, { word: string; column: number; rows: number }>();

  add({ unread }: ReadRow): void {
    for (const { word, column } of unread) {
      const key = `${column}/${word}`;
      const known = this.#rows.get(key);
      if (known === undefined) this.#rows.set(key, { word, column, rows: 1 });
      else known.rows += 1;
    }
  }

  found() {
    return [...this.#rows.values()].sort((a, b) => b.rows - a.rows).slice(0, mostUnread);
  }
}
