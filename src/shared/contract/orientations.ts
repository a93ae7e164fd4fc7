import { z } from 'zod';
import { boardGaps } from '../domain/boardRules.ts';
import { personId, segmentId } from '../domain/ids.ts';
import { knowledgeAge } from '../domain/knowledgeAge.ts';
import { plainDate } from '../domain/plainDate.ts';
import { openness, orientationKind } from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

const byAge = z.record(knowledgeAge, z.int());

/** How many want one thing of the network, by their latest record of it. */
export const orientationCount = z.object({
  kind: orientationKind,
  /** With a strength of 1 to 3; the other numbers are parts of these. */
  people: z.int(),
  /** With a strength of exactly 1, 2 and 3. */
  byStrength: z.tuple([z.int(), z.int(), z.int()]),
  bySource: z.object({ said: z.int(), survey: z.int(), assumed: z.int() }),
  byAge,
  reachable: z.int(),
  /** Beside these: who does not want it, that is, has a strength of 0. */
  notWanted: z.int(),
});
export type OrientationCount = z.infer<typeof orientationCount>;

/** How many stand so to a return, by their latest word. `unknown` also counts those with no word, who have no age. */
export const opennessCount = z.object({ openness, people: z.int(), byAge, reachable: z.int() });
export type OpennessCount = z.infer<typeof opennessCount>;

/** Of whom something is not known, or only from long ago. */
const gap = z.object({ people: z.int(), reachable: z.int() });

export const orientationBoard = z.object({
  on: plainDate,
  /** The first days that are `recent` and `ageing`. */
  since: z.object({ recent: plainDate, ageing: plainDate }),
  /** The alumni of today that it is about. */
  alumni: z.int(),
  orientations: z.array(orientationCount),
  openness: z.array(opennessCount),
  /** Nothing they want is on record. */
  wantsUnknown: gap,
  /** Something is, but nobody asked: all of it is assumed. */
  wantsAssumed: gap,
  /** Something is, but all of it is `old`. */
  wantsOld: gap,
  opennessUnknown: gap,
});
export type OrientationBoard = z.infer<typeof orientationBoard>;

export const orientationsContract = {
  /** What the alumni of today want of the network, of a segment or of all; counted anew when something has changed. */
  board: procedure.input(z.object({ segmentId: segmentId.nullable() })).output(orientationBoard),
  /** The people of a gap, for asking them; at most 100,000. */
  peopleInGap: procedure
    .input(z.object({ gap: z.enum(boardGaps), segmentId: segmentId.nullable() }))
    .output(z.object({ people: z.array(personId) })),
};
