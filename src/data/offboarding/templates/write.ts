import type { OffboardingTemplate } from '#shared/contract/offboarding.ts';
import { fold } from '#shared/domain/folding.ts';
import { type OffboardingTemplateId, offboardingTemplateId } from '#shared/domain/ids.ts';
import { textOrNull } from '#shared/domain/personRules.ts';
import type { Database } from '../../database/database.ts';
import type { Author, WriteUnit } from '../../database/write.ts';
import { refusal } from '../../refusal.ts';
import { offboardingTemplates } from '../../schema/index.ts';
import { refuseBadOrder } from '../plan.ts';

/**
 * Adds a template at the end, or changes one, and gives its id. NAME_TAKEN, NOT_FOUND, CHANGED_MEANWHILE; INVALID_INPUT for
 * steps that wait for each other in a circle.
 */
export async function saveTemplate(
  database: Database,
  author: Author,
  { id, version, name, steps }: Omit<OffboardingTemplate, 'language'>,
): Promise<OffboardingTemplateId> {
  refuseBadOrder(steps);
  return await database.write('offboarding.saveTemplate', author, (unit) => {
    const others = unit.find(offboardingTemplates, {}, ['id', 'folded', 'position']);
    const folded = fold(name);
    if (others.some((other) => other['id'] !== id && other['folded'] === folded)) {
      throw refusal('NAME_TAKEN', { what: 'offboardingTemplate', name });
    }
    const tidied = steps.map((step) => ({ ...step, ownerName: textOrNull(step.ownerName) }));
    const facts = { name, folded, steps: JSON.stringify(tidied) };
    if (id !== null) {
      requireTemplate(unit, id);
      unit.update(offboardingTemplates, { id }, facts, { version, what: 'offboardingTemplate' });
      return id;
    }
    const added = offboardingTemplateId.parse(author.ids.next());
    const now = author.clock.now();
    const position = Math.max(-1, ...others.map((other) => Number(other['position']))) + 1;
    unit.insert(offboardingTemplates, {
      ...facts,
      id: added,
      position,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    return added;
  });
}

/** Takes a template away; plans made from it stay. NOT_FOUND, CHANGED_MEANWHILE. */
export async function removeTemplate(
  database: Database,
  author: Author,
  { id, version }: { id: OffboardingTemplateId; version: number },
): Promise<void> {
  await database.write('offboarding.removeTemplate', author, (unit) => {
    if (requireTemplate(unit, id) !== version) {
      throw refusal('CHANGED_MEANWHILE', { what: 'offboardingTemplate' });
    }
    unit.remove(offboardingTemplates, { id });
  });
}

/** The version of a template; NOT_FOUND where it is gone. */
function requireTemplate(unit: WriteUnit, id: OffboardingTemplateId): number {
  const [row] = unit.find(offboardingTemplates, { id }, ['version']);
  if (row === undefined) throw refusal('NOT_FOUND', { what: 'offboardingTemplate' });
  return Number(row['version']);
}
