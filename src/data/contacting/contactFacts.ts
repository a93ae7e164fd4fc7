import { channel as channels, orientationSource } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { notEligibleSql } from '../pipeline/mightReturn/sets.ts';
import { channelBit, contactBit } from './contactBits.ts';
import type { ContactNeed } from './contactNeed.ts';

/** The bits of each person (see contactBits.ts), by seq. */
export type ContactFacts = Int32Array;

/** Up to so many people are looked up one by one; of more, everybody is read, which then takes less time. */
const few = 2000;

/** Everybody with one value of what people have several of, but for who wants it with a strength of 0: see `person_facets`. */
export const withFacetSql =
  'SELECT seq FROM person_facets WHERE facet = ? AND value = ? AND +weight IS NOT 0';

/** The few who have died or are not to be contacted. */
export const leftAloneSql = `
  SELECT seq, deceased_on IS NOT NULL, do_not_contact, 0 FROM person_summaries
  INDEXED BY person_summaries_left_alone WHERE do_not_contact = 1 OR deceased_on IS NOT NULL`;

/** Who wants anything of the network. */
export const wantsSql = 'SELECT seq FROM person_summaries WHERE orientation IS NOT NULL';

/** The same of the people whose seqs are a JSON array. */
export const facetsOfSomeSql = `
  SELECT f.seq, f.facet || '/' || f.value FROM json_each(?) asked
  CROSS JOIN person_facets f INDEXED BY person_facets_seq ON f.seq = asked.value
  WHERE f.facet IN ('channel', 'consent', 'orientation') AND +f.weight IS NOT 0`;
export const summariesOfSomeSql = `
  SELECT s.seq, s.deceased_on IS NOT NULL, s.do_not_contact, s.orientation IS NOT NULL FROM json_each(?) asked
  CROSS JOIN person_summaries s ON s.seq = asked.value`;

const withFacet = statement<[facet: string, value: string], number>(withFacetSql);
const leftAlone = statement<[], SummaryRow>(leftAloneSql);
const wants = statement<[], number>(wantsSql);
const notEligible = statement<[today: string], number>(notEligibleSql);
const facetsOfSome = statement<[seqs: string], [seq: number, facet: string]>(facetsOfSomeSql);
const summariesOfSome = statement<[seqs: string], SummaryRow>(summariesOfSomeSql);
const highest = statement<[], number>('SELECT coalesce(max(seq), 0) FROM person_summaries');

type SummaryRow = [seq: number, deceased: number, doNotContact: number, wants: number];

/** What the need makes worth knowing of these people; of others it may be there or not. */
export function contactFactsOf(
  sqlite: SqliteDatabase,
  need: ContactNeed,
  seqs: readonly number[],
): ContactFacts {
  const facts = new Int32Array((highest(sqlite).pluck().get() ?? 0) + 1);
  const marks = seqs.length > few ? marksOfAll(sqlite, need) : marksOfSome(sqlite, need, seqs);
  // A seq beyond the array is of nobody, and stays unknown.
  for (const [bit, of] of marks) for (const seq of of) facts[seq] = (facts[seq] ?? 0) | bit;
  return facts;
}

/** A bit, and the seqs of whom it is true. */
type Mark = [bit: number, seqs: readonly number[]];

function* marksOfAll(sqlite: SqliteDatabase, need: ContactNeed): Generator<Mark> {
  for (const { facet, value, bit } of facetBits(need).values()) {
    yield [bit, withFacet(sqlite).pluck().all(facet, value)];
  }
  for (const row of leftAlone(sqlite).raw(true).all()) yield [summaryBits(row), [row[0]]];
  if (need.ask === null) return;
  yield [contactBit.wants, wants(sqlite).pluck().all()];
  yield [contactBit.notEligible, notEligible(sqlite).pluck().all(need.ask.today)];
}

function* marksOfSome(sqlite: SqliteDatabase, need: ContactNeed, seqs: readonly number[]): Generator<Mark> {
  const asked = JSON.stringify(seqs);
  const bits = facetBits(need);
  for (const [seq, facet] of facetsOfSome(sqlite).raw(true).all(asked))
    yield [bits.get(facet)?.bit ?? 0, [seq]];
  for (const row of summariesOfSome(sqlite).raw(true).all(asked)) yield [summaryBits(row), [row[0]]];
  if (need.ask === null) return;
  yield [contactBit.notEligible, notEligible(sqlite).pluck().all(need.ask.today)];
}

const summaryBits = ([, deceased, doNotContact, wantsAnything]: SummaryRow): number =>
  deceased * contactBit.deceased + doNotContact * contactBit.doNotContact + wantsAnything * contactBit.wants;

interface FacetBit {
  facet: string;
  value: string;
  bit: number;
}

/** The values of `person_facets` that say something for the need, by `<facet>/<value>`. */
function facetBits({ purpose, channels: wanted, ask }: ContactNeed): Map<string, FacetBit> {
  const bits = new Map<string, FacetBit>();
  const add = (facet: string, value: string, bit: number): void => {
    const key = `${facet}/${value}`;
    bits.set(key, { facet, value, bit: bit | (bits.get(key)?.bit ?? 0) });
  };
  for (const source of orientationSource.options)
    add('orientation', `distance/${source}`, contactBit.keepsDistance);
  for (const channel of ask === null ? wanted : channels.options) {
    add('channel', channel, channelBit('usable', channel));
    if (ask === null) continue;
    add('consent', `jobs/${channel}/granted`, channelBit('jobsGranted', channel));
    add('consent', `jobs/${channel}/withdrawn`, channelBit('jobsWithdrawn', channel));
  }
  for (const channel of wanted) {
    add('consent', `${purpose}/${channel}/granted`, channelBit('granted', channel));
    add('consent', `${purpose}/${channel}/withdrawn`, channelBit('withdrawn', channel));
  }
  return bits;
}
