import type { Membership } from '#shared/contract/personProfile.ts';
import { membershipProblem } from '#shared/domain/personRules.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { WriteUnit } from '../../database/write.ts';
import { memberships } from '../../schema/index.ts';
import { fieldsToWrite, type UpdatePolicy } from './updatePolicy.ts';

/**
 * Brings the days of a known person's membership to what the row says. Days that would not follow one another with
 * those on record are left out.
 */
export function bringMembership(
  unit: WriteUnit,
  personId: string,
  draft: Membership | null,
  policy: UpdatePolicy,
): boolean {
  if (draft === null) return false;
  const [kept] = unit.find(memberships, { personId }, ['id', 'invitedOn', 'joinedOn', 'leftOn']);
  if (kept === undefined) {
    addMembership(unit, personId, draft);
    return true;
  }
  const written = fieldsToWrite({ ...draft }, kept, policy);
  const day = (name: keyof Membership) => written[name] ?? plainDate.safeParse(kept[name]).data ?? null;
  const days = { invitedOn: day('invitedOn'), joinedOn: day('joinedOn'), leftOn: day('leftOn') };
  if (membershipProblem(days) !== null) return false;
  return unit.update(memberships, { id: String(kept['id']) }, written);
}

export function addMembership(unit: WriteUnit, personId: string, days: Membership): void {
  unit.insert(memberships, { ...days, id: unit.author.ids.next(), personId });
}
