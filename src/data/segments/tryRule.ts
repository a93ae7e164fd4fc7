import { z } from 'zod';
import type { PersonId } from '#shared/domain/ids.ts';
import { personId } from '#shared/domain/ids.ts';
import { personName } from '#shared/domain/names.ts';
import type { Rule } from '#shared/domain/segments/rule.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { compileRule, type RuleContext } from './compileRule.ts';
import { countRule } from './counts.ts';

const member = personName.extend({
  id: personId,
  department: z.string().nullable(),
  company: z.string().nullable(),
});

export interface Tried {
  people: number;
  of: number;
  sample: {
    id: PersonId;
    name: z.infer<typeof personName>;
    department: string | null;
    company: string | null;
  }[];
}

/** How many people a rule holds for, of how many, and some of them, spread evenly over all. */
export function tryRule(rule: Rule, sample: number, context: RuleContext): Tried {
  const { sqlite } = context;
  const of = sqlite.prepare<[], number>('SELECT count(*) FROM person_summaries').pluck().get() ?? 0;
  if (sample === 0) return { people: countRule(rule, context), of, sample: [] };
  const { sql, parameters } = compileRule(rule, context);
  const found = sqlite
    .prepare<unknown[], number>(`SELECT s.seq FROM person_summaries s WHERE ${sql}`)
    .pluck()
    .all(...parameters);
  return { people: found.length, of, sample: members(sqlite, spread(found, sample)) };
}

/** So many of a list, in even steps; all where there are no more. */
function spread(seqs: readonly number[], wanted: number): number[] {
  const inOrder = seqs.toSorted((a, b) => a - b);
  if (inOrder.length <= wanted) return inOrder;
  return Array.from(
    { length: wanted },
    (_, index) => inOrder[Math.floor((index * inOrder.length) / wanted)],
  ).filter((seq) => seq !== undefined);
}

function members(sqlite: SqliteDatabase, seqs: readonly number[]): Tried['sample'] {
  const rows = sqlite
    .prepare(
      `SELECT p.id, p.family_name AS familyName, p.given_name AS givenName, p.family_reading AS familyReading,
        p.given_reading AS givenReading, p.latin_name AS latinName, p.preferred_name AS preferredName,
        p.former_family_name AS formerFamilyName, s.department, s.company
      FROM json_each(?) picked
      CROSS JOIN person_summaries s ON s.seq = picked.value
      CROSS JOIN people p ON p.seq = picked.value
      ORDER BY s.sort_key, s.seq`,
    )
    .all(JSON.stringify(seqs));
  return z
    .array(member)
    .parse(rows)
    .map(({ id, department, company, ...name }) => ({ id, name, department, company }));
}
