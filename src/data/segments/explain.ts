import type { ConditionOutcome } from '#shared/contract/segments.ts';
import type { PersonId, SegmentId } from '#shared/domain/ids.ts';
import type { RuleItem } from '#shared/domain/segments/rule.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { requirePeople } from '../people/person.ts';
import { compileRule, compileSegment, type RuleContext } from './compileRule.ts';
import { evidenceOf } from './evidence.ts';
import { evidenceQuestion } from './evidenceQuestion.ts';
import { holdsFor } from './ofPerson.ts';
import { requireSegment } from './read.ts';

/** Why a person is, or is not, in a segment: each condition of its rule with its outcome. */
export function explainMembership(
  { id, personId }: { id: SegmentId; personId: PersonId },
  context: RuleContext,
  language: Language,
): { holds: boolean; outcomes: ConditionOutcome[] } {
  const segment = requireSegment(context.sqlite, id);
  requirePeople(context.sqlite, [personId]);
  const ofOne: RuleContext = { ...context, look: 'few' };
  const whole = compileSegment(id, ofOne);
  const holds = holdsFor(personId, whole.sql, whole.parameters, ofOne);
  if (segment.kind === 'list') return { holds, outcomes: [] };
  const question = evidenceQuestion(personId, ofOne, language);
  const outcomes = conditionsIn(segment.rule, []).map(({ path, item }) => {
    const compiled = compileRule({ type: 'group', not: false, join: 'and', items: [item] }, ofOne);
    return {
      path,
      holds: holdsFor(personId, compiled.sql, compiled.parameters, ofOne),
      evidence: evidenceOf(item, question),
    };
  });
  return { holds, outcomes };
}

type Placed = { path: number[]; item: Exclude<RuleItem, { type: 'group' }> };

function conditionsIn(item: RuleItem, path: number[]): Placed[] {
  if (item.type !== 'group') return [{ path, item }];
  return item.items.flatMap((inner, index) => conditionsIn(inner, [...path, index]));
}
