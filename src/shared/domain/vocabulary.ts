import { z } from 'zod';

/**
 * The closed lists of the product's vocabulary. Their words in English and Japanese are in
 * src/shared/i18n under `vocabulary.<list>.<value>`.
 */

export const language = z.enum(['en', 'ja']);
export type Language = z.infer<typeof language>;

/** Decides the first screen, the defaults and which confidential notes are shown. */
export const role = z.enum(['hr', 'manager', 'recruiter']);
export type Role = z.infer<typeof role>;

/** What a person wants of the network. The list is editable in a workspace; these are the first entries. */
export const orientationKind = z.enum([
  'exchange',
  'learning',
  'collaboration',
  'freelance',
  'return',
  'mentor',
  'organise',
  'distance',
]);
export type OrientationKind = z.infer<typeof orientationKind>;

/** How we know it: the person said so, answered a survey, or we assume. */
export const orientationSource = z.enum(['said', 'survey', 'assumed']);
export type OrientationSource = z.infer<typeof orientationSource>;

/** 0 does not want it … 3 wants it most. */
export const orientationStrength = z.int().min(0).max(3);

export const openness = z.enum(['unknown', 'no', 'maybe', 'open', 'active']);
export type Openness = z.infer<typeof openness>;

/** The six forms of a next partnership. */
export const partnershipForm = z.enum([
  'rehire',
  'partTime',
  'freelance',
  'referral',
  'business',
  'advisory',
]);
export type PartnershipForm = z.infer<typeof partnershipForm>;

export const interactionKind = z.enum([
  'farewell',
  'call',
  'email',
  'meeting',
  'message',
  'event',
  'survey',
  'note',
]);
export type InteractionKind = z.infer<typeof interactionKind>;

export const direction = z.enum(['toAlumnus', 'fromAlumnus', 'mutual']);
export type Direction = z.infer<typeof direction>;

export const purpose = z.enum([
  'thanks',
  'news',
  'help',
  'invitation',
  'checkIn',
  'askRehire',
  'askReferral',
  'askFavour',
  'reply',
  'other',
]);
export type Purpose = z.infer<typeof purpose>;

/** The purposes that ask something of the person, see the message mix in docs/metrics.md. */
export const askPurposes = ['askRehire', 'askReferral', 'askFavour'] as const satisfies readonly Purpose[];

/** The purposes that give something to the person. */
export const givePurposes = ['thanks', 'news', 'help', 'invitation'] as const satisfies readonly Purpose[];

/** Who may read it: everybody, HR only, its owner only. */
export const noteTier = z.enum(['open', 'hr', 'owner']);
export type NoteTier = z.infer<typeof noteTier>;

export const consentPurpose = z.enum(['news', 'events', 'jobs', 'surveys']);
export type ConsentPurpose = z.infer<typeof consentPurpose>;

export const channel = z.enum(['email', 'phone', 'message', 'post']);
export type Channel = z.infer<typeof channel>;

export const consentState = z.enum(['granted', 'withdrawn']);
export type ConsentState = z.infer<typeof consentState>;

/** The legal ground on which we may contact a person. */
export const consentBasis = z.enum(['consent', 'contract', 'legitimateInterest']);
export type ConsentBasis = z.infer<typeof consentBasis>;

export const employmentType = z.enum(['permanent', 'fixedTerm', 'partTime', 'temporary', 'intern', 'other']);
export type EmploymentType = z.infer<typeof employmentType>;

/** The program's own kinds of what one side gives the other or asks of it; a workspace may have more, and says which count as contributing. */
export const exchangeKind = z.enum([
  'referral',
  'mentoring',
  'talk',
  'advice',
  'jobNews',
  'invitation',
  'referenceLetter',
  'discount',
  'favour',
]);
export type ExchangeKind = z.infer<typeof exchangeKind>;

export const party = z.enum(['alumnus', 'company']);
export type Party = z.infer<typeof party>;

export const exchangeAct = z.enum(['gave', 'asked']);
export type ExchangeAct = z.infer<typeof exchangeAct>;

/** A partnership beside employment, on the person's line of life. */
export const partnershipKind = z.enum(['freelance', 'client', 'referral', 'mentor', 'advisory', 'other']);
export type PartnershipKind = z.infer<typeof partnershipKind>;

/** How one person is tied to another: was their manager, was referred by them, was their colleague. */
export const relationKind = z.enum(['managerOf', 'referredBy', 'colleague']);
export type RelationKind = z.infer<typeof relationKind>;

