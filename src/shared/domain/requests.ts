import { addDays, type PlainDate } from './plainDate.ts';

/** A voice that the company has not answered for more than so many days waits. */
export const answerWithinDays = 30;

/** The first day on which a voice may have been raised without waiting today. */
export const notWaitingSince = (today: PlainDate): PlainDate => addDays(today, -answerWithinDays);
