import type { SqliteDatabase } from '#data/database/driver.ts';

/**
 * What the torture holds a workspace to: one fact a name, such as the given name of `person P12`, the body of `note N3`
 * or how many people of `import I4` there are.
 */
export type Facts = Map<string, string>;

/** Facts that a write makes, null where it takes one away. `changed` stands for any value but the present one. */
export type FactChanges = Readonly<Record<string, string | null>>;

/** In the place of a value nobody can know before. */
export const changed = '(changed)';

/** Each gives rows of a name and a value. Families are made up of a letter and a number, see names.ts. */
const statements = [
  `SELECT 'person ' || p.family_name, p.given_name || CASE WHEN p.merged_into IS NULL THEN '' ELSE ' in ' || k.family_name END
   FROM people p LEFT JOIN people k ON k.id = p.merged_into WHERE p.family_name GLOB 'P[0-9]*'`,
  `SELECT 'leaver ' || family_name, coalesce(owner, 'nobody') FROM people WHERE family_name GLOB 'F[0-9]*'`,
  `SELECT 'note ' || subject, body FROM interactions WHERE subject GLOB 'N[0-9]*'`,
  `SELECT 'import ' || substr(family_name, 1, instr(family_name, '-') - 1), count(*) FROM people
   WHERE family_name GLOB 'I[0-9]*-*' AND deleted_at IS NULL GROUP BY 1`,
  `SELECT 'draft ' || p.family_name, d.answers ->> 'reasonWords' FROM farewell_drafts d JOIN people p ON p.id = d.person_id`,
  `SELECT 'farewell ' || p.family_name, f.reason_words FROM farewells f JOIN people p ON p.id = f.person_id`,
];

/** The facts of an open workspace. */
export function readFacts(sqlite: SqliteDatabase): Facts {
  const facts: Facts = new Map();
  for (const statement of statements) {
    for (const row of sqlite.prepare(statement).raw().iterate()) {
      const [name, value] = Array.isArray(row) ? row : [];
      facts.set(String(name), String(value));
    }
  }
  return facts;
}
