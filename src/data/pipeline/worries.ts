import type { Worry } from '#shared/contract/opportunities.ts';
import type { OpportunityId, PersonId } from '#shared/domain/ids.ts';
import { textOrNull } from '#shared/domain/personRules.ts';
import type { WriteUnit } from '../database/write.ts';
import { opportunityWorries } from '../schema/index.ts';

/** Makes these the worries of an opportunity, in their order; says whether anything was changed. */
export function writeWorries(
  unit: WriteUnit,
  { id: opportunityId, personId }: { id: OpportunityId; personId: PersonId },
  wanted: readonly Worry[],
): boolean {
  const kept = new Set(unit.find(opportunityWorries, { opportunityId }, ['id']).map(({ id }) => String(id)));
  let changed = false;
  for (const [position, { id, worry, answeredBy, answer }] of wanted.entries()) {
    const facts = { worry, answeredBy: textOrNull(answeredBy), answer: answer.trim(), position };
    if (id !== null && kept.delete(id)) {
      changed = unit.update(opportunityWorries, { id }, facts) || changed;
      continue;
    }
    unit.insert(opportunityWorries, { ...facts, id: unit.author.ids.next(), opportunityId, personId });
    changed = true;
  }
  for (const id of kept) changed = unit.remove(opportunityWorries, { id }) || changed;
  return changed;
}
