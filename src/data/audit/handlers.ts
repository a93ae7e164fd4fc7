import { headsOfBackups } from '../backups/heads.ts';
import { forHr } from '../procedures.ts';
import { auditHead, brokenAt } from './chain.ts';
import { firstMissing } from './known.ts';
import { readAudit } from './list.ts';
import { saveAudit } from './save.ts';

export const auditHandlers = {
  list: forHr.audit.list.handler(({ context, input }) => {
    const { before, limit, ...filter } = input;
    const page = { beyond: before, newestFirst: true, limit };
    const { zone, device } = { zone: context.clock.timeZone(), device: context.author.device };
    return readAudit(context.database.sqlite, { filter, zone, device, page });
  }),
  check: forHr.audit.check.handler(async ({ context }) => {
    const { sqlite } = context.database;
    const heads = await headsOfBackups(context.database, context.workspace.id);
    const missing = firstMissing(sqlite, heads);
    return {
      entries: auditHead(sqlite)?.number ?? 0,
      brokenAt: await brokenAt(sqlite),
      backups: heads.length,
      missing: missing && { fileName: missing.fileName, number: missing.number },
    };
  }),
  save: forHr.audit.save.handler(async ({ context, input }) => {
    const { file, ...filter } = input;
    const path = context.files.path(file, 'write');
    const { language } = context.preferences.current;
    return await saveAudit(context, { filter, path, language, zone: context.clock.timeZone() });
  }),
};
