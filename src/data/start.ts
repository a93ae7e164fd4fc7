import type { DataProcessStart } from '#shared/contract/dataProcess.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { systemClock, systemIds } from './clock.ts';
import type { DataContext, Host, Threads } from './context.ts';
import { FileGrants } from './files/fileGrants.ts';
import { WrongTries } from './keys/wrongTries.ts';
import { PreferencesStore } from './settings/preferencesStore.ts';
import { reopenWorkspace } from './workspace/lifecycle.ts';
import { RecentWorkspaces } from './workspace/recentWorkspaces.ts';
import { WorkspaceSession } from './workspace/session.ts';

type Versions = Pick<DataProcessStart, 'appVersion'> & { electron: string | null; chromium: string | null };
type Surroundings = Pick<DataProcessStart, 'userData' | 'locale' | 'timeZone'> & Versions;

/** The preferences of a first run: the system's language where it is one of ours, and its zone. */
function firstPreferences(locale: string, zone: string): Preferences {
  return {
    language: locale.toLowerCase().startsWith('ja') ? 'ja' : 'en',
    theme: 'system',
    role: 'hr',
    userName: '',
    timeZone: timeZone.parse(zone),
    welcomed: false,
    navigationFolded: false,
    remind: true,
    remindAt: '09:00',
    remindNames: false,
    dueOfAll: false,
    lockAfter: 15,
    lockWhenAway: true,
    lookForUpdates: false,
  };
}

const noThreads: Threads = { imports: null, reverts: null, copies: null, backups: null, damage: null };

/** Sets the data layer up for the given surroundings; no workspace is open yet. */
export async function createContext(
  surroundings: Surroundings,
  host: Host | null,
  threads: Threads = noThreads,
): Promise<DataContext> {
  const { userData, locale } = surroundings;
  const preferences = await PreferencesStore.load(userData, firstPreferences(locale, surroundings.timeZone));
  return contextOf(
    surroundings,
    host,
    preferences,
    { recent: await RecentWorkspaces.load(userData), tries: await WrongTries.load(userData) },
    threads,
  );
}

/** The same for one run of the command line: it neither reads nor changes what belongs to the user's windows. */
export function createPassingContext(
  versions: Versions,
  host: Host | null,
  user: Pick<Preferences, 'language' | 'userName' | 'timeZone'> & { device: string },
  threads: Threads = noThreads,
): DataContext {
  const { device, ...chosen } = user;
  const preferences = { ...firstPreferences(user.language, user.timeZone), ...chosen };
  const store = PreferencesStore.inMemory(preferences, device);
  return contextOf(
    versions,
    host,
    store,
    { recent: RecentWorkspaces.inMemory(), tries: WrongTries.inMemory() },
    threads,
  );
}

function contextOf(
  versions: Versions,
  host: Host | null,
  preferences: PreferencesStore,
  known: Pick<DataContext, 'recent' | 'tries'>,
  threads: Threads,
): DataContext {
  return {
    clock: systemClock(() => preferences.current.timeZone),
    ids: systemIds,
    host,
    runtime: {
      version: versions.appVersion,
      electron: versions.electron,
      chromium: versions.chromium,
    },
    files: new FileGrants(),
    preferences,
    ...known,
    session: new WorkspaceSession(),
    threads,
  };
}

/** Opens again what was open when the previous data process died; a workspace that can't be opened stays closed. */
export async function resume(context: DataContext, session: DataProcessStart['session']): Promise<void> {
  if (session === null) return;
  try {
    await context.session.use(await reopenWorkspace(session.path, Buffer.from(session.key, 'base64')));
  } catch {
    await context.host?.rememberSession(null);
  }
}
