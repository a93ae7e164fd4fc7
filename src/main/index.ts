import { app, Notification, safeStorage } from 'electron';
import { v7 } from 'uuid';
import { type Appearance, createAppearance, languageOf } from './appearance.ts';
import { commandLineArguments } from './cli/arguments.ts';
import { runCommandLine, setUpWithoutWindow } from './cli/commandLine.ts';
import { setUpCrashHandlers } from './crashes.ts';
import type { HostParts } from './dataProcess/hostService.ts';
import { createKeychain } from './dataProcess/keychain.ts';
import { setUpOrderlyQuit } from './dataProcess/orderlyQuit.ts';
import { createSessionMemory, type SessionMemory } from './dataProcess/rememberedSession.ts';
import { type DataProcess, setUpDataProcess } from './dataProcess/setUpDataProcess.ts';
import { createGrants, type Grants } from './dialogs/grants.ts';
import { setUpMainCalls } from './dialogs/mainCalls.ts';
import { pickFromList, pickNatively } from './dialogs/testPicks.ts';
import { readEnvironment } from './environment.ts';
import { setUpLog } from './log.ts';
import { setUpNativeLook } from './menu/nativeLook.ts';
import { setUpApplicationMenu } from './menu/setUpApplicationMenu.ts';
import { createReminderNotifications } from './notifications/reminderNotifications.ts';
import { printPaper } from './printing/printPaper.ts';
import { printReport } from './printing/printReport.ts';
import { setUpReportPages } from './printing/reportPages.ts';
import { registerAppScheme } from './security/appProtocol.ts';
import { setUpPageSession } from './security/pageSession.ts';
import { setUpWebContentsGuard } from './security/webContentsGuard.ts';
import { bringToFront } from './window/bringToFront.ts';
import { setUpMainWindow } from './window/setUpMainWindow.ts';
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

// A promise for `ready` must not be awaited here: Electron becomes ready once this file has run.
if (args) {
  setUpWithoutWindow();
  app.once('ready', () => startCommandLine(args));
} else if (setUpSingleInstance()) {
  app.once('ready', startWindow);
} else {
  app.quit();
}

function startCommandLine(rest: string[]): void {
  setUpPageSession(environment.devServer);
  setUpReportPages();
  // Reminders are the window's: the command line does its one thing.
  runCommandLine(
    rest,
    hostParts(appearance, session, () => undefined),
  );
}

function startWindow(): void {
  setUpPageSession(environment.devServer);
  setUpNativeLook(appearance);
  setUpReportPages();
  const reminders = createReminderNotifications({
    isSupported: () => Notification.isSupported(),
    make: (content) => new Notification(content),
  });
  const { data, grants } = startData(reminders.notify);
  setUpOrderlyQuit(data.shutDown);
  setUpMainCalls({
    appearance,
    grants,
    picker: environment.testPicks ? pickFromList(environment.testPicks) : pickNatively,
  });
  const window = setUpMainWindow(appearance, data.connect);
  reminders.onClick(() => {
    bringToFront();
    window.send('goHome');
  });
  setUpApplicationMenu(appearance, session, window.send);
}

/** The data process and what it may open know each other: a new one gets all grants, each grant goes to it. */
function startData(notify: HostParts['notify']): { data: DataProcess; grants: Grants } {
  const grants = createGrants({ next: v7 }, (grant) => data.grant(grant));
  const data: DataProcess = setUpDataProcess({
    appearance,
    host: hostParts(appearance, session, notify),
    session,
    grants: grants.all,
  });
  return { data, grants };
}

function hostParts(look: Appearance, memory: SessionMemory, notify: HostParts['notify']): HostParts {
  return {
    keychain: createKeychain(safeStorage, process.platform),
    rememberSession: memory.remember,
    applyPreferences: look.change,
    notify,
    printReport,
    printPaper,
  };
}
