import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type RowOutcome, rowOutcome } from '#shared/contract/importPlan.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Database } from '../database/database.ts';
import { csvText } from '../files/csvCells.ts';
import { fileFailure } from '../files/fileFailure.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { refusal } from '../refusal.ts';
import { importRejects, imports } from '../schema/index.ts';

const cellsColumn = z.array(z.string());

/**
 * Writes the rows an import refused to a CSV file: the row's number and why, in the user's language, then the cells
 * as they were under their headers. Gives how many there are.
 */
export async function saveRejectedRows(
  database: Database,
  id: ImportId,
  path: string,
  language: Language,
): Promise<number> {
  const run = database.orm.select({ header: imports.header }).from(imports).where(eq(imports.id, id)).get();
  if (run === undefined) throw refusal('NOT_FOUND', { what: 'file' });
  const rejects = database.orm
    .select()
    .from(importRejects)
    .where(eq(importRejects.importId, id))
    .orderBy(asc(importRejects.row))
    .all();
  const { t } = translator(language);
  const header = [t('imports:rejected.row'), t('imports:rejected.reason'), ...cellsOf(run.header)];
  const rows = rejects.map((reject) => [
    reject.row,
    reasonOf(rowOutcome.parse({ ...reject, outcome: 'fail' }), language),
    ...cellsOf(reject.cells),
  ]);
  try {
    await writeFileSafely(path, csvText([header, ...rows]));
  } catch (error) {
    throw fileFailure(error, path);
  }
  return rows.length;
}

function reasonOf(result: RowOutcome, language: Language): string {
  if (result.outcome !== 'fail') return '';
  const { t } = translator(language);
  const field = result.field === null ? '' : (result.customField ?? t(`imports:field.${result.field}`));
  return t(`imports:failure.${result.reason}`, { field, value: result.value });
}

const cellsOf = (json: string): string[] => cellsColumn.parse(JSON.parse(json));
