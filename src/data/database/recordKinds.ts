import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import {
  askOverrides,
  attachmentPieces,
  attachments,
  careRecords,
  communityManagers,
  consents,
  contactPoints,
  customFields,
  customValues,
  distinctPeople,
  eligibilityRecords,
  eventGuests,
  events,
  exchangeKinds,
  exchanges,
  exportedFiles,
  farewellDrafts,
  farewells,
  followUps,
  goals,
  importProfiles,
  importRejects,
  imports,
  interactionPeople,
  interactions,
  labels,
  listViews,
  managementMessages,
  memberships,
  messageTemplates,
  offboardingSteps,
  offboardings,
  offboardingTemplates,
  opennessRecords,
  opportunities,
  opportunityMoves,
  opportunityWorries,
  orientations,
  outreaches,
  outreachRecipients,
  ownReports,
  partnerships,
  people,
  personLabels,
  pipelineStages,
  producedReports,
  relations,
  reminders,
  requestPeople,
  requests,
  retentionHolds,
  retentionRules,
  segmentMembers,
  segments,
  surveyAnswers,
  surveys,
  tenures,
  thanks,
  workspaceFacts,
} from '../schema/index.ts';

/**
 * What is derived of a person: the summary with its facets, the search for names and facts, the search for notes, which
 * repeats these but for labels, and the facts that the numbers are counted from.
 */
export type Derived = 'summary' | 'search' | 'notes' | 'facts';

/** How the history names a table's rows, and what else hangs on them. */
export interface RecordKind {
  type: string;
  /** The columns, by their names in the code, that make up the record's id. */
  key: readonly string[];
  /** The column that says whose record it is; null for records of no single person. */
  person: string | null;
  /** Further columns that name a person. */
  alsoPeople?: readonly string[];
  /** What is derived anew of that person when such a record changes. */
  derives: readonly Derived[];
  /** Columns that nobody searches by: a change of these alone leaves the search as it is. */
  unsearched?: readonly string[];
  /** Columns by which the numbers count: a change of others leaves the facts as they are. */
  counted?: readonly string[];
  /** Columns whose values the history does not repeat. */
  leftOut?: readonly string[];
  /** Whether some of its rows are kept aside, so that the history knows nothing of them. */
  alsoAside?: boolean;
}