/** A tag sorts people for us; a skill is what a person can do. */
export const labelKind = z.enum(['tag', 'skill']);
export type LabelKind = z.infer<typeof labelKind>;

/** How a contact felt. */
export const sentiment = z.enum(['positive', 'neutral', 'negative']);
export type Sentiment = z.infer<typeof sentiment>;

/** Why something is to be done: a task, to ask for consent, or because we were long out of touch. */
export const followUpKind = z.enum(['task', 'consentRequest', 'keepInTouch']);
export type FollowUpKind = z.infer<typeof followUpKind>;

export const membershipState = z.enum(['notInvited', 'invited', 'joined', 'left']);
export type MembershipState = z.infer<typeof membershipState>;

export const customFieldType = z.enum(['text', 'number', 'date', 'choice', 'flag']);
export type CustomFieldType = z.infer<typeof customFieldType>;

/** What kind of step a plan has; the kinds but `task` and `checkIn` are settled by doing what they name. */
export const stepKind = z.enum(['task', 'contactDetails', 'consent', 'conversation', 'thanks', 'checkIn']);
export type StepKind = z.infer<typeof stepKind>;

/** Whose step it is. */
export const stepOwner = z.enum(['hr', 'manager', 'it', 'leaver', 'other']);
export type StepOwner = z.infer<typeof stepOwner>;

/** The day a step's due day is counted from. */
export const stepAnchor = z.enum(['notice', 'lastDay']);
export type StepAnchor = z.infer<typeof stepAnchor>;

export const stepState = z.enum(['open', 'done', 'notNeeded']);
export type StepState = z.infer<typeof stepState>;

/** How an offboarding plan was closed: gone through, or not needed because the person stays. */
export const offboardingOutcome = z.enum(['finished', 'withdrawn']);
export type OffboardingOutcome = z.infer<typeof offboardingOutcome>;

/** Why somebody leaves, as they say it. */
export const leavingReason = z.enum([
  'growth',
  'newField',
  'pay',
  'workload',
  'leadership',
  'relationships',
  'meaning',
  'place',
  'family',
  'health',
  'study',
  'ownBusiness',
  'contractEnd',
  'reorganisation',
  'retirement',
  'other',
]);
export type LeavingReason = z.infer<typeof leavingReason>;

/** What a leaver valued here. */
export const valuedThing = z.enum([
  'colleagues',
  'leadership',
  'work',
  'learning',
  'trust',
  'flexibility',
  'pay',
  'stability',
  'customers',
  'culture',
  'other',
]);
export type ValuedThing = z.infer<typeof valuedThing>;

/** How thanks reach the leaver. */
export const thanksWay = z.enum(['spoken', 'letter', 'message']);
export type ThanksWay = z.infer<typeof thanksWay>;

/** How a message of the management reaches the staff. */
export const messageChannel = z.enum(['meeting', 'email', 'intranet', 'chat', 'other']);
export type MessageChannel = z.infer<typeof messageChannel>;

/** How an opportunity ends. Of forms other than employment `returned` reads as partnered. */
export const opportunityOutcome = z.enum(['returned', 'notNow', 'declined']);
export type OpportunityOutcome = z.infer<typeof opportunityOutcome>;

/** Why an opportunity was closed without a partnership. */
export const outcomeReason = z.enum([
  'timing',
  'terms',
  'work',
  'place',
  'family',
  'otherOffer',
  'contentElsewhere',
  'trust',
  'noOpening',
  'budget',
  'noAnswer',
  'other',
]);
export type OutcomeReason = z.infer<typeof outcomeReason>;

/** Whether a person may be employed again. */
export const eligibility = z.enum(['yes', 'conditions', 'no']);
export type Eligibility = z.infer<typeof eligibility>;

/** What an invited person answers. */
export const eventAnswer = z.enum(['yes', 'maybe', 'no']);
export type EventAnswer = z.infer<typeof eventAnswer>;

/** Why a person is left out of a message or an invitation: the first that holds, in this order. */
export const leftOutReason = z.enum([
  'deceased',
  'doNotContact',
  'keepsDistance',
  'consentWithdrawn',
  'consentMissing',
  'noAddress',
  'askBlocked',
]);
export type LeftOutReason = z.infer<typeof leftOutReason>;

/** What the company answers to a request of members. */
export const requestAnswer = z.enum(['willDo', 'done', 'cannot']);
export type RequestAnswer = z.infer<typeof requestAnswer>;

/** Where an answer to a survey came from: the form's file, text pasted from it, or a form tool's CSV. */
export const surveySource = z.enum(['form', 'text', 'csv']);
export type SurveySource = z.infer<typeof surveySource>;
