import type { OpportunityId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { DataContext } from '../context.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { Turns } from '../longWork/turns.ts';
import { requirePeople } from '../people/person.ts';
import { inWorkspace } from '../procedures.ts';
import { readBoard, readStageCards } from './board.ts';
import { closeOpportunity } from './close.ts';
import { mightReturn } from './mightReturn/mightReturn.ts';
import { departmentNames, keepReturnView, readReturnView } from './mightReturn/view.ts';
import { readNextSteps } from './nextSteps.ts';
import { pipelineNumbers } from './numbers.ts';
import { readOpportunity } from './opportunity.ts';
import { saveStages } from './saveStages.ts';
import type { PipelineScope } from './scope.ts';
import { readStages } from './stages.ts';
import { readOfPerson, readTable } from './table.ts';
import {
  moveOpportunity,
  openOpportunity,
  removeOpportunity,
  reopenOpportunity,
  updateOpportunity,
} from './write.ts';

type Asked = Pick<DataContext, 'clock'> & { author: Author; database: Database };

/** Whose opportunities are asked for, and what was searched for. */
const scopeOf = ({ author }: Asked, { mine, search }: { mine: boolean; search: string }): PipelineScope => ({
  owner: mine ? author.actor : null,
  search,
});

/** The opportunity as a write leaves it, with the operation that could take the write back. */
async function after<Operation>(
  { database, clock }: Asked,
  write: Promise<{ id: OpportunityId; operationId: Operation }>,
) {
  const { id, operationId } = await write;
  return { opportunity: readOpportunity(database.sqlite, clock, id), operationId };
}

export const pipelineHandlers = {
  stages: inWorkspace.pipeline.stages.handler(({ context }) => readStages(context.database.sqlite)),
  saveStages: inWorkspace.pipeline.saveStages.handler(async ({ context, input }) => {
    const { database } = context;
    const operationId = await saveStages(database, context, input.form, input.stages);
    const stages = readStages(database.sqlite).filter(({ form }) => form === input.form);
    return { stages, operationId };
  }),
  board: inWorkspace.pipeline.board.handler(({ context, input }) =>
    readBoard(context.database.sqlite, today(context.clock), { ...input, ...scopeOf(context, input) }),
  ),
  stageCards: inWorkspace.pipeline.stageCards.handler(({ context, input }) =>
    readStageCards(context.database.sqlite, today(context.clock), { ...input, ...scopeOf(context, input) }),
  ),
  list: inWorkspace.pipeline.list.handler(({ context, input }) =>
    readTable(context.database.sqlite, today(context.clock), { ...input, ...scopeOf(context, input) }),
  ),
  opportunity: inWorkspace.pipeline.opportunity.handler(({ context, input }) =>
    readOpportunity(context.database.sqlite, context.clock, input.id),
  ),
  ofPerson: inWorkspace.pipeline.ofPerson.handler(({ context, input }) => {
    const { sqlite } = context.database;
    requirePeople(sqlite, [input.personId]);
    return readOfPerson(sqlite, today(context.clock), input.personId);
  }),
  open: inWorkspace.pipeline.open.handler(({ context, input }) =>
    after(context, openOpportunity(context.database, context, input)),
  ),
  update: inWorkspace.pipeline.update.handler(({ context, input }) =>
    after(context, updateOpportunity(context.database, context.author, input)),
  ),
  move: inWorkspace.pipeline.move.handler(({ context, input }) =>
    after(context, moveOpportunity(context.database, context, input)),
  ),
  close: inWorkspace.pipeline.close.handler(({ context, input }) => {
    const { language } = context.preferences.current;
    return after(context, closeOpportunity(context.database, context.author, language, input));
  }),
  reopen: inWorkspace.pipeline.reopen.handler(({ context, input: { override = null, ...one } }) =>
    after(context, reopenOpportunity(context.database, context, { ...one, override })),
  ),
  remove: inWorkspace.pipeline.remove.handler(async ({ context, input }) => ({
    operationId: await removeOpportunity(context.database, context.author, input),
  })),
  mightReturn: inWorkspace.pipeline.mightReturn.handler(
    async ({ context, input }) => await mightReturn(context.database, input, context.clock),
  ),
  returnView: inWorkspace.pipeline.returnView.handler(({ context: { database, author } }) => ({
    view: readReturnView(database.sqlite, author.actor),
    departments: departmentNames(database.sqlite),
  })),
  keepReturnView: inWorkspace.pipeline.keepReturnView.handler(async ({ context, input }) => {
    await keepReturnView(context.database, context.author.actor, input);
    return null;
  }),
  nextSteps: inWorkspace.pipeline.nextSteps.handler(({ context, input: { mine, limit } }) => {
    const owner = mine ? context.author.actor : null;
    return readNextSteps(context.database.sqlite, today(context.clock), { owner, limit });
  }),
  numbers: inWorkspace.pipeline.numbers.handler(({ context, input, signal }) =>
    pipelineNumbers(context.database, context.clock, new Turns(signal), input),
  ),
};
