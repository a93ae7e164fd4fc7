import { z } from 'zod';

/**
 * Record ids are UUIDv7: they sort by the time of their making, on every device.
 * Each kind of record has a type of its own, so that one can't be passed for another.
 */
export const personId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof personId>;

export const tenureId = z.uuid().brand<'TenureId'>();
export type TenureId = z.infer<typeof tenureId>;

export const partnershipId = z.uuid().brand<'PartnershipId'>();
export type PartnershipId = z.infer<typeof partnershipId>;

export const relationId = z.uuid().brand<'RelationId'>();
export type RelationId = z.infer<typeof relationId>;

export const exchangeId = z.uuid().brand<'ExchangeId'>();
export type ExchangeId = z.infer<typeof exchangeId>;

export const labelId = z.uuid().brand<'LabelId'>();
export type LabelId = z.infer<typeof labelId>;

export const customFieldId = z.uuid().brand<'CustomFieldId'>();
export type CustomFieldId = z.infer<typeof customFieldId>;

export const followUpId = z.uuid().brand<'FollowUpId'>();
export type FollowUpId = z.infer<typeof followUpId>;

export const segmentId = z.uuid().brand<'SegmentId'>();
export type SegmentId = z.infer<typeof segmentId>;

export const attachmentId = z.uuid().brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof attachmentId>;

export const listViewId = z.uuid().brand<'ListViewId'>();
export type ListViewId = z.infer<typeof listViewId>;

/** What the user did, in the history. */
export const operationId = z.uuid().brand<'OperationId'>();
export type OperationId = z.infer<typeof operationId>;

export const interactionId = z.uuid().brand<'InteractionId'>();
export type InteractionId = z.infer<typeof interactionId>;

export const importId = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof importId>;

export const importProfileId = z.uuid().brand<'ImportProfileId'>();
export type ImportProfileId = z.infer<typeof importProfileId>;

export const exportId = z.uuid().brand<'ExportId'>();

export const eventId = z.uuid().brand<'EventId'>();
export type EventId = z.infer<typeof eventId>;

export const eventGuestId = z.uuid().brand<'EventGuestId'>();

export const surveyId = z.uuid().brand<'SurveyId'>();
export type SurveyId = z.infer<typeof surveyId>;

export const surveyAnswerId = z.uuid().brand<'SurveyAnswerId'>();

export const messageTemplateId = z.uuid().brand<'MessageTemplateId'>();
export type MessageTemplateId = z.infer<typeof messageTemplateId>;

export const outreachId = z.uuid().brand<'OutreachId'>();
export type OutreachId = z.infer<typeof outreachId>;

export const communityManagerId = z.uuid().brand<'CommunityManagerId'>();
export type CommunityManagerId = z.infer<typeof communityManagerId>;

export const careRecordId = z.uuid().brand<'CareRecordId'>();
export type CareRecordId = z.infer<typeof careRecordId>;

export const requestId = z.uuid().brand<'RequestId'>();
export type RequestId = z.infer<typeof requestId>;

export const exchangeKindId = z.uuid().brand<'ExchangeKindId'>();
export type ExchangeKindId = z.infer<typeof exchangeKindId>;

export const offboardingId = z.uuid().brand<'OffboardingId'>();
export type OffboardingId = z.infer<typeof offboardingId>;

export const offboardingStepId = z.uuid().brand<'OffboardingStepId'>();
export type OffboardingStepId = z.infer<typeof offboardingStepId>;

export const offboardingTemplateId = z.uuid().brand<'OffboardingTemplateId'>();
export type OffboardingTemplateId = z.infer<typeof offboardingTemplateId>;

export const farewellId = z.uuid().brand<'FarewellId'>();

export const thanksId = z.uuid().brand<'ThanksId'>();

export const managementMessageId = z.uuid().brand<'ManagementMessageId'>();
export type ManagementMessageId = z.infer<typeof managementMessageId>;

export const opportunityId = z.uuid().brand<'OpportunityId'>();
export type OpportunityId = z.infer<typeof opportunityId>;

export const pipelineStageId = z.uuid().brand<'PipelineStageId'>();
export type PipelineStageId = z.infer<typeof pipelineStageId>;

export const worryId = z.uuid().brand<'WorryId'>();

export const askOverrideId = z.uuid().brand<'AskOverrideId'>();

export const goalId = z.uuid().brand<'GoalId'>();
export type GoalId = z.infer<typeof goalId>;

export const ownReportId = z.uuid().brand<'OwnReportId'>();
export type OwnReportId = z.infer<typeof ownReportId>;

export const workspaceId = z.uuid().brand<'WorkspaceId'>();
export type WorkspaceId = z.infer<typeof workspaceId>;

/** A file or folder the user picked in a dialog of the program; the page never sees or names paths to open. */
export const fileGrantId = z.uuid().brand<'FileGrantId'>();
export type FileGrantId = z.infer<typeof fileGrantId>;

/** Makes the ids of new records; injected, so that tests get the same ids every time. */
export interface IdSource {
  next(): string;
  /** Has all further ids sort behind that one, also where the clock was set back since it was made. */
  follow?(id: string): void;
}

export const erasureId = z.uuid().brand<'ErasureId'>();
export type ErasureId = z.infer<typeof erasureId>;

export const retentionRuleId = z.uuid().brand<'RetentionRuleId'>();
export type RetentionRuleId = z.infer<typeof retentionRuleId>;

export const retentionHoldId = z.uuid().brand<'RetentionHoldId'>();
export type RetentionHoldId = z.infer<typeof retentionHoldId>;

export const backupRunId = z.uuid().brand<'BackupRunId'>();
export type BackupRunId = z.infer<typeof backupRunId>;

export const consentId = z.uuid().brand<'ConsentId'>();
