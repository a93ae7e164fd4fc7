import { inWorkspace } from '../procedures.ts';
import { addPerson } from './add.ts';
import { countPeople } from './count.ts';
import { listPeople } from './list.ts';
import { readProfile } from './profile.ts';
import { recordConsents, recordOpenness, recordOrientations, setMembership } from './records.ts';
import { updatePerson } from './update.ts';

export const peopleHandlers = {
  list: inWorkspace.people.list.handler(({ context, input }) => listPeople(context.database.sqlite, input)),
  count: inWorkspace.people.count.handler(({ context }) =>
    countPeople(context.database.sqlite, context.clock),
  ),
  profile: inWorkspace.people.profile.handler(({ context, input }) =>
    readProfile(context.database, input.personId),
  ),
  add: inWorkspace.people.add.handler(async ({ context, input }) => {
    const personId = await addPerson(context.database, context.author, input);
    return readProfile(context.database, personId);
  }),
  update: inWorkspace.people.update.handler(async ({ context, input }) => {
    await updatePerson(context.database, context.author, input);
    return readProfile(context.database, input.personId);
  }),
  recordOrientations: inWorkspace.people.recordOrientations.handler(async ({ context, input }) => {
    await recordOrientations(context.database, context.author, input.personId, input.orientations);
    return readProfile(context.database, input.personId);
  }),
  recordOpenness: inWorkspace.people.recordOpenness.handler(async ({ context, input }) => {
    await recordOpenness(context.database, context.author, input.personId, input.openness);
    return readProfile(context.database, input.personId);
  }),
  recordConsent: inWorkspace.people.recordConsent.handler(async ({ context, input }) => {
    await recordConsents(context.database, context.author, input.personId, input.consents);
    return readProfile(context.database, input.personId);
  }),
  setMembership: inWorkspace.people.setMembership.handler(async ({ context, input }) => {
    await setMembership(context.database, context.author, input.personId, input.membership);
    return readProfile(context.database, input.personId);
  }),
};
