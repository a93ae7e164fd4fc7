import { inWorkspace } from '../procedures.ts';
import { ruleContextOf } from '../segments/ruleContext.ts';
import { orientationBoard } from './board.ts';
import { peopleInGap } from './peopleInGap.ts';

export const orientationsHandlers = {
  board: inWorkspace.orientations.board.handler(({ context: { database, clock }, input }) =>
    orientationBoard(database, clock, input.segmentId),
  ),
  peopleInGap: inWorkspace.orientations.peopleInGap.handler(({ context, input }) => ({
    people: peopleInGap(ruleContextOf(context), input.gap, input.segmentId),
  })),
};
