import { today } from '#shared/domain/instant.ts';
import { type Reader, readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { listRequests, waitingRequests } from './list.ts';
import { peopleOfRequests, readRequest, requestsOfPerson } from './read.ts';
import { answerRequest, removeRequest, saveRequest, setRequestPeople, type Writing } from './write.ts';
import { doneRequests } from './youAskedWeDid.ts';

const writing = (context: Omit<Writing, 'reader'> & Parameters<typeof readerOf>[0]): Writing => ({
  database: context.database,
  author: context.author,
  reader: readerOf(context),
});

const changed = async (context: Writing, written: Awaited<ReturnType<typeof saveRequest>>) => ({
  request: readRequest(context.database.sqlite, context.reader, written.id),
  operationId: written.operationId,
});

const ownerFor = (mine: boolean, { actor }: Reader) => (mine ? actor : null);

export const requestsHandlers = {
  list: inWorkspace.requests.list.handler(({ context, input: { mine, ...question } }) => {
    const reader = readerOf(context);
    const asked = { ...question, owner: ownerFor(mine, reader) };
    return listRequests(context.database.sqlite, reader, today(context.clock), asked);
  }),
  get: inWorkspace.requests.get.handler(({ context, input }) =>
    readRequest(context.database.sqlite, readerOf(context), input.id),
  ),
  people: inWorkspace.requests.people.handler(({ context, input }) => {
    readRequest(context.database.sqlite, readerOf(context), input.id);
    return peopleOfRequests(context.database.sqlite, [input.id]);
  }),
  ofPerson: inWorkspace.requests.ofPerson.handler(({ context, input }) =>
    requestsOfPerson(context.database.sqlite, readerOf(context), input.personId),
  ),
  save: inWorkspace.requests.save.handler(async ({ context, input }) => {
    const by = writing(context);
    return await changed(by, await saveRequest(by, input));
  }),
  setPeople: inWorkspace.requests.setPeople.handler(async ({ context, input }) => {
    const by = writing(context);
    return await changed(by, await setRequestPeople(by, input));
  }),
  answer: inWorkspace.requests.answer.handler(async ({ context, input }) => {
    const by = writing(context);
    return await changed(by, await answerRequest(by, input));
  }),
  remove: inWorkspace.requests.remove.handler(async ({ context, input }) => ({
    operationId: await removeRequest(writing(context), input),
  })),
  waiting: inWorkspace.requests.waiting.handler(({ context, input: { mine, limit } }) => {
    const reader = readerOf(context);
    const asked = { owner: ownerFor(mine, reader), limit };
    return waitingRequests(context.database.sqlite, reader, today(context.clock), asked);
  }),
  done: inWorkspace.requests.done.handler(({ context, input }) =>
    doneRequests(context.database.sqlite, input),
  ),
};
