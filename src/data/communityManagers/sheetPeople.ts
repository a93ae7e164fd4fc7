import { z } from 'zod';
import type { LeftOutCount } from '#shared/contract/audience.ts';
import type { PersonId, SegmentId } from '#shared/domain/ids.ts';
import { personName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import {
  type Channel,
  type LeftOutReason,
  leftOutReason,
  orientationKind,
} from '#shared/domain/vocabulary.ts';
import { leftOutCounts } from '../contacting/leftOutCounts.ts';
import { leftOutOf } from '../contacting/leftOutOf.ts';
import { peopleOf } from '../contacting/peopleOf.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { grouped } from '../history/grouped.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import type { RuleContext } from '../segments/compileRule.ts';

/** What a community manager may tell members about. */
const sheetPurposes = ['news', 'events'] as const;
/** By which ways. */
const channels = ['email', 'phone'] as const;

const person = z.object({
  seq: z.int(),
  personName,
  department: z.string().nullable(),
  leftOn: plainDate.nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});

/** Somebody on a hand-over sheet: contacts only where they agreed to news or events by them, and what they want, most first. */
export type SheetPerson = Omit<z.infer<typeof person>, 'seq'> & {
  wants: z.infer<typeof orientationKind>[];
};

export interface Sheet {
  people: SheetPerson[];
  leftOut: LeftOutCount[];
}

/** The people of a JSON array of seqs by name, each with their first usable email and phone. */
export const sheetPeopleSql = `
  SELECT s.seq, s.department, s.left_on AS leftOn, s.email, s.phone, ${nameColumns}
  FROM json_each(?) asked CROSS JOIN person_summaries s ON s.seq = asked.value
  CROSS JOIN people p ON p.seq = s.seq ORDER BY s.sort_key, s.seq`;

/** What they want of the network by the latest word on it, strongest first. */
export const wishesSql = `
  SELECT f.seq, substr(f.value, 1, instr(f.value, '/') - 1) FROM json_each(?) asked
  CROSS JOIN person_facets f INDEXED BY person_facets_seq ON f.seq = asked.value
  WHERE f.facet = 'orientation' AND +f.weight > 0 ORDER BY f.weight DESC, f.value`;

const wishRows = z.array(z.tuple([z.int(), orientationKind]));

/**
 * The people of a circle for its manager, who is not on it, by name: who may be told of news or events by email or phone. Who
 * is left out is counted, not named. To be read in the state in which it is written.
 */
export function readSheet(
  context: RuleContext,
  { segmentId, personId: manager }: { segmentId: SegmentId; personId: PersonId },
): Sheet {
  const { sqlite } = context;
  const audience = {
    type: 'segments' as const,
    segments: [segmentId],
    orientations: [],
    except: [manager],
  };
  const seqs = peopleOf(sqlite, context, audience);
  const leftOut = leftOutOfBoth(sqlite, channels, seqs);
  const barred = {
    email: leftOutOfBoth(sqlite, ['email'], seqs),
    phone: leftOutOfBoth(sqlite, ['phone'], seqs),
  };
  const listed = JSON.stringify(seqs.filter((seq) => !leftOut.has(seq)));
  const wishes = grouped(wishRows.parse(prepared(sqlite, wishesSql).raw(true).all(listed)), ([seq]) =>
    String(seq),
  );
  const found = z.array(person).parse(prepared(sqlite, sheetPeopleSql).all(listed).map(withName));
  return {
    people: found.map(({ seq, email, phone, ...rest }) => ({
      ...rest,
      email: barred.email.has(seq) ? null : email,
      phone: barred.phone.has(seq) ? null : phone,
      wants: (wishes.get(String(seq)) ?? []).map(([, kind]) => kind),
    })),
    leftOut: leftOutCounts(leftOut),
  };
}

/** Who may be told of neither by these channels; of two reasons the one that stands first in the vocabulary. */
function leftOutOfBoth(
  sqlite: SqliteDatabase,
  ways: readonly Channel[],
  seqs: readonly number[],
): Map<number, LeftOutReason> {
  const [news, events] = sheetPurposes.map((purpose) =>
    leftOutOf(sqlite, { purpose, channels: ways, ask: null }, seqs),
  );
  const both = new Map<number, LeftOutReason>();
  for (const [seq, reason] of news ?? []) {
    const other = events?.get(seq);
    if (other !== undefined) both.set(seq, weightier(reason, other));
  }
  return both;
}

const weightier = (a: LeftOutReason, b: LeftOutReason): LeftOutReason =>
  leftOutReason.options.indexOf(a) <= leftOutReason.options.indexOf(b) ? a : b;
