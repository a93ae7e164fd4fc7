import { z } from 'zod';
import { eventFacts } from '../../contract/events.ts';
import { messageTemplate, outreachFacts } from '../../contract/outreach.ts';
import { surveyDefinition, surveyReply } from '../../contract/surveys.ts';
import {
  careRecordId,
  communityManagerId,
  eventGuestId,
  eventId,
  exchangeKindId,
  interactionId,
  outreachId,
  personId,
  requestId,
  segmentId,
  surveyAnswerId,
  surveyId,
} from '../ids.ts';
import { instant } from '../instant.ts';
import { plainDate } from '../plainDate.ts';
import {
  eventAnswer,
  exchangeKind,
  language,
  noteTier,
  orientationKind,
  requestAnswer,
  surveySource,
} from '../vocabulary.ts';

const stamps = { createdAt: instant, updatedAt: instant };

/** Those of the program itself have a code, by which give and ask names them; it names the others by their id. */
export const exportedExchangeKind = z.object({
  id: exchangeKindId,
  code: exchangeKind.nullable(),
  name: z.string().min(1).nullable(),
  contributes: z.boolean(),
  position: z.int().min(0),
  archivedAt: instant.nullable(),
});

/** The sessions are by the clock of the zone; `startsAt` and `endsAt` are the first one's start and the last one's end. */
export const exportedEvent = eventFacts.extend({
  id: eventId,
  startsAt: instant,
  endsAt: instant,
  cancelledAt: instant.nullable(),
  ...stamps,
});

export const exportedGuest = z.object({
  id: eventGuestId,
  eventId,
  personId,
  listedOn: plainDate,
  invitedOn: plainDate.nullable(),
  answer: eventAnswer.nullable(),
  answeredOn: plainDate.nullable(),
  attended: z.boolean().nullable(),
  walkIn: z.boolean(),
  feedbackScore: z.int().min(1).max(5).nullable(),
  feedbackWords: z.string(),
  interactionId: interactionId.nullable(),
});

export const exportedSurvey = z.object({
  id: surveyId,
  title: z.string().min(1),
  definition: surveyDefinition,
  openedOn: plainDate.nullable(),
  closedOn: plainDate.nullable(),
  ...stamps,
});

export const exportedAnswer = z.object({
  id: surveyAnswerId,
  surveyId,
  personId,
  responseKey: z.string().min(1),
  answeredOn: plainDate,
  answers: surveyReply,
  source: surveySource,
  interactionId: interactionId.nullable(),
});

export const exportedMessageTemplate = messageTemplate.omit({ version: true }).extend(stamps);

/** A message to many; whom it names one by one are people of the document. */
export const exportedOutreach = outreachFacts.extend({
  id: outreachId,
  writtenAt: instant.nullable(),
  sentOn: plainDate.nullable(),
  ...stamps,
});

/** To whom it was written, and on which day it was sent to them. */
export const exportedRecipient = z.object({
  outreachId,
  personId,
  language,
  sentOn: plainDate.nullable(),
  interactionId: interactionId.nullable(),
});

/** A term as manager of a circle, with what was taken care of in it. */
export const exportedManager = z.object({
  id: communityManagerId,
  personId,
  segmentId,
  startedOn: plainDate,
  endedOn: plainDate.nullable(),
  note: z.string(),
  ...stamps,
  care: z.array(
    z.object({ id: careRecordId, happenedOn: plainDate, words: z.string(), eventId: eventId.nullable() }),
  ),
});

/** A voice with the people of the document who raised or share it. */
export const exportedRequest = z.object({
  id: requestId,
  title: z.string().min(1),
  words: z.string(),
  raisedOn: plainDate,
  orientation: orientationKind.nullable(),
  segmentId: segmentId.nullable(),
  owner: z.string().nullable(),
  tier: noteTier,
  recordedBy: z.string(),
  answer: requestAnswer.nullable(),
  answerWords: z.string(),
  answeredOn: plainDate.nullable(),
  answeredBy: z.string().nullable(),
  doneOn: plainDate.nullable(),
  ...stamps,
  people: z.array(z.object({ personId, raised: z.boolean(), since: plainDate })),
});
