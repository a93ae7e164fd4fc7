import { readerOf } from '../interactions/visibility.ts';
import { Turns } from '../longWork/turns.ts';
import { inWorkspace } from '../procedures.ts';
import { ruleContextOf } from '../segments/ruleContext.ts';
import { readCandidates } from './candidates.ts';
import { readCircle, readCircles } from './circles.ts';
import { readMembers } from './members.ts';
import { managersOfPerson, readCare, readManager } from './read.ts';
import { saveSheet } from './saveSheet.ts';
import { readSheet } from './sheetPeople.ts';
import { appointManager, removeCare, removeManager, saveCare, updateManager } from './write.ts';

export const communityManagersHandlers = {
  circles: inWorkspace.communityManagers.circles.handler(({ context, signal }) =>
    readCircles(ruleContextOf(context), readerOf(context), new Turns(signal)),
  ),
  circle: inWorkspace.communityManagers.circle.handler(({ context, input }) =>
    readCircle(input.segmentId, ruleContextOf(context), readerOf(context)),
  ),
  members: inWorkspace.communityManagers.members.handler(({ context, input }) =>
    readMembers(ruleContextOf(context), input),
  ),
  ofPerson: inWorkspace.communityManagers.ofPerson.handler(({ context, input }) =>
    managersOfPerson(context.database.sqlite, input.personId),
  ),
  appoint: inWorkspace.communityManagers.appoint.handler(async ({ context, input }) => {
    const { id, operationId } = await appointManager(context.database, context.author, input);
    return { manager: readManager(context.database.sqlite, id), operationId };
  }),
  update: inWorkspace.communityManagers.update.handler(async ({ context, input }) => {
    const { id, operationId } = await updateManager(context.database, context.author, input);
    return { manager: readManager(context.database.sqlite, id), operationId };
  }),
  remove: inWorkspace.communityManagers.remove.handler(async ({ context, input }) => ({
    operationId: await removeManager(context.database, context.author, input),
  })),
  saveCare: inWorkspace.communityManagers.saveCare.handler(async ({ context, input }) => {
    const { id, operationId } = await saveCare(context.database, context.author, input);
    return { care: readCare(context.database.sqlite, id), operationId };
  }),
  removeCare: inWorkspace.communityManagers.removeCare.handler(async ({ context, input }) => ({
    operationId: await removeCare(context.database, context.author, input.id),
  })),
  candidates: inWorkspace.communityManagers.candidates.handler(({ context, input }) => {
    const { sqlite: _, ...day } = ruleContextOf(context);
    return readCandidates(context.database, day, input);
  }),
  sheet: inWorkspace.communityManagers.sheet.handler(({ context, input }) => {
    const manager = readManager(context.database.sqlite, input.managerId);
    const { people, leftOut } = readSheet(ruleContextOf(context), manager);
    return {
      people: people.length,
      email: people.filter(({ email }) => email !== null).length,
      phone: people.filter(({ phone }) => phone !== null).length,
      leftOut,
    };
  }),
  saveSheet: inWorkspace.communityManagers.saveSheet.handler(({ context, input: { file, ...order } }) =>
    saveSheet({ ...order, path: context.files.path(file, 'write') }, context),
  ),
};
