import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  eventId,
  fileGrantId,
  messageTemplateId,
  operationId,
  outreachId,
  personId,
  surveyId,
} from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { messageField } from '../domain/outreach/fields.ts';
import { plainDate } from '../domain/plainDate.ts';
import {
  channel,
  consentPurpose,
  language,
  leftOutReason,
  orientationKind,
  purpose,
} from '../domain/vocabulary.ts';
import { audience, leftOutCount } from './audience.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';

/** What is written, with fields as `{{field}}`: see src/shared/domain/outreach/fields.ts. */
export const messageText = z.object({ subject: z.string().max(300), body: z.string().max(50_000) });
export type MessageText = z.infer<typeof messageText>;

/** The same in each language; null where there is none, then the other one is used. */
export const messageTexts = z.object({ en: messageText.nullable(), ja: messageText.nullable() });
export type MessageTexts = z.infer<typeof messageTexts>;

export const messageTemplate = z.object({
  id: messageTemplateId,
  version: z.int(),
  name: z.string().trim().min(1).max(120),
  purpose,
  consentPurpose,
  texts: messageTexts,
});
export type MessageTemplate = z.infer<typeof messageTemplate>;

/** To whom, by which way and for what. */
export const outreachAim = z.object({
  purpose,
  consentPurpose,
  channel,
  audience,
  /** The event it invites to; who it is sent to counts as invited. */
  eventId: eventId.nullable(),
  /** The survey whose form goes with it. */
  surveyId: surveyId.nullable(),
});
export type OutreachAim = z.infer<typeof outreachAim>;

export const outreachFacts = outreachAim.extend({
  title: z.string().trim().min(1).max(200),
  texts: messageTexts,
  owner: z.string().nullable(),
});
export type OutreachFacts = z.infer<typeof outreachFacts>;

export const outreach = outreachFacts.extend({
  id: outreachId,
  version: z.int(),
  state: z.enum(['draft', 'written', 'sent']),
  writtenAt: instant.nullable(),
  sentOn: plainDate.nullable(),
  /** To how many it was written, and of these to how many it was sent. */
  written: z.int(),
  sent: z.int(),
});
export type Outreach = z.infer<typeof outreach>;

/** The message mix of an audience over the 12 months to today, see docs/metrics.md. */
export const audienceMix = z.object({
  asks: z.int(),
  gives: z.int(),
  outreach: z.int(),
  oneSided: z.boolean(),
});
export type AudienceMix = z.infer<typeof audienceMix>;

/** What to think about before it goes out. */
export const outreachWarning = z.discriminatedUnion('type', [
  /** The mix is one-sided, or is with this message. */
  z.object({ type: z.literal('oneSided'), asks: z.int(), gives: z.int(), already: z.boolean() }),
  /**
   * Most of them do not want what it is about. `audience` is of those who do, which are `people` to whom it could be sent; where
   * none of these does, of everybody in the network who does.
   */
  z.object({
    type: z.literal('notWanted'),
    orientations: z.array(orientationKind),
    wanted: z.int(),
    of: z.int(),
    audience,
    people: z.int(),
  }),
]);
export type OutreachWarning = z.infer<typeof outreachWarning>;

export const outreachRecipient = z.object({
  personId,
  personName,
  department: z.string().nullable(),
  language,
  address: z.string().nullable(),
  leftOut: leftOutReason.nullable(),
  sentOn: plainDate.nullable(),
});
export type OutreachRecipient = z.infer<typeof outreachRecipient>;

/** `eml` writes a folder of drafts; `pdf` letters, in parts of a few hundred. */
export const outreachFormat = z.enum(['eml', 'csv', 'xlsx', 'pdf']);
export type OutreachFormat = z.infer<typeof outreachFormat>;

const one = z.object({ id: outreachId });
const versioned = one.extend({ version: z.int() });

export const outreachContract = {
  /** Not yet sent ones first, then the latest. */
  list: procedure
    .input(z.object({ offset: z.int().min(0), limit: z.int().min(1).max(200) }))
    .output(z.object({ total: z.int(), outreaches: z.array(outreach) })),
  get: procedure.input(one).output(outreach),
  /** `operationId` is for undoing it; null where nothing changed. */
  save: procedure
    .input(outreachFacts.extend({ id: outreachId.nullable(), version: z.int() }))
    .output(z.object({ outreach, operationId: operationId.nullable() })),
  /** Into the bin. */
  remove: procedure.input(versioned).output(z.object({ operationId })),
  /** Whom it would reach, whom it leaves out and why, the mix of messages they had, and what speaks against it. */
  weigh: procedure.input(outreachAim).output(
    z.object({
      people: z.int(),
      recipients: z.int(),
      languages: z.array(z.object({ language, people: z.int() })),
      leftOut: z.array(leftOutCount),
      mix: audienceMix,
      /** The mix with this message to all recipients. */
      mixAfter: audienceMix,
      warnings: z.array(outreachWarning),
    }),
  ),
  /** By name: who gets it, or who is left out. */
  recipients: procedure
    .input(
      z.object({
        aim: outreachAim,
        show: z.enum(['recipients', 'leftOut']),
        /** Those alone who are written to in that language. */
        language: language.optional(),
        search: z.string().max(200),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.int(), people: z.array(outreachRecipient) })),
  /** By name: to whom it was written (`address` as it is today), and when it was sent to them; null where it was not. */
  writtenTo: procedure
    .input(
      one.extend({
        search: z.string().max(200),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.int(), people: z.array(outreachRecipient) })),
  /** The message as that person would get it; `empty` names fields that have nothing for them. */
  preview: procedure.input(z.object({ facts: outreachFacts, personId })).output(
    z.object({
      language,
      address: z.string().nullable(),
      subject: z.string(),
      body: z.string(),
      empty: z.array(messageField),
      unknown: z.array(z.string()),
    }),
  ),
  /**
   * Writes the messages of all who may get it now to a granted file, or for eml and pdf to a new folder in a granted one, and
   * keeps to whom. Whole or not at all; cancelling leaves nothing. `name` is that of the file or the new folder. INVALID_INPUT for
   * a text with an unknown field, without a text, or without anybody who may get it; CHANGED_MEANWHILE where somebody may no
   * longer get it once all is written.
   */
  write: procedure.input(versioned.extend({ format: outreachFormat, to: fileGrantId, language })).output(
    eventIterator(
      z.discriminatedUnion('type', [
        progressEvent,
        z.object({
          type: z.literal('finished'),
          outreach,
          files: z.int(),
          recipients: z.int(),
          name: z.string(),
        }),
      ]),
    ),
  ),
  /**
   * That it was sent on that day to all to whom it was written but those: each has it on the timeline from then on, counts
   * as invited where it invites, and asked where it asks.
   */
  confirmSent: procedure
    .input(versioned.extend({ sentOn: plainDate, except: z.array(personId).max(100_000) }))
    .output(
      eventIterator(
        z.discriminatedUnion('type', [
          progressEvent,
          z.object({ type: z.literal('finished'), outreach, operationId }),
        ]),
      ),
    ),
  /** Own ones in their order; the program's own are in src/shared/i18n/messageTemplates.ts. */
  templates: procedure.output(z.array(messageTemplate)),
  saveTemplate: procedure
    .input(messageTemplate.extend({ id: messageTemplateId.nullable() }))
    .output(z.object({ template: messageTemplate, operationId: operationId.nullable() })),
  removeTemplate: procedure
    .input(z.object({ id: messageTemplateId, version: z.int() }))
    .output(z.object({ operationId })),
};
