import { z } from 'zod';

/** What speaks against asking a person, see src/shared/domain/asking/askRules.ts. */
export const askRule = z.enum([
  'deceased',
  'doNotContact',
  'keepsDistance',
  'consentWithdrawn',
  'consentMissing',
  'noOrientation',
  'saidNo',
  'notEligible',
  'eligibleWithConditions',
  'eligibilityUnknown',
]);
export type AskRule = z.infer<typeof askRule>;

/** What to do first, or instead. Its words, and what the screen offers for it: `asks:remedy.<remedy>`. */
export const askRemedy = z.enum([
  'leaveInPeace',
  'askWhatTheyWant',
  'requestConsent',
  'recordOpenness',
  'decideEligibility',
  'meetConditions',
]);
export type AskRemedy = z.infer<typeof askRemedy>;

/** `blocks`: only HR goes on, with a reason. `warns`: worth knowing; anybody goes on. */
export const askWeight = z.enum(['blocks', 'warns']);
export type AskWeight = z.infer<typeof askWeight>;

export const askFinding = z.object({ rule: askRule, weight: askWeight, remedy: askRemedy });
export type AskFinding = z.infer<typeof askFinding>;

/** What the rules say to an action: weightiest first. */
export const askVerdict = z.object({
  verdict: z.enum(['clear', 'warned', 'blocked']),
  findings: z.array(askFinding),
  /** Whether the one who asks may go on against a block by giving a reason; false where nothing blocks. */
  mayOverride: z.boolean(),
});
export type AskVerdict = z.infer<typeof askVerdict>;
