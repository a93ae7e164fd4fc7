import type { FarewellAnswers } from '#shared/contract/farewells.ts';

/** What every answer is given: what was answered by now, and what changes it. */
export interface AnswerProps {
  readonly answers: FarewellAnswers;
  readonly onChange: (part: Partial<FarewellAnswers>) => void;
}
