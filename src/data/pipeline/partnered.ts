import type { Partnership, Tenure } from '#shared/contract/personProfile.ts';
import {
  type PartnershipId,
  type PersonId,
  partnershipId,
  type TenureId,
  tenureId,
} from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { periodProblem, tenureProblem, textOrNull } from '#shared/domain/personRules.ts';
import type { Database } from '../database/database.ts';
import type { WriteUnit } from '../database/write.ts';
import { countVersionUp } from '../people/changePerson.ts';
import { requirePeople } from '../people/person.ts';
import { refuse } from '../people/rules.ts';
import { tidyTenure } from '../people/tenures.ts';
import { exchanges, partnerships, relations, tenures } from '../schema/index.ts';
import type { PresentOpportunity } from './opportunity.ts';

interface Wanted {
  tenure: Omit<Tenure, 'id'> | null;
  partnership: Omit<Partnership, 'id'> | null;
  referredId: PersonId | null;
}

interface Results {
  tenureId: TenureId | null;
  partnershipId: PartnershipId | null;
  referredId: PersonId | null;
}

/**
 * What comes of an opportunity that ends well: of employment the new tenure, of a referral who was referred and that the
 * alumnus gave us one, of the other forms the partnership. One that was closed so before and opened again changes what it
 * made then. INVALID_INPUT where that is not said, NOT_FOUND where nobody of that id was referred.
 */
export function partnered(
  database: Database,
  unit: WriteUnit,
  present: PresentOpportunity,
  wanted: Wanted,
): Results {
  switch (present.form) {
    case 'rehire':
    case 'partTime':
      return { ...nothing, tenureId: comesBack(unit, present, wanted.tenure) };
    case 'referral':
      return {
        ...nothing,
        partnershipId: wanted.partnership === null ? null : worksWithUs(unit, present, wanted.partnership),
        referredId: refers(database, unit, present, wanted.referredId),
      };
    default:
      return { ...nothing, partnershipId: worksWithUs(unit, present, wanted.partnership) };
  }
}

const nothing: Results = { tenureId: null, partnershipId: null, referredId: null };

const missing = (field: string): never => {
  refuse({ field, reason: 'valueMissing' });
  throw new TypeError(`${field} is missing`);
};

function comesBack(
  unit: WriteUnit,
  { personId, tenureId: before }: PresentOpportunity,
  tenure: Wanted['tenure'],
): TenureId {
  if (tenure === null) return missing('tenure');
  refuse(tenureProblem(tenure), 'tenure');
  const facts = tidyTenure(tenure);
  countVersionUp(unit, personId);
  if (before !== null && unit.find(tenures, { id: before, personId }, ['id']).length > 0) {
    unit.update(tenures, { id: before }, facts);
    return before;
  }
  const id = tenureId.parse(unit.author.ids.next());
  unit.insert(tenures, { ...facts, id, personId });
  return id;
}

function worksWithUs(
  unit: WriteUnit,
  { personId, partnershipId: before }: PresentOpportunity,
  partnership: Wanted['partnership'],
): PartnershipId {
  if (partnership === null) return missing('partnership');
  refuse(periodProblem(partnership), 'partnership');
  const facts = { ...partnership, title: textOrNull(partnership.title), note: partnership.note.trim() };
  countVersionUp(unit, personId);
  if (before !== null && unit.find(partnerships, { id: before, personId }, ['id']).length > 0) {
    unit.update(partnerships, { id: before }, facts);
    return before;
  }
  const id = partnershipId.parse(unit.author.ids.next());
  unit.insert(partnerships, { ...facts, id, personId });
  return id;
}

/** Ties the two people, and counts the referral as given by the alumnus; each once. */
function refers(
  { sqlite }: Database,
  unit: WriteUnit,
  { personId, title, referredId: before }: PresentOpportunity,
  referredId: PersonId | null,
): PersonId {
  if (referredId === null) return missing('referredId');
  if (referredId === personId) refuse({ field: 'referredId', reason: 'relatedToSelf' });
  requirePeople(sqlite, [referredId]);
  const { clock, ids } = unit.author;
  const tie = { personId: referredId, otherId: personId, kind: 'referredBy' };
  if (unit.find(relations, tie, ['id']).length === 0) {
    unit.insert(relations, { ...tie, id: ids.next(), note: '' });
  }
  if (before === referredId) return referredId;
  unit.insert(exchanges, {
    id: ids.next(),
    personId,
    kind: 'referral',
    party: 'alumnus',
    act: 'gave',
    happenedOn: today(clock),
    interactionId: null,
    note: title,
  });
  countVersionUp(unit, personId);
  countVersionUp(unit, referredId);
  return referredId;
}
