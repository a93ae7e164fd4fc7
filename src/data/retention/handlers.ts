import { today } from '#shared/domain/instant.ts';
import { forHr } from '../procedures.ts';
import { countProposals, countProposed, readProposals } from './proposals.ts';
import { readHolds, readRules, requireRule } from './read.ts';
import { holdPeople, releaseHold, removeRule, requireRuleWithYears, saveRule } from './write.ts';

export const retentionHandlers = {
  rules: forHr.retention.rules.handler(({ context }) => readRules(context.database.sqlite)),
  saveRule: forHr.retention.saveRule.handler(async ({ context, input }) => {
    const { id, operationId } = await saveRule(context, input);
    return { rule: requireRule(context.database.sqlite, id), operationId };
  }),
  removeRule: forHr.retention.removeRule.handler(async ({ context, input }) => ({
    operationId: await removeRule(context, input),
  })),
  proposals: forHr.retention.proposals.handler(async ({ context, input }) => {
    const { sqlite } = context.database;
    const { ruleId, ...page } = input;
    if (ruleId === null && page.limit === 0) {
      return { total: await countProposals(context.database, context.clock, readRules(sqlite)), people: [] };
    }
    const rules = ruleId === null ? readRules(sqlite) : [requireRule(sqlite, ruleId)];
    const asked = rules.map((rule) => ({ id: rule.id, rule }));
    return readProposals(sqlite, context.clock, asked, page);
  }),
  tryRule: forHr.retention.tryRule.handler(({ context, input }) => {
    requireRuleWithYears(input.rule);
    return { total: countProposed(context.database.sqlite, context.clock, input.rule) };
  }),
  hold: forHr.retention.hold.handler(async ({ context, input }) => ({
    operationId: await holdPeople(context, input),
  })),
  holds: forHr.retention.holds.handler(({ context, input }) =>
    readHolds(context.database.sqlite, today(context.clock), input),
  ),
  release: forHr.retention.release.handler(async ({ context, input }) => ({
    operationId: await releaseHold(context, input.id),
  })),
};
