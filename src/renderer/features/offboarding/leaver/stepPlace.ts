import type { StepKind } from '#shared/domain/vocabulary.ts';

/** The page on which a step of this kind is done; null where it is done by saying so. */
export function placeOf(kind: StepKind) {
  if (kind === 'conversation') return '/farewells/$tenureId/conversation';
  return kind === 'thanks' ? '/farewells/$tenureId/thanks' : null;
}
