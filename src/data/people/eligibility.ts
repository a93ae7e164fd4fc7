import type { EligibilityRecord } from '#shared/contract/personProfile.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { readAskFacts } from '../asks/facts.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { type Reader, tiersOf } from '../interactions/visibility.ts';
import { refusal } from '../refusal.ts';
import { eligibilityRecords } from '../schema/index.ts';
import { requirePeople } from './person.ts';
import { refuse } from './rules.ts';

/**
 * Appends whether the person may be employed again; others than HR write down what HR told them. But who may not return is
 * protected from being asked, which HR alone lifts: INVALID_INPUT for other roles while that holds, for a reason of a tier
 * above the role's, for a decision still to come, and for one that ends before it was made.
 */
export async function recordEligibility(
  database: Database,
  author: Author,
  { role, actor }: Reader,
  { personId, eligibility }: { personId: PersonId; eligibility: EligibilityRecord & { reason: string } },
): Promise<void> {
  const { until, reason, ...decision } = eligibility;
  const day = today(author.clock);
  if (decision.tier !== 'owner' && !tiersOf(role).includes(decision.tier)) {
    throw refusal('INVALID_INPUT', { field: 'eligibility.tier', reason: 'tierAboveRole' });
  }
  if (decision.decidedOn > day) refuse({ field: 'decidedOn', reason: 'inTheFuture' }, 'eligibility');
  if (until !== null && until < decision.decidedOn) {
    refuse({ field: 'until', reason: 'endsBeforeStart' }, 'eligibility');
  }
  await database.write('person.recordEligibility', author, (unit) => {
    requirePeople(database.sqlite, [personId]);
    const standing = readAskFacts(database.sqlite, [personId], day).get(personId);
    if (role !== 'hr' && standing?.eligibility === 'no') {
      throw refusal('INVALID_INPUT', { field: 'eligibility', reason: 'hrDecides' });
    }
    unit.insert(eligibilityRecords, {
      ...decision,
      id: author.ids.next(),
      personId,
      validUntil: until,
      reason: reason.trim(),
      recordedBy: actor,
    });
  });
}
