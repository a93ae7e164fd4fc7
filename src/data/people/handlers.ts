import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { addPerson } from './add.ts';
import { askingOf } from './asking.ts';
import { listOwners, setKeepInTouch } from './care.ts';
import { countPeople } from './count.ts';
import { setCustomValues } from './customValues.ts';
import { recordExchange, removeExchange } from './exchanges.ts';
import { foundIn } from './foundIn.ts';
import { listLabels, setLabels } from './labels.ts';
import { listPeople } from './list.ts';
import { removePartnership, savePartnership } from './partnerships.ts';
import { readProfile } from './profile.ts';
import { recordConsents, recordOpenness, recordOrientations, setMembership } from './records.ts';
import { removeRelation, saveRelation } from './relations.ts';
import { removePerson } from './remove.ts';
import { countSelection } from './selection.ts';
import { removeTenure, saveTenure } from './tenures.ts';
import { updatePerson } from './update.ts';

export const peopleHandlers = {
  list: inWorkspace.people.list.handler(({ context, input }) =>
    listPeople(context.database, askingOf(context), input),
  ),
  count: inWorkspace.people.count.handler(({ context }) =>
    countPeople(context.database.sqlite, context.clock),
  ),
  profile: inWorkspace.people.profile.handler(({ context, input }) =>
    readProfile(context.database, context.clock, input.personId),
  ),
  add: inWorkspace.people.add.handler(async ({ context, input }) => {
    const personId = await addPerson(context.database, context.author, input);
    return readProfile(context.database, context.clock, personId);
  }),
  update: inWorkspace.people.update.handler(async ({ context, input }) => {
    await updatePerson(context.database, context.author, input);
    return readProfile(context.database, context.clock, input.personId);
  }),
  recordOrientations: inWorkspace.people.recordOrientations.handler(async ({ context, input }) => {
    await recordOrientations(context.database, context.author, input.personId, input.orientations);
    return readProfile(context.database, context.clock, input.personId);
  }),
  recordOpenness: inWorkspace.people.recordOpenness.handler(async ({ context, input }) => {
    await recordOpenness(context.database, context.author, input.personId, input.openness);
    return readProfile(context.database, context.clock, input.personId);
  }),
  recordConsent: inWorkspace.people.recordConsent.handler(async ({ context, input }) => {
    await recordConsents(context.database, context.author, input.personId, input.consents);
    return readProfile(context.database, context.clock, input.personId);
  }),
  setMembership: inWorkspace.people.setMembership.handler(async ({ context, input }) => {
    await setMembership(context.database, context.author, input);
    return readProfile(context.database, context.clock, input.personId);
  }),
  countSelection: inWorkspace.people.countSelection.handler(({ context, input }) => ({
    people: countSelection(context.database, askingOf(context), input),
  })),
  foundIn: inWorkspace.people.foundIn.handler(({ context, input }) =>
    foundIn(context.database.sqlite, readerOf(context), input),
  ),
  saveTenure: inWorkspace.people.saveTenure.handler(async ({ context, input }) => {
    await saveTenure(context.database, context.author, input);
    return readProfile(context.database, context.clock, input.personId);
  }),
  removeTenure: inWorkspace.people.removeTenure.handler(async ({ context, input }) => {
    await removeTenure(context.database, context.author, input);
    return readProfile(context.database, context.clock, input.personId);
  }),
  savePartnership: inWorkspace.people.savePartnership.handler(async ({ context, input }) => {
    await savePartnership(context.database, context.author, input);
    return readProfile(context.database, context.clock, input.personId);
  }),
  removePartnership: inWorkspace.people.removePartnership.handler(async ({ context, input }) => {
    await removePartnership(context.database, context.author, input);
    return readProfile(context.database, context.clock, input.personId);
  }),
  saveRelation: inWorkspace.people.saveRelation.handler(async ({ context, input }) => {
    await saveRelation(context.database, context.author, input);
    return readProfile(context.database, context.clock, input.personId);
  }),
  removeRelation: inWorkspace.people.removeRelation.handler(async ({ context, input }) => {
    await removeRelation(context.database, context.author, input);
    return readProfile(context.database, context.clock, input.personId);
  }),
  setLabels: inWorkspace.people.setLabels.handler(async ({ context, input }) => {
    await setLabels(context.database, context.author, input);
    return readProfile(context.database, context.clock, input.personId);
  }),
  labels: inWorkspace.people.labels.handler(({ context }) => listLabels(context.database.sqlite)),
  setCustomValues: inWorkspace.people.setCustomValues.handler(async ({ context, input }) => {
    await setCustomValues(context.database, context.author, input);
    return readProfile(context.database, context.clock, input.personId);
  }),
  recordExchange: inWorkspace.people.recordExchange.handler(async ({ context, input }) => {
    await recordExchange(context.database, context.author, input.personId, input.exchange);
    return readProfile(context.database, context.clock, input.personId);
  }),
  removeExchange: inWorkspace.people.removeExchange.handler(async ({ context, input }) => {
    await removeExchange(context.database, context.author, input.personId, input.exchangeId);
    return readProfile(context.database, context.clock, input.personId);
  }),
  setKeepInTouch: inWorkspace.people.setKeepInTouch.handler(async ({ context, input }) => {
    await setKeepInTouch(context.database, context.author, input);
    return readProfile(context.database, context.clock, input.personId);
  }),
  owners: inWorkspace.people.owners.handler(({ context }) => listOwners(context.database.sqlite)),
  remove: inWorkspace.people.remove.handler(async ({ context, input }) => ({
    operationId: await removePerson(context.database, context.author, input),
  })),
};
