import type { PersonId } from '#shared/domain/ids.ts';
import type { Clock } from '#shared/domain/instant.ts';
import { auditViewed, countSeen } from '../audit/viewed.ts';
import type { Database } from '../database/database.ts';
import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { addPerson } from './add.ts';
import { askingOf } from './asking.ts';
import { listOwners, setKeepInTouch } from './care.ts';
import { countPeople } from './count.ts';
import { setCustomValues } from './customValues.ts';
import { recordEligibility } from './eligibility.ts';
import { recordExchange, removeExchange } from './exchanges.ts';
import { foundIn } from './foundIn.ts';
import { listLabels, setLabels } from './labels.ts';
import { listPeople } from './list.ts';
import { removePartnership, savePartnership } from './partnerships.ts';
import { readProfile } from './profile.ts';
import { recordConsents, recordOpenness, recordOrientations, setMembership } from './records.ts';
import { removeRelation, saveRelation } from './relations.ts';
import { removePerson } from './remove.ts';
import { countSelection, selectedPeople } from './selection.ts';
import { removeTenure, saveTenure } from './tenures.ts';
import { updatePerson } from './update.ts';

/** The profile as a write about the person leaves it. */
async function profileAfter(
  write: Promise<void>,
  context: Parameters<typeof readerOf>[0] & { database: Database; clock: Clock },
  personId: PersonId,
): Promise<ReturnType<typeof readProfile>> {
  await write;
  return readProfile(context.database, context.clock, readerOf(context), personId);
}

export const peopleHandlers = {
  list: inWorkspace.people.list.handler(({ context, input }) =>
    listPeople(context.database, askingOf(context), input),
  ),
  count: inWorkspace.people.count.handler(({ context }) =>
    countPeople(context.database.sqlite, context.clock),
  ),
  profile: inWorkspace.people.profile.handler(async ({ context, input }) => {
    const reader = readerOf(context);
    const profile = readProfile(context.database, context.clock, reader, input.personId);
    const reasons = profile.eligibilityHistory.filter(({ tier, reason }) => tier === 'hr' && reason !== null);
    if (reasons.length > 0)
      await auditViewed(context, 'profile', new Map([[input.personId, reasons.length]]));
    return profile;
  }),
  add: inWorkspace.people.add.handler(async ({ context, input }) => {
    const personId = await addPerson(context.database, context.author, input);
    return readProfile(context.database, context.clock, readerOf(context), personId);
  }),
  update: inWorkspace.people.update.handler(({ context, input }) =>
    profileAfter(updatePerson(context.database, context.author, input), context, input.personId),
  ),
  recordOrientations: inWorkspace.people.recordOrientations.handler(({ context, input }) =>
    profileAfter(
      recordOrientations(context.database, context.author, input.personId, input.orientations),
      context,
      input.personId,
    ),
  ),
  recordOpenness: inWorkspace.people.recordOpenness.handler(({ context, input }) =>
    profileAfter(
      recordOpenness(context.database, context.author, input.personId, input.openness),
      context,
      input.personId,
    ),
  ),
  recordEligibility: inWorkspace.people.recordEligibility.handler(({ context, input }) =>
    profileAfter(
      recordEligibility(context.database, context.author, readerOf(context), input),
      context,
      input.personId,
    ),
  ),
  recordConsent: inWorkspace.people.recordConsent.handler(({ context, input }) =>
    profileAfter(
      recordConsents(context.database, context.author, input.personId, input.consents),
      context,
      input.personId,
    ),
  ),
  setMembership: inWorkspace.people.setMembership.handler(({ context, input }) =>
    profileAfter(setMembership(context.database, context.author, input), context, input.personId),
  ),
  countSelection: inWorkspace.people.countSelection.handler(({ context, input }) => ({
    people: countSelection(context.database, askingOf(context), input),
  })),
  selected: inWorkspace.people.selected.handler(({ context, input }) => ({
    people: selectedPeople(context.database, askingOf(context), input).slice(0, 100_000),
  })),
  foundIn: inWorkspace.people.foundIn.handler(async ({ context, input }) => {
    const found = foundIn(context.database.sqlite, readerOf(context), input);
    await auditViewed(
      context,
      'search',
      countSeen(found.map(({ personId, tier }) => ({ people: [personId], tier }))),
    );
    return found;
  }),
  saveTenure: inWorkspace.people.saveTenure.handler(({ context, input }) =>
    profileAfter(saveTenure(context.database, context.author, input), context, input.personId),
  ),
  removeTenure: inWorkspace.people.removeTenure.handler(({ context, input }) =>
    profileAfter(removeTenure(context.database, context.author, input), context, input.personId),
  ),
  savePartnership: inWorkspace.people.savePartnership.handler(({ context, input }) =>
    profileAfter(savePartnership(context.database, context.author, input), context, input.personId),
  ),
  removePartnership: inWorkspace.people.removePartnership.handler(({ context, input }) =>
    profileAfter(removePartnership(context.database, context.author, input), context, input.personId),
  ),
  saveRelation: inWorkspace.people.saveRelation.handler(({ context, input }) =>
    profileAfter(saveRelation(context.database, context.author, input), context, input.personId),
  ),
  removeRelation: inWorkspace.people.removeRelation.handler(({ context, input }) =>
    profileAfter(removeRelation(context.database, context.author, input), context, input.personId),
  ),
  setLabels: inWorkspace.people.setLabels.handler(({ context, input }) =>
    profileAfter(setLabels(context.database, context.author, input), context, input.personId),
  ),
  labels: inWorkspace.people.labels.handler(({ context }) => listLabels(context.database.sqlite)),
  setCustomValues: inWorkspace.people.setCustomValues.handler(({ context, input }) =>
    profileAfter(setCustomValues(context.database, context.author, input), context, input.personId),
  ),
  recordExchange: inWorkspace.people.recordExchange.handler(({ context, input }) =>
    profileAfter(
      recordExchange(context.database, context.author, input.personId, input.exchange),
      context,
      input.personId,
    ),
  ),
  removeExchange: inWorkspace.people.removeExchange.handler(({ context, input }) =>
    profileAfter(
      removeExchange(context.database, context.author, input.personId, input.exchangeId),
      context,
      input.personId,
    ),
  ),
  setKeepInTouch: inWorkspace.people.setKeepInTouch.handler(({ context, input }) =>
    profileAfter(setKeepInTouch(context.database, context.author, input), context, input.personId),
  ),
  owners: inWorkspace.people.owners.handler(({ context }) => listOwners(context.database.sqlite)),
  remove: inWorkspace.people.remove.handler(async ({ context, input }) => ({
    operationId: await removePerson(context.database, context.author, input),
  })),
};
