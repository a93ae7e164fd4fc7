import { inWorkspace } from '../procedures.ts';
import {
  addMembers,
  addSegment,
  removeMembers,
  removeSegment,
  restoreSegment,
  updateSegment,
} from './change.ts';
import { countSegment } from './counts.ts';
import { explainMembership } from './explain.ts';
import { segmentsOfPerson } from './ofPerson.ts';
import { allSegments, requireSegment } from './read.ts';
import { ruleContextOf } from './ruleContext.ts';
import { tryRule } from './tryRule.ts';

export const segmentsHandlers = {
  list: inWorkspace.segments.list.handler(({ context }) => {
    const asking = ruleContextOf(context);
    return allSegments(asking.sqlite).map((segment) => ({
      segment,
      people: countSegment(segment.id, asking),
    }));
  }),
  get: inWorkspace.segments.get.handler(({ context: { database }, input }) =>
    requireSegment(database.sqlite, input.id),
  ),
  add: inWorkspace.segments.add.handler(async ({ context: { database, author }, input }) =>
    requireSegment(database.sqlite, await addSegment(database, author, input)),
  ),
  update: inWorkspace.segments.update.handler(async ({ context: { database, author }, input }) => {
    await updateSegment(database, author, input);
    return requireSegment(database.sqlite, input.id);
  }),
  remove: inWorkspace.segments.remove.handler(async ({ context: { database, author }, input }) => {
    await removeSegment(database, author, input);
    return null;
  }),
  restore: inWorkspace.segments.restore.handler(async ({ context: { database, author }, input }) => {
    await restoreSegment(database, author, input.id);
    return requireSegment(database.sqlite, input.id);
  }),
  addPeople: inWorkspace.segments.addPeople.handler(async ({ context: { database, author }, input }) => {
    await addMembers(database, author, input);
    return requireSegment(database.sqlite, input.id);
  }),
  removePeople: inWorkspace.segments.removePeople.handler(
    async ({ context: { database, author }, input }) => {
      await removeMembers(database, author, input);
      return requireSegment(database.sqlite, input.id);
    },
  ),
  try: inWorkspace.segments.try.handler(({ context, input }) =>
    tryRule(input.rule, input.sample, ruleContextOf(context)),
  ),
  ofPerson: inWorkspace.segments.ofPerson.handler(({ context, input }) =>
    segmentsOfPerson(input.personId, ruleContextOf(context)),
  ),
  explain: inWorkspace.segments.explain.handler(({ context, input }) =>
    explainMembership(input, ruleContextOf(context), context.preferences.current.language),
  ),
};
