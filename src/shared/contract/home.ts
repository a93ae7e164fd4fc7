import { z } from 'zod';
import { eventId, personId } from '../domain/ids.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { procedure } from './refusals.ts';

/** What can have happened to people between two days, in the order in which Home tells it. */
export const homeChangeKind = z.enum([
  'openToReturn',
  'wroteToUs',
  'toldWishes',
  'joined',
  'tookPartAgain',
  'gave',
  'cameBack',
  'left',
  'fellSilent',
  'outOfReach',
  'leftNetwork',
]);
export type HomeChangeKind = z.infer<typeof homeChangeKind>;

const somebody = z.object({ personId, name: personName });

/** How many people it is, and the first of them by name. */
export const homeChange = z.object({
  kind: homeChangeKind,
  people: z.int().min(1),
  first: z.array(somebody).min(1).max(3),
});
export type HomeChange = z.infer<typeof homeChange>;

export const homeChanges = z.object({
  /** The day of the last visit before today's; 30 days ago where there was none. What happened after it is told. */
  since: plainDate,
  firstVisit: z.boolean(),
  changes: z.array(homeChange),
  /** Voices that were raised since, as far as the reader may see them. */
  voices: z.int(),
  /** Events of the last 30 days with people on their list, of whom nobody has noted who came; latest first, five at most. */
  unnoted: z.array(z.object({ eventId, title: z.string(), on: plainDate })),
});
export type HomeChanges = z.infer<typeof homeChanges>;

export const homeContract = {
  /** What changed since the reader was last here on an earlier day, on this computer; that they were is kept. */
  changes: procedure.output(homeChanges),
};
