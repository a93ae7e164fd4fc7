import { createRouterClient } from '@orpc/server';
import { openSqlite, type SqliteDatabase } from '#data/database/driver.ts';
import { applySettings } from '#data/database/settings.ts';
import { router } from '#data/router.ts';
import type { Opened } from '#data/workspace/session.ts';
import { type BenchSample, benchContext, openBench } from '../sample/benchSample.ts';

/** Both sides of each comparison: the program on the encrypted workspace, and SQL on the copy without encryption. */
export interface Benched {
  /** The contract's client over the router itself, with both sides checked as over a port. */
  client: ReturnType<typeof clientOf>;
  opened: Opened;
  plain: SqliteDatabase;
  close(): Promise<void>;
}

const clientOf = (context: ReturnType<typeof benchContext>) => createRouterClient(router, { context });

export async function openBoth(sample: BenchSample): Promise<Benched> {
  const context = benchContext();
  const opened = await openBench(sample);
  await context.session.use(opened);
  const plain = openSqlite(sample.plain);
  applySettings(plain);
  return {
    client: clientOf(context),
    opened,
    plain,
    close: async () => {
      plain.close();
      await context.session.close();
    },
  };
}
