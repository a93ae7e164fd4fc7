import type { AskSubject } from '#shared/contract/asks.ts';
import { type AskAction, formAskedBy } from '#shared/domain/asking/askRules.ts';
import { today } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { stageOfForm } from '../pipeline/stages.ts';
import { inWorkspace } from '../procedures.ts';
import { refusal } from '../refusal.ts';
import { readOverrides, settledRules } from './overrides.ts';
import { verdictsOf } from './verdicts.ts';

/** NOT_FOUND where the form has no such stage. */
function actionOf(sqlite: SqliteDatabase, about: AskSubject): AskAction {
  if (about.type === 'opportunity') {
    const { asks } = stageOfForm(sqlite, about.stageId, about.form);
    return { form: about.form, asks };
  }
  const form = formAskedBy(about.purpose);
  if (form === null) throw refusal('INVALID_INPUT', { field: 'about.purpose', reason: 'asksNothing' });
  return { form, asks: true };
}

const settledIn = (sqlite: SqliteDatabase, about: AskSubject) =>
  settledRules(sqlite, about.type === 'opportunity' ? (about.opportunityId ?? null) : null);

export const asksHandlers = {
  check: inWorkspace.asks.check.handler(({ context, input }) => {
    const { sqlite } = context.database;
    const action = actionOf(sqlite, input.about);
    const settled = settledIn(sqlite, input.about);
    return verdictsOf(sqlite, input.people, {
      action,
      role: context.role,
      today: today(context.clock),
      settled,
    });
  }),
  overridesOf: inWorkspace.asks.overridesOf.handler(({ context, input }) =>
    readOverrides(context.database.sqlite, input.personId),
  ),
};
