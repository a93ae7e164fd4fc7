import { z } from 'zod';
import { farewellWishes } from '../../contract/farewells.ts';
import { plannedStep } from '../../contract/offboarding.ts';
import {
  farewellId,
  interactionId,
  managementMessageId,
  offboardingId,
  offboardingStepId,
  offboardingTemplateId,
  personId,
  tenureId,
  thanksId,
} from '../ids.ts';
import { instant } from '../instant.ts';
import { plainDate } from '../plainDate.ts';
import {
  leavingReason,
  messageChannel,
  noteTier,
  offboardingOutcome,
  stepAnchor,
  stepKind,
  stepOwner,
  stepState,
  thanksWay,
  valuedThing,
} from '../vocabulary.ts';

const stamps = { createdAt: instant, updatedAt: instant };

export const exportedTemplate = z.object({
  id: offboardingTemplateId,
  name: z.string().min(1),
  steps: z.array(plannedStep).min(1),
  ...stamps,
});

/** A plan with its steps in their order. */
export const exportedOffboarding = z.object({
  id: offboardingId,
  personId,
  tenureId,
  noticeOn: plainDate.nullable(),
  manager: z.string().nullable(),
  hrOwner: z.string().nullable(),
  outcome: offboardingOutcome.nullable(),
  closedAt: instant.nullable(),
  ...stamps,
  steps: z.array(
    z.object({
      id: offboardingStepId,
      kind: stepKind,
      title: z.string(),
      owner: stepOwner,
      ownerName: z.string().nullable(),
      anchor: stepAnchor,
      offsetDays: z.int(),
      /** Where a day was set by hand. */
      dueOn: plainDate.nullable(),
      after: z.array(offboardingStepId),
      state: stepState,
      note: z.string(),
      settledAt: instant.nullable(),
      settledBy: z.string().nullable(),
    }),
  ),
});

/** A conversation; a part whose tier was not chosen, or that whoever exports may not read, says nothing. */
export const exportedFarewell = z.object({
  id: farewellId,
  personId,
  tenureId,
  heldOn: plainDate,
  heldBy: z.string(),
  reasons: z.array(leavingReason),
  reasonWords: z.string(),
  reasonsTier: noteTier,
  /** Who wrote the part, where that was not who held the conversation. */
  reasonsBy: z.string().nullable(),
  valued: z.array(valuedThing),
  valuedWords: z.string(),
  valuedTier: noteTier,
  valuedBy: z.string().nullable(),
  betterWords: z.string(),
  recommendScore: z.int().min(0).max(10).nullable(),
  feedbackTier: noteTier,
  feedbackBy: z.string().nullable(),
  /** What they said they want of us; what holds of them by now stands with the person. */
  wishes: farewellWishes,
  interactionId: interactionId.nullable(),
  ...stamps,
});

export const exportedThanks = z.object({
  id: thanksId,
  personId,
  tenureId,
  givenBy: z.string(),
  givenOn: plainDate.nullable(),
  way: thanksWay,
  words: z.string(),
  interactionId: interactionId.nullable(),
  ...stamps,
});

export const exportedManagementMessage = z.object({
  id: managementMessageId,
  sentOn: plainDate,
  title: z.string().min(1),
  body: z.string(),
  sentBy: z.string(),
  channel: messageChannel,
  departments: z.array(z.string()),
  ...stamps,
});