/** The place of every table in the history; one that is missing here can't be written. */
export const recordKinds: ReadonlyMap<SQLiteTable, RecordKind> = new Map<SQLiteTable, RecordKind>([
  [
    people,
    {
      type: 'person',
      key: ['id'],
      person: 'id',
      alsoPeople: ['mergedInto'],
      derives: ['summary', 'search', 'notes', 'facts'],
      counted: ['doNotContact', 'deceasedOn', 'deletedAt'],
      unsearched: [
        'owner',
        'doNotContact',
        'deceasedOn',
        'keepInTouchDays',
        'keepInTouchFrom',
        'birthDate',
        'version',
      ],
    },
  ],
  [
    contactPoints,
    {
      type: 'contactPoint',
      key: ['id'],
      person: 'personId',
      derives: ['summary', 'search', 'notes', 'facts'],
      counted: ['channel', 'usable'],
    },
  ],
  [
    tenures,
    {
      type: 'tenure',
      key: ['id'],
      person: 'personId',
      derives: ['summary', 'search', 'notes', 'facts'],
      counted: ['startedOn', 'endedOn', 'department'],
      unsearched: ['startedOn', 'endedOn', 'grade', 'manager', 'employmentType', 'leaveReason'],
    },
  ],
  [partnerships, { type: 'partnership', key: ['id'], person: 'personId', derives: ['summary'] }],
  [
    orientations,
    {
      type: 'orientation',
      key: ['id'],
      person: 'personId',
      derives: ['summary', 'facts'],
      counted: ['kind', 'strength', 'recordedOn'],
    },
  ],
  [
    opennessRecords,
    {
      type: 'openness',
      key: ['id'],
      person: 'personId',
      derives: ['summary', 'facts'],
      counted: ['openness', 'recordedOn'],
    },
  ],
  [
    consents,
    {
      type: 'consent',
      key: ['id'],
      person: 'personId',
      derives: ['summary', 'facts'],
      counted: ['purpose', 'channel', 'state', 'decidedOn'],
    },
  ],
  [
    memberships,
    {
      type: 'membership',
      key: ['id'],
      person: 'personId',
      derives: ['summary', 'facts'],
      counted: ['invitedOn', 'joinedOn', 'leftOn'],
    },
  ],
  [relations, { type: 'relation', key: ['id'], person: 'personId', alsoPeople: ['otherId'], derives: [] }],
  [labels, { type: 'label', key: ['id'], person: null, derives: [] }],
  [
    personLabels,
    {
      type: 'personLabel',
      key: ['personId', 'labelId'],
      person: 'personId',
      derives: ['summary', 'search'],
    },
  ],
  [customFields, { type: 'customField', key: ['id'], person: null, derives: [] }],
  [
    customValues,
    {
      type: 'customValue',
      key: ['personId', 'fieldId'],
      person: 'personId',
      derives: ['summary', 'search', 'notes'],
    },
  ],
  [interactions, { type: 'interaction', key: ['id'], person: null, derives: [] }],
  [
    interactionPeople,
    {
      type: 'participation',
      key: ['interactionId', 'personId'],
      person: 'personId',
      derives: ['summary', 'notes', 'facts'],
      counted: ['occurredAt', 'direction', 'purpose', 'present'],
    },
  ],
  [attachments, { type: 'attachment', key: ['id'], person: null, derives: [] }],
  [
    attachmentPieces,
    {
      type: 'attachmentPiece',
      key: ['attachmentId', 'number'],
      person: null,
      derives: [],
      leftOut: ['content'],
    },
  ],
  [
    exchanges,
    {
      type: 'exchange',
      key: ['id'],
      person: 'personId',
      derives: ['summary', 'facts'],
      counted: ['kind', 'party', 'act', 'happenedOn'],
    },
  ],
  [followUps, { type: 'followUp', key: ['id'], person: 'personId', derives: ['summary'] }],
  [reminders, { type: 'reminder', key: ['subject', 'dueOn', 'device'], person: null, derives: [] }],
  [segments, { type: 'segment', key: ['id'], person: null, derives: [] }],
  [
    segmentMembers,
    { type: 'segmentMember', key: ['segmentId', 'personId'], person: 'personId', derives: [] },
  ],
  [listViews, { type: 'listView', key: ['id'], person: null, derives: [] }],
  [imports, { type: 'import', key: ['id'], person: null, derives: [] }],
  [producedReports, { type: 'producedReport', key: ['id'], person: null, derives: [] }],
  [importProfiles, { type: 'importProfile', key: ['id'], person: null, derives: [] }],
  [exportedFiles, { type: 'export', key: ['id'], person: null, derives: [] }],
  [
    distinctPeople,
    {
      type: 'distinctPeople',
      key: ['personId', 'otherId'],
      person: 'personId',
      alsoPeople: ['otherId'],
      derives: [],
    },
  ],
  [offboardings, { type: 'offboarding', key: ['id'], person: 'personId', derives: [] }],
  [offboardingSteps, { type: 'offboardingStep', key: ['id'], person: 'personId', derives: [] }],
  [offboardingTemplates, { type: 'offboardingTemplate', key: ['id'], person: null, derives: [] }],
  [
    farewells,
    {
      type: 'farewell',
      key: ['id'],
      person: 'personId',
      derives: ['summary', 'facts'],
      counted: ['tenureId', 'heldOn', 'recommendScore', 'reasons', 'reasonsTier', 'reasonsBy', 'heldBy'],
    },
  ],
  [farewellDrafts, { type: 'farewellDraft', key: ['tenureId'], person: 'personId', derives: [] }],
  [
    thanks,
    {
      type: 'thanks',
      key: ['id'],
      person: 'personId',
      derives: ['summary', 'facts'],
      counted: ['tenureId', 'givenOn'],
    },
  ],
  [managementMessages, { type: 'managementMessage', key: ['id'], person: null, derives: [] }],
  [pipelineStages, { type: 'pipelineStage', key: ['id'], person: null, derives: [] }],
  [
    opportunities,
    { type: 'opportunity', key: ['id'], person: 'personId', alsoPeople: ['referredId'], derives: [] },
  ],
  [opportunityWorries, { type: 'opportunityWorry', key: ['id'], person: 'personId', derives: [] }],
  [opportunityMoves, { type: 'opportunityMove', key: ['id'], person: 'personId', derives: [] }],
  [eligibilityRecords, { type: 'eligibility', key: ['id'], person: 'personId', derives: [] }],
  [askOverrides, { type: 'askOverride', key: ['id'], person: 'personId', derives: [] }],
  [exchangeKinds, { type: 'exchangeKind', key: ['id'], person: null, derives: [] }],
  [events, { type: 'event', key: ['id'], person: null, derives: [] }],
  [
    eventGuests,
    {
      type: 'eventGuest',
      key: ['id'],
      person: 'personId',
      derives: ['facts'],
      counted: ['eventId', 'invitedOn', 'answer', 'attended', 'feedbackScore'],
    },
  ],
  [surveys, { type: 'survey', key: ['id'], person: null, derives: [] }],
  [surveyAnswers, { type: 'surveyAnswer', key: ['id'], person: 'personId', derives: [] }],
  [messageTemplates, { type: 'messageTemplate', key: ['id'], person: null, derives: [] }],
  [outreaches, { type: 'outreach', key: ['id'], person: null, derives: [] }],
  [
    outreachRecipients,
    { type: 'outreachRecipient', key: ['outreachId', 'personId'], person: 'personId', derives: [] },
  ],
  [communityManagers, { type: 'communityManager', key: ['id'], person: 'personId', derives: [] }],
  [careRecords, { type: 'careRecord', key: ['id'], person: 'personId', derives: [] }],
  [requests, { type: 'request', key: ['id'], person: null, derives: [] }],
  [requestPeople, { type: 'requestPerson', key: ['requestId', 'personId'], person: 'personId', derives: [] }],
  [goals, { type: 'goal', key: ['id'], person: null, derives: [] }],
  [ownReports, { type: 'ownReport', key: ['id'], person: null, derives: [] }],
  [retentionRules, { type: 'retentionRule', key: ['id'], person: null, derives: [] }],
  [retentionHolds, { type: 'retentionHold', key: ['id'], person: 'personId', derives: [] }],
  [workspaceFacts, { type: 'workspaceFact', key: ['name'], person: null, derives: [], alsoAside: true }],
  [importRejects, { type: 'importReject', key: ['importId', 'row'], person: null, derives: [] }],
]);
