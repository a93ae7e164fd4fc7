import type { Warning } from '#shared/contract/damage.ts';
import type { DataContext } from '../context.ts';
import type { Opened } from '../workspace/session.ts';

/**
 * Tells of one subject what the open workspace is in danger of. It is asked about once a minute and after changes, so
 * it has to be quick: a few rows, a few files. All of them stand in `warningSources`.
 */
export type WarningSource = (context: DataContext, opened: Opened) => Promise<Warning[]> | Warning[];
