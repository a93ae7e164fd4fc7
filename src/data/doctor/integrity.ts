import { z } from 'zod';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Check } from './check.ts';
import { communityProblems } from './community.ts';

const pageProblems = z.array(z.object({ quick_check: z.string() }));
const referenceProblems = z.array(z.object({ table: z.string(), parent: z.string() }));

/** Whether SQLite can read every page and every reference leads to a row, those too that SQLite does not know of. */
export function checkIntegrity(sqlite: SqliteDatabase): Check {
  const pages = pageProblems
    .parse(sqlite.pragma('quick_check'))
    .map((row) => row.quick_check)
    .filter((found) => found !== 'ok');
  const references = referenceProblems
    .parse(sqlite.pragma('foreign_key_check'))
    .map(({ table, parent }) => `${table} → ${parent}`);
  const problems = [...pages, ...references, ...communityProblems(sqlite)];
  const [first = ''] = problems;
  return { name: 'integrity', ok: problems.length === 0, facts: { problems: problems.length, first } };
}
