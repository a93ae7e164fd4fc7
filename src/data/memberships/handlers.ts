import { today } from '#shared/domain/instant.ts';
import { inWorkspace } from '../procedures.ts';
import { listMembers, peopleStanding } from './list.ts';
import { countStandings, standingsAmong } from './members.ts';
import { movesPerMonth } from './perMonth.ts';
import { recordInvited, recordJoined, recordLeft, recordWelcomed } from './steps.ts';

export const membershipsHandlers = {
  overview: inWorkspace.memberships.overview.handler(async ({ context: { database, clock }, input }) => {
    const asked = { database, clock, ...input };
    const on = today(clock);
    return {
      on,
      standings: await countStandings(asked),
      perMonth: movesPerMonth(await standingsAmong(asked), on),
    };
  }),
  list: inWorkspace.memberships.list.handler(({ context: { database, clock }, input }) => {
    const { standing, segmentId, ...page } = input;
    return listMembers({ database, clock, segmentId, standing }, page);
  }),
  peopleOf: inWorkspace.memberships.peopleOf.handler(async ({ context: { database, clock }, input }) => ({
    people: await peopleStanding({ database, clock, ...input }),
  })),
  toWelcome: inWorkspace.memberships.toWelcome.handler(({ context: { database, clock }, input }) =>
    listMembers(
      { database, clock, segmentId: null, standing: 'toWelcome' },
      { offset: 0, limit: input.limit },
    ),
  ),
  invite: inWorkspace.memberships.invite.handler(({ context: { database, author }, input }) =>
    recordInvited({ database, author }, input),
  ),
  recordJoined: inWorkspace.memberships.recordJoined.handler(({ context: { database, author }, input }) =>
    recordJoined({ database, author }, input),
  ),
  recordWelcomed: inWorkspace.memberships.recordWelcomed.handler(({ context: { database, author }, input }) =>
    recordWelcomed({ database, author }, input),
  ),
  recordLeft: inWorkspace.memberships.recordLeft.handler(({ context: { database, author }, input }) =>
    recordLeft({ database, author }, input),
  ),
};
