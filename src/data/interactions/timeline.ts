import { z } from 'zod';
import { fold, wordsOf } from '#shared/domain/folding.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Direction, InteractionKind, Purpose } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { interactionsOf, type ReadInteraction } from './complete.ts';
import { type Reader, visibleSql } from './visibility.ts';

export interface TimelineQuestion {
  personId: PersonId;
  kinds?: readonly InteractionKind[] | undefined;
  purposes?: readonly Purpose[] | undefined;
  directions?: readonly Direction[] | undefined;
  /** Words that must all occur in subject or notes, whatever their width, case, kana and age of kanji. */
  search?: string | undefined;
  offset: number;
  limit: number;
}

const idRows = z.array(z.string());

/** A part of a person's timeline, newest first, as the reader may see it. */
export function readTimeline(
  { sqlite }: Database,
  reader: Reader,
  question: TimelineQuestion,
): { total: number; interactions: ReadInteraction[] } {
  // All that fits is found once, for the number and for the page, as looking through the notes is the larger part.
  const { sql, parameters } = timelineSql(reader, question);
  const ids = idRows.parse(
    prepared(sqlite, sql)
      .pluck()
      .all(...parameters),
  );
  const page = ids.slice(question.offset, question.offset + question.limit);
  return { total: ids.length, interactions: interactionsOf(sqlite, page) };
}

/** A SELECT of the ids of what is on a timeline, newest first. */
export function timelineSql(reader: Reader, question: TimelineQuestion): SqlPart {
  const { personId, kinds, purposes, directions, search = '' } = question;
  const parts: SqlPart[] = [
    { sql: 'a.person_id = ? AND a.present = 1', parameters: [personId] },
    // Asked of the copies in the index, so that only what fits is looked up.
    ...oneOf('a.kind', kinds),
    ...oneOf('a.purpose', purposes),
    ...oneOf('a.direction', directions),
    visibleSql(reader),
    ...wordsIn(search).map((word) => ({
      sql: "instr(fold(i.subject || ' ' || i.body), ?) > 0",
      parameters: [word],
    })),
  ];
  return {
    sql: `
      SELECT a.interaction_id FROM interaction_people a JOIN interactions i ON i.id = a.interaction_id
      WHERE ${parts.map((part) => part.sql).join(' AND ')}
      ORDER BY a.occurred_at DESC, a.interaction_id DESC`,
    parameters: parts.flatMap((part) => part.parameters),
  };
}

function oneOf(column: string, values: readonly string[] | undefined): SqlPart[] {
  if (values === undefined) return [];
  return [{ sql: `${column} IN (${values.map(() => '?').join(', ')})`, parameters: values }];
}

/** The folded words of what was typed; what is nothing but signs is looked for as it stands. */
export function wordsIn(search: string): string[] {
  const folded = fold(search);
  const words = wordsOf(folded);
  return words.length > 0 || folded === '' ? words : [folded];
}
