import type { Clock } from '#shared/domain/instant.ts';
import type { DataContext, Host } from '../context.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { type Reader, readerOf } from '../interactions/visibility.ts';
import { workspaceName } from '../workspace/layout.ts';
import type { Opened } from '../workspace/session.ts';

/** What reports are composed from and produced on. */
export interface ReportGround {
  database: Database;
  /** The workspace's name. */
  workspace: string;
  clock: Clock;
  reader: Reader;
  author: Author;
  /** Who prints; null where nobody is there to. */
  host: Host | null;
}

/** The ground of a request. */
export function groundOf(
  context: Pick<DataContext, 'clock' | 'host'> &
    Parameters<typeof readerOf>[0] & { database: Database; workspace: Opened; author: Author },
): ReportGround {
  const { database, workspace, clock, author, host } = context;
  return {
    database,
    workspace: workspaceName(workspace.folder),
    clock,
    reader: readerOf(context),
    author,
    host,
  };
}
