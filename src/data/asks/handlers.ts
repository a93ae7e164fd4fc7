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

export const asksHandlers = {
  check: inWorkspace.asks.check.handler(({ context, input }) => {
    const { sqlite } = context.database;
    const action = actionOf(sqlite, input.about);
    const ask = { action, role: context.role, today: today(context.clock) };
    const { about } = input;
    if (about.type !== 'opportunity' || about.opportunityId === undefined) {
      return verdictsOf(sqlite, input.people, ask);
    }
    return verdictsOf(sqlite, input.people, { ...ask, settled: settledRules(sqlite, about.opportunityId) });
  }),
  overridesOf: inWorkspace.asks.overridesOf.handler(({ context, input }) =>
    readOverrides(context.database.sqlite, input.personId),
  ),
};
