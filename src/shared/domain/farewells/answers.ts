import type { FarewellAnswers, HiddenPart } from '../../contract/farewells.ts';

/** The fields of each part of the answers that has a tier of its own. */
const fields = {
  reasons: ['reasons', 'reasonWords', 'reasonsTier'],
  valued: ['valued', 'valuedWords', 'valuedTier'],
  feedback: ['recommendScore', 'betterWords', 'feedbackTier'],
} as const satisfies Record<HiddenPart, readonly (keyof FarewellAnswers)[]>;

/** The field that says who may read a part. */
export const tierFields = {
  reasons: 'reasonsTier',
  valued: 'valuedTier',
  feedback: 'feedbackTier',
} as const satisfies Record<HiddenPart, keyof FarewellAnswers>;

/** What a conversation starts with: nothing said yet, and what will be said for HR and whoever held the talk. */
export const noAnswers: FarewellAnswers = {
  heldOn: null,
  reasons: [],
  reasonWords: '',
  reasonsTier: 'hr',
  valued: [],
  valuedWords: '',
  valuedTier: 'hr',
  orientations: [],
  openness: null,
  preferredForm: null,
  permissions: [],
  recommendScore: null,
  betterWords: '',
  feedbackTier: 'hr',
  followUps: [],
};

/** Whether anything was said in that part. */
export function isTold(answers: FarewellAnswers, part: HiddenPart): boolean {
  if (part === 'reasons') return answers.reasons.length > 0 || answers.reasonWords.trim() !== '';
  if (part === 'valued') return answers.valued.length > 0 || answers.valuedWords.trim() !== '';
  return answers.recommendScore !== null || answers.betterWords.trim() !== '';
}

/** The answers with one part as it is in others. */
export function withPart(answers: FarewellAnswers, part: HiddenPart, of: FarewellAnswers): FarewellAnswers {
  const taken = Object.fromEntries(fields[part].map((field) => [field, of[field]]));
  return { ...answers, ...taken };
}

/** The answers without what was said in one part; its tier stays. */
export function withoutPart(answers: FarewellAnswers, part: HiddenPart): FarewellAnswers {
  return { ...withPart(answers, part, noAnswers), [tierFields[part]]: answers[tierFields[part]] };
}
