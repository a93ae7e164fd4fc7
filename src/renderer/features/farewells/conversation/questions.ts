import type { FarewellAnswers, HiddenPart } from '#shared/contract/farewells.ts';
import { isTold } from '#shared/domain/farewells/answers.ts';

/** The questions in their order; the last one looks over all of them. */
export const questions = [
  'heldOn',
  'reasons',
  'valued',
  'feedback',
  'orientations',
  'openness',
  'permissions',
  'followUps',
  'review',
] as const;
export type Question = (typeof questions)[number];

/** The questions whose answers have a tier of their own. */
export function isPart(question: Question): question is HiddenPart & Question {
  return question === 'reasons' || question === 'valued' || question === 'feedback';
}

/** Whether there is an answer to it. */
export function isAnswered(question: Question, answers: FarewellAnswers): boolean {
  switch (question) {
    case 'heldOn':
      return answers.heldOn !== null;
    case 'reasons':
    case 'valued':
    case 'feedback':
      return isTold(answers, question);
    case 'orientations':
      return answers.orientations.length > 0;
    case 'openness':
      return answers.openness !== null || answers.preferredForm !== null;
    case 'permissions':
      return answers.permissions.length > 0;
    case 'followUps':
      return answers.followUps.length > 0;
    case 'review':
      return false;
  }
}

/** Where somebody goes on who was interrupted: at the last question they had begun to answer. */
export function lastAnswered(answers: FarewellAnswers): Question {
  return questions.findLast((question) => isAnswered(question, answers)) ?? questions[0];
}

/** The question after or before it; itself at the ends. */
export function besideOf(question: Question, step: 1 | -1): Question {
  return questions[questions.indexOf(question) + step] ?? question;
}
