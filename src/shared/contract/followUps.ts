import { z } from 'zod';
import { followUpId, interactionId, personId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { followUpKind } from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

export const followUp = z.object({
  id: followUpId,
  version: z.int(),
  personId,
  personName,
  kind: followUpKind,
  title: z.string().trim().min(1).max(200),
  note: z.string().max(5000),
  dueOn: plainDate,
  owner: z.string().nullable(),
  /** The interaction it follows from. */
  interactionId: interactionId.nullable(),
  doneAt: instant.nullable(),
  /** What came of it. */
  result: z.string().max(5000).nullable(),
});
export type FollowUp = z.infer<typeof followUp>;

/**
 * Somebody with whom we wanted to be in touch by that day and were not; see src/shared/domain/keepInTouch.ts for
 * how the day comes about. Logging any contact settles it; nothing of it is stored. Left out are people who are in
 * the bin, have died, may not be contacted or want distance, and those for whom it was put off by an open
 * follow-up of the kind `keepInTouch`.
 */
export const touchDue = z.object({
  personId,
  personName,
  dueOn: plainDate,
  days: z.int(),
  lastContactAt: instant.nullable(),
  /** The segment whose interval it is; null for the person's own. */
  segment: z.string().nullable(),
});
export type TouchDue = z.infer<typeof touchDue>;

const draft = followUp.pick({ personId: true, title: true, note: true, dueOn: true, owner: true });
const one = z.object({ id: followUpId, version: z.int() });

export const followUpsContract = {
  /**
   * What is due: overdue, today and within the next seven days, earliest first, at most `limit` of each with how
   * many there are. `mine` leaves out what others own; what nobody owns is everybody's. Follow-ups of people who are
   * in the bin or have died are nobody's any more; the profile still lists them.
   */
  due: procedure.input(z.object({ mine: z.boolean(), limit: z.int().min(1).max(200) })).output(
    z.object({
      today: plainDate,
      overdue: z.object({ total: z.int(), followUps: z.array(followUp) }),
      dueToday: z.object({ total: z.int(), followUps: z.array(followUp) }),
      thisWeek: z.object({ total: z.int(), followUps: z.array(followUp) }),
      keepInTouch: z.object({ total: z.int(), people: z.array(touchDue) }),
    }),
  ),
  /** Open ones first, earliest due first; then the done ones, latest first. */
  ofPerson: procedure.input(z.object({ personId })).output(z.array(followUp)),
  /** `keepInTouch` is for putting off a contact that an interval asks for; the next contact logged settles it. */
  add: procedure
    .input(draft.extend({ kind: z.enum(['task', 'keepInTouch']).default('task') }))
    .output(followUp),
  update: procedure.input(draft.omit({ personId: true }).extend(one.shape)).output(followUp),
  /** Puts it off; INVALID_INPUT unless `until` lies after today. */
  snooze: procedure.input(one.extend({ until: plainDate })).output(followUp),
  /** Done, with what came of it; of one that is done already only the result changes. */
  done: procedure.input(one.extend({ result: z.string().max(5000).nullable() })).output(followUp),
  /** Open again, without a result. */
  reopen: procedure.input(one).output(followUp),
  /** Puts it into the bin. */
  remove: procedure.input(one).output(z.null()),
  restore: procedure.input(z.object({ id: followUpId })).output(followUp),
};
