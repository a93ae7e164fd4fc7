import { homedir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import {
  app,
  type BrowserWindow,
  dialog,
  MessageChannelMain,
  type MessagePortMain,
  utilityProcess,
} from 'electron';
import { pageMessages } from '#shared/contract/channels.ts';
import type { Appearance } from '../appearance.ts';
import { builtFiles } from '../builtFiles.ts';
import { describeOutput } from '../describeError.ts';
import type { GrantedFile } from '../dialogs/grants.ts';
import { childVariables } from '../environment.ts';
import { log } from '../log.ts';
import { isAddressOf } from '../security/sender.ts';
import { type HostParts, serveHost } from './hostService.ts';
import type { SessionMemory } from './rememberedSession.ts';
import { startFacts } from './startFacts.ts';
import { type RunningProcess, superviseDataProcess } from './supervisor.ts';

export interface DataProcessParts {
  appearance: Appearance;
  host: HostParts;
  session: SessionMemory;
  /** All the user picked so far. */
  grants(): readonly GrantedFile[];
}

export interface DataProcess {
  grant(file: GrantedFile): void;
  /** Gives the window's page a port to the data process each time the page is loaded and each time a new one runs. */
  connect(window: BrowserWindow): void;
  /** Locks the open workspace. */
  lock(because: 'asked' | 'away'): void;
  shutDown(): Promise<void>;
}

/** Starts the data process, keeps it running and connects pages to it. */
export function setUpDataProcess({ appearance, host, session, grants }: DataProcessParts): DataProcess {
  const windows = new Set<BrowserWindow>();
  const loaded = new WeakSet<BrowserWindow>();

  const supervisor = superviseDataProcess<MessagePortMain>({
    start: () => {
      const process = fork();
      const { port1, port2 } = new MessageChannelMain();
      serveHost(port1, host);
      process.post({ type: 'start', ...startFacts(), session: session.current() }, [port2]);
      for (const grant of grants()) process.post({ type: 'grant', ...grant }, []);
      return process;
    },
    gone: () => {
      log.error('the data process is gone');
      for (const window of windows) window.webContents.send(pageMessages.dataProcessGone);
    },
    restarted: () => {
      for (const window of windows) if (loaded.has(window)) handPort(window);
    },
    givenUp: () => askToTryAgain(appearance),
    now: () => performance.now(),
    wait,
  });

  const handPort = (window: BrowserWindow) => {
    if (!supervisor.isRunning()) return;
    const { port1, port2 } = new MessageChannelMain();
    supervisor.post({ type: 'page' }, [port1]);
    window.webContents.postMessage(pageMessages.dataPort, null, [port2]);
  };

  return {
    grant: (file) => supervisor.post({ type: 'grant', ...file }),
    connect: (window) => {
      windows.add(window);
      window.on('closed', () => windows.delete(window));
      // Going to another screen stays in the document, which keeps its port.
      window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) loaded.delete(window);
      });
      // The page's scripts have run by then and listen; pictures and fonts may still be on their way.
      window.webContents.on('dom-ready', () => {
        if (!isAddressOf('index', window.webContents.getURL())) return;
        loaded.add(window);
        handPort(window);
      });
    },
    lock: (because) => supervisor.post({ type: 'lock', because }),
    shutDown: supervisor.shutDown,
  };
}

function fork(): RunningProcess<MessagePortMain> {
  const child = utilityProcess.fork(builtFiles.dataProcess(), [], {
    serviceName: 'enishi-data',
    env: childVariables(process.env, app.isPackaged),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.on('data', (said: Buffer) => {
    const kept = describeOutput(said.toString('utf8'), homedir());
    if (kept !== '') log.error(`data process: ${kept}`);
  });
  return {
    post: (message, ports) => child.postMessage(message, ports),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
}

async function askToTryAgain(appearance: Appearance): Promise<boolean> {
  const words = appearance.words();
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words('dataStopped'),
    detail: words('dataStoppedDetail'),
    buttons: [words('tryAgain'), words('exit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) return true;
  app.quit();
  return false;
}
