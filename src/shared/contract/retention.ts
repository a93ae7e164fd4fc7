import { z } from 'zod';
import { operationId, personId, retentionHoldId, retentionRuleId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { procedure } from './refusals.ts';

const years = z.int().min(0).max(100);

/** When people's data is no longer needed. All that is said has to hold; one of the two numbers of years is there. */
const ruleParts = {
  name: z.string().trim().min(1).max(100),
  /** Whole years since the last day of the latest tenure. */
  yearsSinceLeaving: years.nullable(),
  /** Whole years since the last contact in either direction; without any, since the last day. */
  yearsSinceContact: years.nullable(),
  /** Whoever is a member of the network is left out. */
  spareMembers: z.boolean(),
};

export const retentionRule = z.object({ id: retentionRuleId, version: z.int(), ...ruleParts });
export type RetentionRule = z.infer<typeof retentionRule>;

export const retentionRuleDraft = z.object(ruleParts);
export type RetentionRuleDraft = z.infer<typeof retentionRuleDraft>;

/** Somebody whom a rule proposes to erase. */
export const retentionProposal = z.object({
  personId,
  personName,
  leftOn: plainDate,
  lastContactAt: instant.nullable(),
  /** The rules that say so. */
  rules: z.array(retentionRuleId),
});
export type RetentionProposal = z.infer<typeof retentionProposal>;

/** Somebody who is kept although a rule may propose otherwise, up to and including a day. */
export const retentionHold = z.object({
  id: retentionHoldId,
  personId,
  personName,
  untilOn: plainDate,
  reason: z.string(),
  keptAt: instant,
  keptBy: z.string(),
});
export type RetentionHold = z.infer<typeof retentionHold>;

const page = { offset: z.int().min(0), limit: z.int().min(0).max(500) };

/** Rules propose; people erase. For HR alone: others get NOT_FOR_ROLE. */
export const retentionContract = {
  rules: procedure.output(z.array(retentionRule)),
  /** Adds a rule, or changes one; INVALID_INPUT for one that asks for nothing, NOT_FOUND, CHANGED_MEANWHILE. */
  saveRule: procedure
    .input(
      z.object({ id: retentionRuleId.nullable(), version: z.int().nullable(), rule: retentionRuleDraft }),
    )
    .output(z.object({ rule: retentionRule, operationId: operationId.nullable() })),
  /** NOT_FOUND, CHANGED_MEANWHILE. */
  removeRule: procedure
    .input(z.object({ id: retentionRuleId, version: z.int() }))
    .output(z.object({ operationId })),
  /** Whom the rules, or one of them, propose today: who left longest ago comes first. Who works here is none. */
  proposals: procedure
    .input(z.object({ ruleId: retentionRuleId.nullable(), ...page }))
    .output(z.object({ total: z.int(), people: z.array(retentionProposal) })),
  /** Whom a rule would propose as it stands in the form. */
  tryRule: procedure.input(z.object({ rule: retentionRuleDraft })).output(z.object({ total: z.int() })),
  /** Keeps people up to and including a day, with the reason; INVALID_INPUT for a day that is over. */
  hold: procedure
    .input(
      z.object({
        personIds: z.array(personId).min(1).max(500),
        untilOn: plainDate,
        reason: z.string().trim().min(1).max(1000),
      }),
    )
    .output(z.object({ operationId })),
  holds: procedure.input(z.object(page)).output(z.object({ total: z.int(), holds: z.array(retentionHold) })),
  /** Lets the rules speak again. NOT_FOUND. */
  release: procedure.input(z.object({ id: retentionHoldId })).output(z.object({ operationId })),
};
