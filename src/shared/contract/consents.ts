import { z } from 'zod';
import { operationId, personId } from '../domain/ids.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { channel, consentBasis, consentPurpose } from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

/** So many days before a consent ends the person is to be asked again. */
export const askAgainDays = 60;

/** For how many months a consent is proposed to hold; null where it has no end until it is withdrawn. */
export const consentTerm = z.object({ months: z.int().min(1).max(120).nullable() });
export type ConsentTerm = z.infer<typeof consentTerm>;

/** Until the workspace says otherwise. */
export const usualConsentTerm = { months: 24 } as const satisfies ConsentTerm;

export const lapsingConsents = z.object({
  /** How many people. */
  total: z.int(),
  people: z.array(
    z.object({
      personId,
      personName,
      /** What ends, the first to end before others; `validUntil` is the last day it holds. */
      consents: z.array(
        z.object({ purpose: consentPurpose, channel, basis: consentBasis, validUntil: plainDate }),
      ),
      /** When an open follow-up to ask for consent is due; null where nobody is going to ask. */
      askOn: plainDate.nullable(),
    }),
  ),
});
export type LapsingConsents = z.infer<typeof lapsingConsents>;

export const consentsContract = {
  /** Whose consents end within so many days from today, the first to end before others; for HR alone: NOT_FOR_ROLE. */
  lapsing: procedure
    .input(
      z.object({
        days: z.int().min(0).max(3660),
        offset: z.int().min(0),
        limit: z.int().min(0).max(500),
      }),
    )
    .output(lapsingConsents),
  /** The workspace's word on how long a consent holds; what was recorded before keeps the end it was given. */
  term: procedure.output(consentTerm),
  /** Changes it, for HR alone: NOT_FOR_ROLE. */
  setTerm: procedure.input(consentTerm).output(z.object({ operationId: operationId.nullable() })),
};
