import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { readBoard } from './board.ts';
import { readCalendar } from './calendar.ts';
import { changeFarewell } from './change.ts';
import type { Changed } from './changePlan.ts';
import { closePlan, reopenPlan } from './close.ts';
import { confirmContact } from './confirmContact.ts';
import { readFarewellsDue } from './due.ts';
import { farewellWrites } from './farewellWrites.ts';
import { readLeaverPage } from './leaverPage.ts';
import { farewellNumbers } from './numbers/numbers.ts';
import { planFarewell } from './plan.ts';
import { settleStep } from './settle.ts';
import { arrangeSteps, removeStep, saveStep } from './steps.ts';
import { readTemplate, readTemplates } from './templates/read.ts';
import { removeTemplate, saveTemplate } from './templates/write.ts';

type Asking = Parameters<typeof readLeaverPage>[0] & Parameters<typeof readerOf>[0];

/** The leaver's page as a write has left it. */
async function pageAfter(write: Promise<Changed>, context: Omit<Asking, 'reader'>) {
  const { tenureId, operationId } = await write;
  return { leaver: readLeaverPage({ ...context, reader: readerOf(context) }, tenureId), operationId };
}

const boardOf = ({ database, clock, ...context }: Omit<Asking, 'reader'>) => ({
  sqlite: database.sqlite,
  clock,
  reader: readerOf(context),
});

export const offboardingHandlers = {
  board: inWorkspace.offboarding.board.handler(({ context, input }) => readBoard(boardOf(context), input)),
  calendar: inWorkspace.offboarding.calendar.handler(({ context, input }) =>
    readCalendar(boardOf(context), input),
  ),
  due: inWorkspace.offboarding.due.handler(({ context, input }) => readFarewellsDue(boardOf(context), input)),
  leaver: inWorkspace.offboarding.leaver.handler(({ context, input }) =>
    readLeaverPage({ ...context, reader: readerOf(context) }, input.tenureId),
  ),
  plan: farewellWrites.offboarding.plan.handler(({ context, input }) =>
    pageAfter(planFarewell(context.database, context.author, input), context),
  ),
  change: farewellWrites.offboarding.change.handler(({ context, input }) =>
    pageAfter(changeFarewell(context.database, context.author, input), context),
  ),
  saveStep: farewellWrites.offboarding.saveStep.handler(({ context, input }) =>
    pageAfter(saveStep(context.database, context.author, input), context),
  ),
  removeStep: farewellWrites.offboarding.removeStep.handler(({ context, input }) =>
    pageAfter(removeStep(context.database, context.author, input), context),
  ),
  arrangeSteps: farewellWrites.offboarding.arrangeSteps.handler(({ context, input }) =>
    pageAfter(arrangeSteps(context.database, context.author, input), context),
  ),
  settleStep: farewellWrites.offboarding.settleStep.handler(({ context, input }) =>
    pageAfter(settleStep(context.database, context.author, input), context),
  ),
  confirmContact: farewellWrites.offboarding.confirmContact.handler(({ context, input }) =>
    pageAfter(confirmContact(context.database, context.author, input), context),
  ),
  close: farewellWrites.offboarding.close.handler(async ({ context, input }) => {
    const closed = await closePlan(context.database, context.author, input);
    if (input.outcome === 'withdrawn') return { leaver: null, operationId: closed.operationId };
    return pageAfter(Promise.resolve(closed), context);
  }),
  reopen: farewellWrites.offboarding.reopen.handler(({ context, input }) =>
    pageAfter(reopenPlan(context.database, context.author, input), context),
  ),
  templates: inWorkspace.offboarding.templates.handler(({ context }) =>
    readTemplates(context.database.sqlite),
  ),
  saveTemplate: farewellWrites.offboarding.saveTemplate.handler(async ({ context, input }) => {
    const id = await saveTemplate(context.database, context.author, input);
    return readTemplate(context.database.sqlite, id);
  }),
  removeTemplate: farewellWrites.offboarding.removeTemplate.handler(async ({ context, input }) => {
    await removeTemplate(context.database, context.author, input);
    return null;
  }),
  numbers: inWorkspace.offboarding.numbers.handler(({ context, input, signal }) => {
    const { database, clock } = context;
    return farewellNumbers({ database, clock, reader: readerOf(context) }, input, signal);
  }),
};
