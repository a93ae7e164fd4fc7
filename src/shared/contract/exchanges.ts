import { z } from 'zod';
import { exchangeKindKey } from '../domain/exchangeKinds.ts';
import { exchangeKindId, interactionId, operationId, personId, segmentId } from '../domain/ids.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { exchangeAct, exchangeKind, party } from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

/** A kind of what is given or asked. */
export const exchangeKindRecord = z.object({
  id: exchangeKindId,
  /** One of the program's own, named in the reader's language where `name` is null. */
  code: exchangeKind.nullable(),
  name: z.string().trim().min(1).max(60).nullable(),
  /** Who gave of this kind contributes, see docs/metrics.md. */
  contributes: z.boolean(),
  /** No longer offered; what is on record keeps it. */
  archived: z.boolean(),
  /** How often it is on record. */
  used: z.int(),
});
export type ExchangeKindRecord = z.infer<typeof exchangeKindRecord>;

/** How often each side gave and asked. */
export const balance = z.object({
  alumnusGave: z.int(),
  companyGave: z.int(),
  alumnusAsked: z.int(),
  companyAsked: z.int(),
});
export type Balance = z.infer<typeof balance>;

const scope = z.object({
  /** Null for all that is on record. */
  from: plainDate.nullable(),
  to: plainDate.nullable(),
  segmentId: segmentId.nullable(),
});
export type BalanceScope = z.infer<typeof scope>;

export const personBalance = balance.extend({
  personId,
  personName,
  department: z.string().nullable(),
  lastOn: plainDate,
});
export type PersonBalance = z.infer<typeof personBalance>;

export const exchangesContract = {
  /** Every kind in its order, archived ones too. */
  kinds: procedure.output(z.array(exchangeKindRecord)),
  /**
   * Makes these the kinds, in this order; what is left out is archived. One of the program's own loses its own name by null.
   * NAME_TAKEN for a name that two have.
   */
  saveKinds: procedure
    .input(
      z.object({
        kinds: z
          .array(
            exchangeKindRecord.pick({ name: true, contributes: true }).extend({
              id: exchangeKindId.nullable(),
            }),
          )
          .min(1)
          .max(60),
      }),
    )
    .output(z.object({ kinds: z.array(exchangeKindRecord), operationId: operationId.nullable() })),
  /** What one side gave or asked in an interaction, of each of those people, on its day; NOT_FOUND for who had no part in it. */
  recordFrom: procedure
    .input(
      z.object({
        interactionId,
        people: z.array(personId).min(1).max(200),
        kind: exchangeKindKey,
        party,
        act: exchangeAct,
        note: z.string().max(2000),
      }),
    )
    .output(z.object({ operationId })),
  /** The balance of a period: whole, by kind and by calendar year; of the people of a segment, or of all. */
  balance: procedure.input(scope).output(
    z.object({
      whole: balance,
      /** With how many people. */
      people: z.int(),
      byKind: z.array(balance.extend({ kind: exchangeKindKey })),
      byYear: z.array(balance.extend({ year: z.int() })),
    }),
  ),
  /** Of each segment; `circle` where a community manager looks after it today. */
  ofSegments: procedure.input(scope.omit({ segmentId: true })).output(
    z.array(
      balance.extend({
        segmentId,
        name: z.string(),
        circle: z.boolean(),
        people: z.int(),
      }),
    ),
  ),
  /** Of each person with something on record in the period. */
  ofPeople: procedure
    .input(
      scope.extend({
        /** `weGave` and the like: most of it first; `weOwe`: by what they gave beyond what we gave. */
        sort: z.enum(['latest', 'alumnusGave', 'companyGave', 'alumnusAsked', 'companyAsked', 'weOwe']),
        offset: z.int().min(0),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.int(), people: z.array(personBalance) })),
};
