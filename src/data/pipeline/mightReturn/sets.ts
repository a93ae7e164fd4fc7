import { isEmployment } from '#shared/domain/asking/askRules.ts';
import { fold } from '#shared/domain/folding.ts';
import type { RoleSought } from '#shared/domain/pipeline/returnFactors.ts';
import { orientationsFor, orientationValue } from '#shared/domain/pipeline/returnValues.ts';
import { titleFit } from '#shared/domain/pipeline/titleFit.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import {
  type OrientationKind,
  type OrientationSource,
  orientationSource,
  type PartnershipForm,
} from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { statement } from '../../database/prepared.ts';
import type { Turns } from '../../longWork/turns.ts';
import type { ReturnColumns } from './columns.ts';

/** Everybody with one value of what people have several of, see `person_facets`. */
export const withFacetSql = 'SELECT seq FROM person_facets WHERE facet = ? AND value = ?';

/**
 * Whose latest word on that orientation came from that source, and how strong it was; the plus keeps SQLite from
 * walking an index of all weights.
 */
export const orientedSql =
  "SELECT seq, weight FROM person_facets WHERE facet = 'orientation' AND value = ? AND +weight > 0";

/** All titles that were ever held here, folded, each once: from one to the next through the key. */
export const titlesSql = `
  WITH RECURSIVE title (value) AS (
    SELECT min(value) FROM person_facets WHERE facet = 'title'
    UNION ALL
    SELECT (SELECT min(value) FROM person_facets WHERE facet = 'title' AND value > title.value)
    FROM title WHERE title.value IS NOT NULL)
  SELECT value FROM title WHERE value IS NOT NULL`;

/** Of whom the latest decision is that they may not return, and still holds on the day. */
export const notEligibleSql = `
  SELECT p.seq FROM eligibility_records e CROSS JOIN people p ON p.id = e.person_id
  WHERE e.eligibility = 'no' AND (e.valid_until IS NULL OR e.valid_until >= ?)
    AND NOT EXISTS (SELECT 1 FROM eligibility_records later
      WHERE later.person_id = e.person_id AND (later.decided_on, later.id) > (e.decided_on, e.id))`;

/** Whom the rules leave out beside those whom their own row leaves out: 1 in the row of each. */
export function excludedRows(
  sqlite: SqliteDatabase,
  columns: ReturnColumns,
  role: RoleSought,
  today: PlainDate,
): Uint8Array {
  const excluded = new Uint8Array(columns.people);
  const exclude = (seq: number) => markRow(excluded, columns, seq, 1);
  for (const source of orientationSource.options) {
    for (const [seq] of orientedTo(sqlite, 'distance', source)) exclude(seq);
  }
  // Of another partnership HR has decided nothing.
  if (isEmployment(role.form)) {
    for (const seq of notEligible(sqlite).pluck().all(today)) exclude(seq);
  }
  if (role.department === null) return excluded;
  const there = new Uint8Array(columns.people);
  for (const seq of seqsWith(sqlite, 'department', fold(role.department))) markRow(there, columns, seq, 1);
  for (let row = 0; row < columns.people; row += 1) if (there[row] === 0) excluded[row] = 1;
  return excluded;
}

/** What the orientation of each is worth for the form. */
export function orientationValues(
  sqlite: SqliteDatabase,
  columns: ReturnColumns,
  form: PartnershipForm,
): Float64Array {
  const values = new Float64Array(columns.people);
  for (const kind of orientationsFor[form]) {
    for (const source of orientationSource.options) {
      for (const [seq, strength] of orientedTo(sqlite, kind, source)) {
        markRow(values, columns, seq, orientationValue(strength, source));
      }
    }
  }
  return values;
}

/** The part of the skills looked for that each has. */
export function skillValues(
  sqlite: SqliteDatabase,
  columns: ReturnColumns,
  skills: readonly string[],
): Float64Array {
  const counts = new Float64Array(columns.people);
  const wanted = new Set(skills.map(fold));
  for (const folded of wanted) {
    const label = skill(sqlite).pluck().get(folded);
    if (label === undefined) continue;
    for (const seq of seqsWith(sqlite, 'skill', label)) {
      const row = columns.rows[seq] ?? -1;
      if (row >= 0) counts[row] = (counts[row] ?? 0) + 1;
    }
  }
  return counts.map((count) => count / wanted.size);
}

export const skillSql = "SELECT id FROM labels WHERE kind = 'skill' AND folded = ?";

/** How well a title each had here, or their present one elsewhere, fits the one looked for; the best one counts. */
export async function titleValues(
  sqlite: SqliteDatabase,
  columns: ReturnColumns,
  title: string,
  turns: Turns,
): Promise<Float64Array> {
  const values = new Float64Array(columns.people);
  const wanted = fold(title);
  for (const held of titles(sqlite).pluck().all()) {
    const fit = titleFit(wanted, held);
    if (fit === 0) continue;
    for (const seq of seqsWith(sqlite, 'title', held)) markRow(values, columns, seq, fit);
    await turns.pass();
  }
  const elsewhere = Float64Array.from(columns.jobTitles, (held) => titleFit(wanted, fold(held)));
  for (let row = 0; row < columns.people; row += 1) {
    const fit = elsewhere[columns.jobTitle[row] ?? 0] ?? 0;
    if (fit > (values[row] ?? 0)) values[row] = fit;
  }
  return values;
}

/** Puts a value into somebody's row, where there is none higher. */
function markRow(
  values: Float64Array | Uint8Array,
  columns: ReturnColumns,
  seq: number,
  value: number,
): void {
  const row = columns.rows[seq] ?? -1;
  if (row >= 0 && value > (values[row] ?? 0)) values[row] = value;
}

const withFacet = statement<[facet: string, value: string], number>(withFacetSql);
const oriented = statement<[value: string], [seq: number, strength: number]>(orientedSql);
const notEligible = statement<[today: string], number>(notEligibleSql);
const skill = statement<[folded: string], string>(skillSql);
const titles = statement<[], string>(titlesSql);

const seqsWith = (sqlite: SqliteDatabase, facet: 'department' | 'skill' | 'title', value: string): number[] =>
  withFacet(sqlite).pluck().all(facet, value);

const orientedTo = (sqlite: SqliteDatabase, kind: OrientationKind, source: OrientationSource) =>
  oriented(sqlite).raw(true).all(`${kind}/${source}`);
