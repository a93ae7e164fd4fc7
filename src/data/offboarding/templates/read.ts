import { z } from 'zod';
import { type OffboardingTemplate, plannedStep } from '#shared/contract/offboarding.ts';
import { type OffboardingTemplateId, offboardingTemplateId } from '#shared/domain/ids.ts';
import { language } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { prepared } from '../../database/prepared.ts';
import { parseJson } from '../../files/parseJson.ts';
import { refusal } from '../../refusal.ts';
import { templatesIn } from './ownTemplates.ts';

const rowsSql = 'SELECT id, version, name, steps FROM offboarding_templates ORDER BY position, id';

const templateRow = z.object({
  id: offboardingTemplateId,
  version: z.int(),
  name: z.string(),
  steps: z.string(),
});

const steps = z.array(plannedStep);

/** The workspace's own templates in their order; one that a newer program has written in its own way is left out. */
function keptTemplates(sqlite: SqliteDatabase): OffboardingTemplate[] {
  const rows = z.array(templateRow).parse(prepared(sqlite, rowsSql).all());
  return rows.flatMap(({ steps: kept, ...row }) => {
    const read = steps.safeParse(parseJson(kept));
    return read.success ? [{ ...row, language: null, steps: read.data }] : [];
  });
}

/** The workspace's own templates, then the program's in each language. */
export const readTemplates = (sqlite: SqliteDatabase): OffboardingTemplate[] => [
  ...keptTemplates(sqlite),
  ...language.options.flatMap(templatesIn),
];

/** One of the workspace's own; NOT_FOUND. */
export function readTemplate(sqlite: SqliteDatabase, id: OffboardingTemplateId): OffboardingTemplate {
  const found = keptTemplates(sqlite).find((template) => template.id === id);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'offboardingTemplate' });
  return found;
}
