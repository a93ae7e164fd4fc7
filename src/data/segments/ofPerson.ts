import type { Segment } from '#shared/contract/segments.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { requirePeople } from '../people/person.ts';
import { compileSegment, type RuleContext } from './compileRule.ts';
import { allSegments } from './read.ts';

/** The segments a person is in, by name; NOT_FOUND where the person is not there. */
export function segmentsOfPerson(personId: PersonId, context: RuleContext): Segment[] {
  requirePeople(context.sqlite, [personId]);
  return allSegments(context.sqlite).filter(({ id }) => {
    const { sql, parameters } = compileSegment(id, { ...context, look: 'few' });
    return holdsFor(personId, sql, parameters, context);
  });
}

/** Whether a compiled condition holds for one person. */
export function holdsFor(
  personId: PersonId,
  sql: string,
  parameters: readonly unknown[],
  { sqlite }: RuleContext,
): boolean {
  const held = sqlite
    .prepare<unknown[], number>(`SELECT 1 FROM person_summaries s WHERE s.person_id = ? AND ${sql}`)
    .pluck()
    .get(personId, ...parameters);
  return held === 1;
}
