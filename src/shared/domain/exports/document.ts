import { z } from 'zod';
import { customValue } from '../../contract/customFields.ts';
import {
  consent,
  contactPoint,
  exchange,
  membership,
  opennessRecord,
  orientation,
  partnership,
  tenure,
} from '../../contract/personProfile.ts';
import {
  attachmentId,
  customFieldId,
  followUpId,
  interactionId,
  labelId,
  personId,
  relationId,
  segmentId,
} from '../ids.ts';
import { instant } from '../instant.ts';
import { personName } from '../names.ts';
import { plainDate } from '../plainDate.ts';
import { rule } from '../segments/rule.ts';
import {
  channel,
  consentPurpose,
  customFieldType,
  direction,
  followUpKind,
  interactionKind,
  labelKind,
  language,
  noteTier,
  purpose,
  relationKind,
  sentiment,
} from '../vocabulary.ts';
import {
  exportedAnswer,
  exportedEvent,
  exportedExchangeKind,
  exportedGuest,
  exportedManager,
  exportedMessageTemplate,
  exportedOutreach,
  exportedRecipient,
  exportedRequest,
  exportedSurvey,
} from './communityRecords.ts';
import {
  exportedFarewell,
  exportedManagementMessage,
  exportedOffboarding,
  exportedTemplate,
  exportedThanks,
} from './farewellRecords.ts';
import {
  exportedEligibility,
  exportedOpportunity,
  exportedOverride,
  exportedStage,
} from './pipelineRecords.ts';
import { exportedGoal, exportedOwnReport } from './reportRecords.ts';

/*
 * The program's own export as JSON: one object with a head and an array for each kind of record, in an order in which
 * everything that a record names stands before it. docs/exportFormat.md describes it.
 */

/** Counts up when a reader of the version before could no longer read the document. */
export const documentVersion = 2;

export const documentHead = z.object({
  format: z.literal('enishi-export'),
  version: z.int().min(1),
  /** The workspace's name. */
  workspace: z.string(),
  exportedAt: instant,
  /** The tiers of notes that are in it. */
  tiers: z.array(noteTier),
  /** How many people follow; of interactions that is known only when all were looked at. */
  counts: z.object({ people: z.int().min(0) }),
});
export type DocumentHead = z.infer<typeof documentHead>;

const record = z.object({ id: z.uuid() });

export const exportedCustomField = z.object({
  id: customFieldId,
  name: z.string().min(1),
  type: customFieldType,
  options: z.array(z.string()),
  createdAt: instant,
  updatedAt: instant,
  archivedAt: instant.nullable(),
});

export const exportedLabel = z.object({ id: labelId, kind: labelKind, name: z.string().min(1) });

export const exportedPerson = personName.extend({
  id: personId,
  birthDate: plainDate.nullable(),
  deceasedOn: plainDate.nullable(),
  externalId: z.string().nullable(),
  company: z.string().nullable(),
  jobTitle: z.string().nullable(),
  location: z.string().nullable(),
  owner: z.string().nullable(),
  doNotContact: z.boolean(),
  keepInTouchDays: z.int().min(1).nullable(),
  keepInTouchFrom: plainDate.nullable(),
  /** In which they are written to; null where nobody says. What the first version wrote does not have it. */
  language: language.nullable().default(null),
  createdAt: instant,
  updatedAt: instant,
  /** In the order in which they are used. */
  contactPoints: z.array(record.extend(contactPoint.shape)),
  tenures: z.array(tenure),
  partnerships: z.array(partnership),
  /** Everything ever recorded, by the order of recording. */
  orientations: z.array(record.extend(orientation.shape)),
  openness: z.array(record.extend(opennessRecord.shape)),
  consents: z.array(
    record.extend({
      ...consent.shape,
      /** The last day it holds. What the first version wrote does not have it, as it knew no end. */
      validUntil: plainDate.nullable().default(null),
      /** Of a withdrawal the program appended: the consent whose time was over. */
      lapsedId: z.uuid().nullable().default(null),
    }),
  ),
  membership: record
    .extend({ ...membership.shape, welcomedOn: plainDate.nullable().default(null) })
    .nullable(),
  labels: z.array(labelId),
  custom: z.record(customFieldId, customValue),
});
export type ExportedPerson = z.infer<typeof exportedPerson>;

export const exportedRelation = z.object({
  id: relationId,
  personId,
  otherId: personId,
  kind: relationKind,
  note: z.string(),
});

export const exportedInteraction = z.object({
  id: interactionId,
  kind: interactionKind,
  occurredAt: instant,
  direction,
  purpose,
  subject: z.string(),
  body: z.string(),
  tier: noteTier,
  sentiment: sentiment.nullable(),
  loggedBy: z.string(),
  createdAt: instant,
  updatedAt: instant,
  /** In their order. */
  people: z.array(personId).min(1),
});

export const exportedAttachment = z.object({
  id: attachmentId,
  interactionId,
  fileName: z.string(),
  bytes: z.int().min(0),
  sha256: z.string(),
  attachedAt: instant,
});

