import { type FarewellWishes, farewellWishes } from '#shared/contract/farewells.ts';
import { noAnswers } from '#shared/domain/farewells/answers.ts';
import { parseJson } from '../files/parseJson.ts';

/** What was said in a conversation of what they want of us, as its column holds it; '' for nothing. */
export function wishesText(answers: FarewellWishes): string {
  const wishes = farewellWishes.parse(answers);
  const { orientations, openness, preferredForm, permissions } = wishes;
  const nothing =
    orientations.length + permissions.length === 0 && openness === null && preferredForm === null;
  return nothing ? '' : JSON.stringify(wishes);
}

/** The wishes that such a column holds. */
export function readWishes(text: string): FarewellWishes {
  return farewellWishes.parse(text === '' ? noAnswers : parseJson(text));
}
