import type { ContractRouterClient } from '@orpc/contract';
import type { HostContract } from '#shared/contract/host.ts';
import type { IdSource } from '#shared/domain/ids.ts';
import type { Clock } from '#shared/domain/instant.ts';
import type { FileGrants } from './files/fileGrants.ts';
import type { WrongTries } from './keys/wrongTries.ts';
import type { PreferencesStore } from './settings/preferencesStore.ts';
import type { RecentWorkspaces } from './workspace/recentWorkspaces.ts';
import type { WorkspaceSession } from './workspace/session.ts';

/** What only a main process can do; null in plain Node. */
export type Host = ContractRouterClient<HostContract>;

/** The versions of what the program runs on. */
export interface Runtime {
  version: string;
  electron: string | null;
  chromium: string | null;
}

/** Where the code of threads is; null where there are none, as in tests. */
export interface Threads {
  imports: URL | null;
  reverts: URL | null;
  copies: URL | null;
  backups: URL | null;
  damage: URL | null;
}

/** What every handler stands on. Nothing of it is global, so tests and the command line bring their own. */
export interface DataContext {
  clock: Clock;
  ids: IdSource;
  host: Host | null;
  runtime: Runtime;
  files: FileGrants;
  preferences: PreferencesStore;
  recent: RecentWorkspaces;
  /** Wrong passphrases and recovery codes, which make the next try wait. */
  tries: WrongTries;
  session: WorkspaceSession;
  threads: Threads;
}