/** A part of an attachment's content. */
export const exportedPiece = z.object({ attachmentId, number: z.int().min(0), content: z.base64() });

export const exportedExchange = exchange.extend({ personId });

export const exportedFollowUp = z.object({
  id: followUpId,
  personId,
  kind: followUpKind,
  title: z.string(),
  note: z.string(),
  dueOn: plainDate,
  owner: z.string().nullable(),
  interactionId: interactionId.nullable(),
  consentPurpose: consentPurpose.nullable(),
  consentChannel: channel.nullable(),
  doneAt: instant.nullable(),
  result: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
});

export const exportedSegment = z.object({
  id: segmentId,
  name: z.string().min(1),
  description: z.string(),
  kind: z.enum(['list', 'rule']),
  rule: rule.nullable(),
  keepInTouchDays: z.int().min(1).nullable(),
  createdAt: instant,
  updatedAt: instant,
  /** Of a list. */
  members: z.array(personId),
});

/** Two people who look alike and were found to be two. */
export const exportedDistinctPair = z.object({ personId, otherId: personId, decidedAt: instant });

/** The arrays of the document in their order. */
export const documentRecords = {
  customFields: exportedCustomField,
  labels: exportedLabel,
  people: exportedPerson,
  relations: exportedRelation,
  interactions: exportedInteraction,
  attachments: exportedAttachment,
  attachmentPieces: exportedPiece,
  exchangeKinds: exportedExchangeKind,
  exchanges: exportedExchange,
  followUps: exportedFollowUp,
  segments: exportedSegment,
  distinctPairs: exportedDistinctPair,
  offboardingTemplates: exportedTemplate,
  offboardings: exportedOffboarding,
  farewells: exportedFarewell,
  thanks: exportedThanks,
  managementMessages: exportedManagementMessage,
  pipelineStages: exportedStage,
  opportunities: exportedOpportunity,
  eligibility: exportedEligibility,
  askOverrides: exportedOverride,
  events: exportedEvent,
  eventGuests: exportedGuest,
  surveys: exportedSurvey,
  surveyAnswers: exportedAnswer,
  messageTemplates: exportedMessageTemplate,
  outreaches: exportedOutreach,
  outreachRecipients: exportedRecipient,
  communityManagers: exportedManager,
  requests: exportedRequest,
  goals: exportedGoal,
  ownReports: exportedOwnReport,
} as const;
export type DocumentArray = keyof typeof documentRecords;
export type DocumentRecord<A extends DocumentArray> = z.infer<(typeof documentRecords)[A]>;

export const documentArrays = z.enum([
  'customFields',
  'labels',
  'people',
  'relations',
  'interactions',
  'attachments',
  'attachmentPieces',
  'exchangeKinds',
  'exchanges',
  'followUps',
  'segments',
  'distinctPairs',
  'offboardingTemplates',
  'offboardings',
  'farewells',
  'thanks',
  'managementMessages',
  'pipelineStages',
  'opportunities',
  'eligibility',
  'askOverrides',
  'events',
  'eventGuests',
  'surveys',
  'surveyAnswers',
  'messageTemplates',
  'outreaches',
  'outreachRecipients',
  'communityManagers',
  'requests',
  'goals',
  'ownReports',
] as const satisfies readonly DocumentArray[]);

/** The whole document, for its JSON Schema; it is read record by record. The arrays that may be missing came later. */
export const exportDocument = documentHead.extend({
  customFields: z.array(exportedCustomField),
  labels: z.array(exportedLabel),
  people: z.array(exportedPerson),
  relations: z.array(exportedRelation),
  interactions: z.array(exportedInteraction),
  attachments: z.array(exportedAttachment),
  attachmentPieces: z.array(exportedPiece),
  exchangeKinds: z.array(exportedExchangeKind).optional(),
  exchanges: z.array(exportedExchange),
  followUps: z.array(exportedFollowUp),
  segments: z.array(exportedSegment),
  distinctPairs: z.array(exportedDistinctPair),
  offboardingTemplates: z.array(exportedTemplate).optional(),
  offboardings: z.array(exportedOffboarding).optional(),
  farewells: z.array(exportedFarewell).optional(),
  thanks: z.array(exportedThanks).optional(),
  managementMessages: z.array(exportedManagementMessage).optional(),
  pipelineStages: z.array(exportedStage).optional(),
  opportunities: z.array(exportedOpportunity).optional(),
  eligibility: z.array(exportedEligibility).optional(),
  askOverrides: z.array(exportedOverride).optional(),
  events: z.array(exportedEvent).optional(),
  eventGuests: z.array(exportedGuest).optional(),
  surveys: z.array(exportedSurvey).optional(),
  surveyAnswers: z.array(exportedAnswer).optional(),
  messageTemplates: z.array(exportedMessageTemplate).optional(),
  outreaches: z.array(exportedOutreach).optional(),
  outreachRecipients: z.array(exportedRecipient).optional(),
  communityManagers: z.array(exportedManager).optional(),
  requests: z.array(exportedRequest).optional(),
  goals: z.array(exportedGoal).optional(),
  ownReports: z.array(exportedOwnReport).optional(),
});
