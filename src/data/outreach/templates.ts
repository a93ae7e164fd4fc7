import { z } from 'zod';
import { type MessageTemplate, messageTemplate } from '#shared/contract/outreach.ts';
import { fold } from '#shared/domain/folding.ts';
import { type MessageTemplateId, messageTemplateId, operationId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { operationOf } from '../database/operationOf.ts';
import { statement } from '../database/prepared.ts';
import type { Author } from '../database/write.ts';
import { jsonColumn } from '../files/parseJson.ts';
import { refusal } from '../refusal.ts';
import { messageTemplates } from '../schema/index.ts';

interface Ground {
  database: Database;
  author: Author;
}

const content = messageTemplate.pick({ purpose: true, consentPurpose: true, texts: true });

const rows = z.array(
  z
    .looseObject({ content: jsonColumn(content) })
    .transform(({ content: kept, ...rest }) => ({ ...rest, ...kept }))
    .pipe(messageTemplate),
);

const all = statement<[], unknown>(
  'SELECT id, version, name, content FROM message_templates ORDER BY position, folded',
);
const lastPosition = statement<[], number>('SELECT coalesce(max(position), 0) FROM message_templates');

/** The workspace's own templates, in their order. */
export const readTemplates = (sqlite: SqliteDatabase): MessageTemplate[] => rows.parse(all(sqlite).all());

function requireTemplate(sqlite: SqliteDatabase, id: MessageTemplateId): MessageTemplate {
  const found = readTemplates(sqlite).find((template) => template.id === id);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'messageTemplate' });
  return found;
}

/** Adds a template (`id` null) or changes it; NOT_FOUND, CHANGED_MEANWHILE, NAME_TAKEN. */
export async function saveTemplate(
  { database, author }: Ground,
  { id, version, name, ...rest }: Omit<MessageTemplate, 'id'> & { id: MessageTemplateId | null },
) {
  const { sqlite } = database;
  const kind = id === null ? 'messageTemplate.add' : 'messageTemplate.update';
  const saved = await database.write(kind, author, (unit) => {
    if (id !== null) requireTemplate(sqlite, id);
    const folded = fold(name);
    if (readTemplates(sqlite).some((other) => other.id !== id && fold(other.name) === folded)) {
      throw refusal('NAME_TAKEN', { what: 'messageTemplate', name });
    }
    const values = { name, folded, content: JSON.stringify(content.parse(rest)) };
    if (id !== null) {
      unit.update(messageTemplates, { id }, values, { version, what: 'messageTemplate' });
      return { id, operationId: operationOf(unit) };
    }
    const added = messageTemplateId.parse(author.ids.next());
    const now = author.clock.now();
    const position = (lastPosition(sqlite).pluck().get() ?? 0) + 1;
    unit.insert(messageTemplates, {
      ...values,
      id: added,
      position,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    return { id: added, operationId: operationOf(unit) };
  });
  return { template: requireTemplate(sqlite, saved.id), operationId: saved.operationId };
}

/** Takes a template out; NOT_FOUND, CHANGED_MEANWHILE. */
export async function removeTemplate(
  { database, author }: Ground,
  { id, version }: { id: MessageTemplateId; version: number },
) {
  const operation = await database.write('messageTemplate.remove', author, (unit) => {
    if (requireTemplate(database.sqlite, id).version !== version) {
      throw refusal('CHANGED_MEANWHILE', { what: 'messageTemplate' });
    }
    unit.remove(messageTemplates, { id });
    return unit.operationId;
  });
  return { operationId: operationId.parse(operation) };
}
