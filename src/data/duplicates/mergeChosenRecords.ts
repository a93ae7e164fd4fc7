import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import { customFields, customValues, memberships } from '../schema/index.ts';
import type { Merging } from './mergeRecords.ts';

/**
 * The membership that was chosen stays; of both it takes the earliest days of invitation and joining. Where there is
 * none on the chosen side, there is none.
 */
export function* mergeMembership(unit: WriteUnit, { keep, other, chosen }: Merging): Generator<void> {
  const columns = ['id', 'invitedOn', 'joinedOn', 'leftOn', 'welcomedOn'] as const;
  const [own] = unit.find(memberships, { personId: keep }, columns);
  const [theirs] = unit.find(memberships, { personId: other }, columns);
  if (own === undefined && theirs === undefined) return;
  const [winner, loser] = chosen.has('membership') ? [theirs, own] : [own, theirs];
  if (loser !== undefined) unit.remove(memberships, { id: String(loser['id']) });
  if (winner !== undefined) {
    const invitedOn = earliest([winner['invitedOn'], loser?.['invitedOn']]);
    // Nobody joins before being invited.
    const joinedOn =
      winner['joinedOn'] === null ? null : earliest([winner['joinedOn'], loser?.['joinedOn']], invitedOn);
    // Who was welcomed once is no new member any more.
    const welcomedOn = joinedOn === null ? null : (winner['welcomedOn'] ?? loser?.['welcomedOn'] ?? null);
    const days = { invitedOn, joinedOn, welcomedOn: typeof welcomedOn === 'string' ? welcomedOn : null };
    unit.update(memberships, { id: String(winner['id']) }, { personId: keep, ...days });
  }
  yield;
}

/** The first of the days there are, not before one that is named. */
export function earliest(days: readonly unknown[], notBefore: string | null = null): string | null {
  const given = days.filter((day) => typeof day === 'string').sort();
  return given.find((day) => notBefore === null || day >= notBefore) ?? null;
}

/** Of each field in use the chosen side's value stays; of one out of use, which nobody is asked about, whichever there is. */
export function* mergeCustomValues(unit: WriteUnit, { keep, other, chosen }: Merging): Generator<void> {
  const columns = ['fieldId', 'textValue', 'numberValue'] as const;
  const own = byField(unit.find(customValues, { personId: keep }, columns));
  const theirs = byField(unit.find(customValues, { personId: other }, columns));
  for (const fieldId of new Set([...own.keys(), ...theirs.keys()])) {
    const ours = { personId: keep, fieldId };
    const their = { personId: other, fieldId };
    const takes = chosen.has(`custom:${fieldId}`) || (!own.has(fieldId) && isOutOfUse(unit, fieldId));
    if (!takes) unit.remove(customValues, their);
    else {
      unit.remove(customValues, ours);
      unit.update(customValues, their, { personId: keep });
    }
    yield;
  }
}

const byField = (rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [String(row['fieldId']), row]));

function isOutOfUse(unit: WriteUnit, id: string): boolean {
  const [field] = unit.find(customFields, { id }, ['archivedAt']);
  return field?.['archivedAt'] !== null;
}
