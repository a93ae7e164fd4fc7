import type { CustomField } from '#shared/contract/customFields.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { inWorkspace } from '../procedures.ts';
import { refusal } from '../refusal.ts';
import { customFieldOf, listCustomFields } from './read.ts';
import { addCustomField, arrangeCustomFields, updateCustomField } from './write.ts';

export const customFieldsHandlers = {
  list: inWorkspace.customFields.list.handler(({ context }) => listCustomFields(context.database.sqlite)),
  add: inWorkspace.customFields.add.handler(async ({ context, input }) => {
    const id = await addCustomField(context.database, context.author, input);
    return present(context.database.sqlite, id);
  }),
  update: inWorkspace.customFields.update.handler(async ({ context, input }) => {
    await updateCustomField(context.database, context.author, input);
    return present(context.database.sqlite, input.id);
  }),
  arrange: inWorkspace.customFields.arrange.handler(async ({ context, input }) => {
    await arrangeCustomFields(context.database, context.author, input.ids);
    return null;
  }),
};

function present(sqlite: SqliteDatabase, id: string): CustomField {
  const field = customFieldOf(sqlite, id);
  if (field === null) throw refusal('NOT_FOUND', { what: 'customField' });
  return field;
}
