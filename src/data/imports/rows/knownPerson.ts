import type { PersonDraft } from '#shared/domain/imports/personRow.ts';
import { today } from '#shared/domain/instant.ts';
import { birthProblem } from '#shared/domain/personRules.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { WriteUnit } from '../../database/write.ts';
import { countVersionUp } from '../../people/changePerson.ts';
import { keepCustomValue } from '../../people/customValues.ts';
import { customValues, people } from '../../schema/index.ts';
import { appendConsents, appendOpenness, appendOrientations } from './appendedRows.ts';
import { addMissingContacts } from './contactRows.ts';
import type { ImportOrigin } from './importOrigin.ts';
import { addLabels } from './labelRows.ts';
import { bringMembership } from './membershipRow.ts';
import { addNotes } from './noteRows.ts';
import { bringTenure } from './tenureRows.ts';
import { fieldsToWrite, type UpdatePolicy } from './updatePolicy.ts';

/**
 * Brings a known person to what the row says: with `fill` only what is empty, with `update` what the row says wins.
 * What the row leaves open stays, nothing is emptied or taken away. Contact points, labels and notes are added;
 * another start date is another tenure. False where the row says nothing new.
 */
export function updatePerson(
  unit: WriteUnit,
  id: string,
  draft: PersonDraft,
  policy: UpdatePolicy,
  origin: ImportOrigin,
): boolean {
  const facts = bringFacts(unit, id, draft, policy);
  const kept = { personId: id, policy };
  const changedBeside = [
    addMissingContacts(unit, id, draft, policy),
    bringTenure(unit, id, draft.tenure, policy),
    bringMembership(unit, id, draft.membership, policy),
    bringCustomValues(unit, id, draft, policy),
    addLabels(unit, id, draft, origin, false),
  ].includes(true);
  // A form that was opened before shows these too, and must not overwrite what came in.
  if (!facts && changedBeside) countVersionUp(unit, id);
  const appended = [
    appendOrientations(unit, draft, kept),
    appendOpenness(unit, draft, kept),
    appendConsents(unit, draft, origin, kept),
    addNotes(unit, id, draft, origin, false),
  ].includes(true);
  return facts || changedBeside || appended;
}

const factNames = [
  'familyName',
  'givenName',
  'familyReading',
  'givenReading',
  'latinName',
  'preferredName',
  'formerFamilyName',
  'externalId',
  'company',
  'jobTitle',
  'location',
  'owner',
  'birthDate',
  'deceasedOn',
  'language',
  'keepInTouchDays',
  'doNotContact',
] as const;

function bringFacts(unit: WriteUnit, id: string, draft: PersonDraft, policy: UpdatePolicy): boolean {
  const [present] = unit.find(people, { id }, factNames);
  if (present === undefined) return false;
  const { name, externalId, company, jobTitle, location, owner, birthDate, deceasedOn, keepInTouchDays } =
    draft;
  const wanted = {
    ...name,
    externalId,
    company,
    jobTitle,
    location,
    owner,
    birthDate,
    deceasedOn,
    language: draft.language,
    keepInTouchDays,
  };
  const written = fieldsToWrite(wanted, present, policy);
  const day = (field: 'birthDate' | 'deceasedOn') =>
    written[field] ?? plainDate.safeParse(present[field]).data ?? null;
  if (birthProblem(day('birthDate'), day('deceasedOn'), today(unit.author.clock)) !== null) {
    delete written.birthDate;
    delete written.deceasedOn;
  }
  const from =
    written.keepInTouchDays === undefined || written.keepInTouchDays === present['keepInTouchDays'];
  return unit.update(
    people,
    { id },
    {
      ...written,
      ...(from ? {} : { keepInTouchFrom: today(unit.author.clock) }),
      ...doNotContactOf(draft, policy),
    },
  );
}

/** That somebody may be contacted is no news where only what is empty is filled; that they may not always is. */
function doNotContactOf({ doNotContact }: PersonDraft, policy: UpdatePolicy): { doNotContact?: boolean } {
  if (doNotContact === null || (policy === 'fill' && !doNotContact)) return {};
  return { doNotContact };
}

function bringCustomValues(
  unit: WriteUnit,
  personId: string,
  { custom }: PersonDraft,
  policy: UpdatePolicy,
): boolean {
  let changed = false;
  for (const [fieldId, value] of Object.entries(custom)) {
    const key = { personId, fieldId };
    if (policy === 'fill' && unit.find(customValues, key, ['fieldId']).length > 0) continue;
    changed = keepCustomValue(unit, key, value) || changed;
  }
  return changed;
}
