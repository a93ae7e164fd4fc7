import { url as inspectorAddress } from 'node:inspector';
import { app, Notification, powerMonitor, safeStorage } from 'electron';
import { v7 } from 'uuid';
import { createAppearance, languageOf } from './appearance.ts';
import { commandLineArguments } from './cli/arguments.ts';
import { runCommandLine, setUpWithoutWindow } from './cli/commandLine.ts';
import { setUpCrashHandlers } from './crashes.ts';
import type { HostParts } from './dataProcess/hostService.ts';
import { createKeychain } from './dataProcess/keychain.ts';
import { setUpLockWhenAway } from './dataProcess/lockWhenAway.ts';
import { setUpOrderlyQuit } from './dataProcess/orderlyQuit.ts';
import { createSessionMemory } from './dataProcess/rememberedSession.ts';
import { type DataProcess, setUpDataProcess } from './dataProcess/setUpDataProcess.ts';
import { createGrants, type Grants } from './dialogs/grants.ts';
import { setUpMainCalls } from './dialogs/mainCalls.ts';
import { pickFromList, pickNatively } from './dialogs/testPicks.ts';
import { readEnvironment } from './environment.ts';
import { log, setUpLog } from './log.ts';
import { setUpNativeLook } from './menu/nativeLook.ts';
import { setUpApplicationMenu } from './menu/setUpApplicationMenu.ts';
import { createReminderNotifications } from './notifications/reminderNotifications.ts';
import { printPaper } from './printing/printPaper.ts';
import { printReport } from './printing/printReport.ts';
import { setUpReportPages } from './printing/reportPages.ts';
import { registerAppScheme } from './security/appProtocol.ts';
import { refusedSwitch } from './security/debugSwitches.ts';
import { setUpPageSession } from './security/pageSession.ts';
import { setUpWebContentsGuard } from './security/webContentsGuard.ts';
import { setUpUpdates } from './updates/setUpUpdates.ts';
import { bringToFront } from './window/bringToFront.ts';
import { type OpenedBackup, setUpOpenedBackup } from './window/openedBackup.ts';
import { type MainWindow, setUpMainWindow } from './window/setUpMainWindow.ts';
import { setUpSingleInstance } from './window/singleInstance.ts';

const environment = readEnvironment(process.env, app.isPackaged);
const args = commandLineArguments(process.argv);
const appearance = createAppearance({
  language: languageOf(app.getPreferredSystemLanguages()),
  theme: 'system',
});
const session = createSessionMemory();

if (environment.userData) app.setPath('userData', environment.userData);
setUpLog(!app.isPackaged && args === null);
setUpCrashHandlers(appearance);
registerAppScheme();
setUpWebContentsGuard(environment.devServer);

const refused = refusedSwitch({
  isPackaged: app.isPackaged,
  isInspected: inspectorAddress() !== undefined,
  hasSwitch: (name) => app.commandLine.hasSwitch(name),
});

// A promise for `ready` must not be awaited here: Electron becomes ready once this file has run.
if (refused !== null) {
  log.error(`did not start with --${refused}`);
  // Before Chromium looks at the switch: nothing was opened yet.
  app.exit(1);
} else if (args) {
  setUpWithoutWindow();
  app.once('ready', () => startCommandLine(args));
} else if (setUpSingleInstance()) {
  const openedBackup = setUpOpenedBackup(process.argv.slice(1));
  app.once('ready', () => startWindow(openedBackup));
} else {
  app.quit();
}

function startCommandLine(rest: string[]): void {
  setUpPageSession(environment.devServer);
  setUpReportPages();
  // Reminders are the window's: the command line does its one thing.
  runCommandLine(
    rest,
    hostParts({
      notify: () => undefined,
      showLocked: () => undefined,
      applyPreferences: appearance.change,
    }),
  );
}

function startWindow(openedBackup: OpenedBackup): void {
  setUpPageSession(environment.devServer);
  setUpNativeLook(appearance);
  setUpReportPages();
  const reminders = createReminderNotifications({
    isSupported: () => Notification.isSupported(),
    make: (content) => new Notification(content),
  });
  const updates = setUpUpdates(environment.updateFeed);
  const shown: { window: MainWindow | null } = { window: null };
  const { data, grants } = startData({
    notify: reminders.notify,
    showLocked: () => shown.window?.loadAnew(),
    applyPreferences: (preferences) => {
      appearance.change(preferences);
      updates.follow(preferences.lookForUpdates);
    },
  });
  setUpOrderlyQuit(data.shutDown);
  setUpMainCalls({
    appearance,
    grants,
    updates,
    openedBackup,
    picker: environment.testPicks ? pickFromList(environment.testPicks) : pickNatively,
  });
  const window = setUpMainWindow(appearance, data.connect);
  reminders.onClick(() => {
    bringToFront();
    window.send('goHome');
  });
  shown.window = window;
  setUpApplicationMenu(appearance, session, window.send, () => data.lock('asked'));
  setUpLockWhenAway(powerMonitor, () => data.lock('away'));
}

/** The data process and what it may open know each other: a new one gets all grants, each grant goes to it. */
function startData(parts: WindowParts): { data: DataProcess; grants: Grants } {
  const grants = createGrants({ next: v7 }, (grant) => data.grant(grant));
  const data: DataProcess = setUpDataProcess({
    appearance,
    host: hostParts(parts),
    session,
    grants: grants.all,
  });
  return { data, grants };
}

type WindowParts = Pick<HostParts, 'notify' | 'applyPreferences' | 'showLocked'>;

function hostParts(parts: WindowParts): HostParts {
  return {
    ...parts,
    keychain: createKeychain(safeStorage, process.platform),
    rememberSession: session.remember,
    printReport,
    printPaper,
  };
}
