import { z } from 'zod';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { daysApart } from '#shared/domain/metrics/calendarYears.ts';
import { medianOf } from '#shared/domain/metrics/median.ts';
import { countOf, rateOf } from '#shared/domain/metrics/metrics.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import type { Reader } from '../interactions/visibility.ts';
import { readableSql } from '../requests/scope.ts';
import { quartersTo } from './partings.ts';
import type { Question } from './question.ts';

/** The voices that were raised in a time, as far as the reader may see them; from the index of when they were. */
export const voicesSql = (readable: string): string => `
  SELECT r.id, r.raised_on AS raisedOn, r.answered_on AS answeredOn FROM requests r INDEXED BY requests_raised
  WHERE r.deleted_at IS NULL AND r.raised_on >= ? AND r.raised_on <= ? AND ${readable}`;

/** Who raised them, person by person; nobody who is in the bin. */
export const raisersSql = (readable: string): string => `
  SELECT r.id, r.raised_on AS raisedOn, r.answered_on AS answeredOn, p.seq
  FROM requests r INDEXED BY requests_raised
  CROSS JOIN request_people a ON a.request_id = r.id AND a.raised = 1
  CROSS JOIN people p ON p.id = a.person_id
  WHERE r.deleted_at IS NULL AND r.raised_on >= ? AND r.raised_on <= ? AND ${readable} AND p.deleted_at IS NULL`;

const voice = z.object({ id: z.string(), raisedOn: plainDate, answeredOn: plainDate.nullable() });
const voices = z.array(voice);
const raisers = z.array(voice.extend({ seq: z.int() }));
type Voice = z.infer<typeof voice>;

/** The rows of a statement over the voices of a period, as far as it has come by `on`. */
function rowsIn(
  sqlite: SqliteDatabase,
  reader: Reader,
  { on, from, to }: Question,
  sqlOf: (readable: string) => string,
): unknown[] {
  const { sql, parameters } = readableSql(reader);
  return prepared(sqlite, sqlOf(sql)).all(from, to < on ? to : on, ...parameters);
}

/** With those of the question's people who raised them. */
function raisersIn(sqlite: SqliteDatabase, reader: Reader, question: Question) {
  const { among } = question;
  const found = raisers.parse(rowsIn(sqlite, reader, question, raisersSql));
  return among === null ? found : found.filter(({ seq }) => among.has(seq));
}

/** All of them, also those of whom nobody knows any more who raised them; or those of the question's people. */
function voicesIn(sqlite: SqliteDatabase, reader: Reader, question: Question): Voice[] {
  if (question.among === null) return voices.parse(rowsIn(sqlite, reader, question, voicesSql));
  const byId = new Map(raisersIn(sqlite, reader, question).map((raised) => [raised.id, raised]));
  return [...byId.values()];
}

const isAnsweredBy = ({ answeredOn }: Voice, on: PlainDate): boolean =>
  answeredOn !== null && answeredOn <= on;

/**
 * What members asked of the company in the period, and how much of it was answered by `on`, over what the reader may see. See
 * "Voices" in docs/metrics.md.
 */
export function voicesOf(question: Question, sqlite: SqliteDatabase, reader: Reader) {
  const { on, from, to } = question;
  const quarters = quartersTo(to);
  const earliest = quarters[0]?.from ?? from;
  const whole = { ...question, from: from < earliest ? from : earliest };
  const all = voicesIn(sqlite, reader, whole);
  const raisedIn = (period: Period) =>
    all.filter(({ raisedOn }) => raisedOn >= period.from && raisedOn <= period.to);
  const raised = raisedIn({ from, to });
  const days = raised.flatMap(({ raisedOn, answeredOn }) =>
    answeredOn === null || answeredOn > on ? [] : [daysApart(raisedOn, answeredOn)],
  );
  return {
    metrics: {
      voicesRaised: countOf(raised.length),
      voicesAnswered: rateOf(days.length, raised.length),
      medianDaysToAnswer: { value: medianOf(days), n: days.length, denominator: raised.length },
    },
    voices: quarters.map((quarter): NetworkInsights['voices'][number] => {
      const ofQuarter = raisedIn(quarter);
      const answered = ofQuarter.filter((each) => isAnsweredBy(each, on)).length;
      return { ...quarter, raised: ofQuarter.length, answered };
    }),
  };
}

/** The seqs of who raised the voices of the period: all, those answered by `on`, or those that were not. */
export function seqsBehindVoices(
  question: Question,
  sqlite: SqliteDatabase,
  reader: Reader,
  part: 'raised' | 'answered' | 'waiting',
): number[] {
  const found = raisersIn(sqlite, reader, question).filter(
    (each) => part === 'raised' || isAnsweredBy(each, question.on) === (part === 'answered'),
  );
  return [...new Set(found.map(({ seq }) => seq))];
}
