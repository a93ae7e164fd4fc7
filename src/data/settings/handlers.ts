import { openSqlite } from '../database/driver.ts';
import { anywhere } from '../procedures.ts';

export const settingsHandlers = {
  get: anywhere.settings.get.handler(({ context }) => context.preferences.current),
  update: anywhere.settings.update.handler(async ({ context, input }) => {
    const updated = await context.preferences.update(input);
    await context.host?.applyPreferences(updated);
    return updated;
  }),
  about: anywhere.settings.about.handler(({ context }) => ({
    ...context.runtime,
    node: process.versions.node,
    sqlite: sqliteVersion(),
  })),
};

function sqliteVersion(): string {
  const memory = openSqlite(':memory:');
  try {
    return String(memory.prepare('SELECT sqlite_version()').pluck().get());
  } finally {
    memory.close();
  }
}
