import { z } from 'zod';
import { operationId, segmentId } from '../domain/ids.ts';
import { behind } from './figures.ts';
import { insightsScope, personBehind } from './insights.ts';
import { procedure } from './refusals.ts';

const question = z.object({ scope: insightsScope, behind });

/** The people behind the numbers of Insights. NOT_FOR_ROLE where the reader's role may not know who they are. */
export const insightPeopleContract = {
  /** By name; as many as the bar says. */
  list: procedure
    .input(question.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) }))
    .output(z.object({ total: z.int(), people: z.array(personBehind) })),
  /** Keeps them as a segment, a list of these very people. NAME_TAKEN. */
  keepAsSegment: procedure
    .input(question.extend({ name: z.string().trim().min(1).max(120) }))
    .output(z.object({ segmentId, people: z.int(), operationId })),
};
