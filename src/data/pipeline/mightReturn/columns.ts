import { openness, partnershipForm } from '#shared/domain/vocabulary.ts';
import type { Database } from '../../database/database.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { Turns } from '../../longWork/turns.ts';

/**
 * What is asked of everybody who may be contacted and has left or will leave, one array for each: a row a person, the
 * earlier last day first.
 */
export interface ReturnColumns {
  /** How many there are. */
  people: number;
  seqs: Int32Array;
  /** Where somebody's row is, by seq; -1 for those who have none. */
  rows: Int32Array;
  /** The last day, as days since 1970. */
  leftOn: Int32Array;
  /** The place in the vocabulary's list. */
  openness: Uint8Array;
  /** The same of the preferred form; 255 for none. */
  preferredForm: Uint8Array;
  /** The last contact in milliseconds; NaN where there was none. */
  lastContact: Float64Array;
  goodParting: Uint8Array;
  /** The number of the present job title in `jobTitles`. */
  jobTitle: Int32Array;
  jobTitles: string[];
}

export const noForm = 255;

type Row = [
  leftOn: string,
  seq: number,
  rank: number | null,
  form: string | null,
  lastContact: string | null,
  goodParting: number,
  jobTitle: string | null,
];

/** A piece, in the order of the index that holds all of it: see 0004_farewells_and_pipeline.sql. */
export const columnsSql = `
  SELECT left_on, seq, openness_rank, preferred_form, last_contact_at, good_parting, job_title FROM person_summaries
  WHERE do_not_contact = 0 AND deceased_on IS NULL AND left_on IS NOT NULL AND (left_on, seq) > (?, ?)
  ORDER BY left_on, seq LIMIT ?`;

const atATime = 4000;
const dayLength = 86_400_000;

/** Reads them of one standing state of the data, in pieces between which others have their turn. */
export async function readReturnColumns(database: Database): Promise<ReturnColumns> {
  return await database.readInSteps(async (sqlite) => {
    const counted = sqlite.prepare(countSql).raw(true).get();
    const [most, highest] = Array.isArray(counted) ? counted.map(Number) : [];
    const columns = emptyColumns(most ?? 0, highest ?? 0);
    const turns = new Turns(undefined);
    const jobTitles = new Map<string, number>([['', 0]]);
    for (const rows of piecesOf(sqlite)) {
      for (const row of rows) addRow(columns, row, jobTitles);
      await turns.pass();
    }
    columns.jobTitles = [...jobTitles.keys()];
    return columns;
  });
}

const countSql = 'SELECT (SELECT count(*) FROM person_summaries), (SELECT max(seq) FROM person_summaries)';

function* piecesOf(sqlite: SqliteDatabase): Generator<Row[]> {
  const statement = sqlite.prepare<[string, number, number], Row>(columnsSql).raw(true);
  let after: [string, number] = ['', 0];
  for (;;) {
    const rows = statement.all(...after, atATime);
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < atATime) return;
    after = [last[0], last[1]];
  }
}

function emptyColumns(people: number, highest: number): ReturnColumns {
  return {
    people: 0,
    seqs: new Int32Array(people),
    rows: new Int32Array(highest + 1).fill(-1),
    leftOn: new Int32Array(people),
    openness: new Uint8Array(people),
    preferredForm: new Uint8Array(people),
    lastContact: new Float64Array(people),
    goodParting: new Uint8Array(people),
    jobTitle: new Int32Array(people),
    jobTitles: [],
  };
}

function addRow(columns: ReturnColumns, row: Row, jobTitles: Map<string, number>): void {
  const [leftOn, seq, rank, form, lastContact, goodParting, title] = row;
  const at = columns.people;
  columns.seqs[at] = seq;
  columns.rows[seq] = at;
  columns.leftOn[at] = Date.parse(leftOn) / dayLength;
  // The rank counts from 1 for the vocabulary's second entry on; unknown comes first there and has none.
  columns.openness[at] = rank ?? 0;
  columns.preferredForm[at] = form === null ? noForm : (formNumbers.get(form) ?? noForm);
  columns.lastContact[at] = lastContact === null ? Number.NaN : Date.parse(lastContact);
  columns.goodParting[at] = goodParting;
  columns.jobTitle[at] = numberOf(title ?? '', jobTitles);
  columns.people += 1;
}

function numberOf(title: string, known: Map<string, number>): number {
  const number = known.get(title);
  if (number !== undefined) return number;
  known.set(title, known.size);
  return known.size - 1;
}

const formNumbers = new Map<string, number>(partnershipForm.options.map((form, number) => [form, number]));

/** The vocabulary's order is that of the ranks in the summaries: unknown, no, maybe, open, active. */
export const opennessOf = (number: number) => openness.options[number] ?? 'unknown';
