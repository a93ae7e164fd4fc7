import { z } from 'zod';
import { addDays, addMonths, type PlainDate } from './plainDate.ts';

/** How old what we know is: of the last 12 months, of the two years before, or older. */
export const knowledgeAge = z.enum(['recent', 'ageing', 'old']);
export type KnowledgeAge = z.infer<typeof knowledgeAge>;

/** The first days on which what we know is `recent`, and `ageing`. */
export interface AgeBounds {
  recent: PlainDate;
  ageing: PlainDate;
}

/** The bounds on a day: both spans end with it. */
export const ageBoundsOn = (day: PlainDate): AgeBounds => ({
  recent: addDays(addMonths(day, -12), 1),
  ageing: addDays(addMonths(day, -36), 1),
});

/** How old what was recorded on a day is. */
export function ageOf(recordedOn: PlainDate, { recent, ageing }: AgeBounds): KnowledgeAge {
  if (recordedOn >= recent) return 'recent';
  return recordedOn >= ageing ? 'ageing' : 'old';
}
