import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import {
  appOrigin,
  type MenuCommand,
  mainCallChannel,
  mainCallNames,
  menuCommandNames,
  pageMessages,
} from '#shared/contract/channels.ts';
import type { EnishiBridge } from '#shared/contract/mainCalls.ts';

const isMenuCommand = (command: unknown): command is MenuCommand =>
  menuCommandNames.some((name) => name === command);

const platforms: readonly string[] = ['darwin', 'linux', 'win32'] satisfies EnishiBridge['platform'][];
const isPlatform = (name: string): name is EnishiBridge['platform'] => platforms.includes(name);

/** Listens on a channel from main until the returned function is called. */
function listen(channel: string, heard: (payload: unknown) => void): () => void {
  const listener = (_event: IpcRendererEvent, payload: unknown) => heard(payload);
  ipcRenderer.on(channel, listener);
  return () => {
    ipcRenderer.off(channel, listener);
  };
}

const bridge: EnishiBridge = {
  call: (name, input) =>
    // A path must come from a file that was really dropped, so the page can't make that call itself.
    mainCallNames.includes(name) && String(name) !== 'grantDroppedFile'
      ? ipcRenderer.invoke(mainCallChannel(name), input)
      : Promise.reject(new Error('There is no such call.')),
  grantDroppedFile: (file) =>
    ipcRenderer.invoke(mainCallChannel('grantDroppedFile'), { path: webUtils.getPathForFile(file) }),
  onDataProcessGone: (listener) => listen(pageMessages.dataProcessGone, () => listener()),
  onMenuCommand: (listener) =>
    listen(pageMessages.menuCommand, (command) => {
      if (isMenuCommand(command)) listener(command);
    }),
  onBackupOpened: (listener) => listen(pageMessages.backupOpened, () => listener()),
  platform: isPlatform(process.platform) ? process.platform : 'linux',
};

contextBridge.exposeInMainWorld('enishi', bridge);

// A port can't pass the context bridge, so it goes to the page as a window message, and to no other origin.
ipcRenderer.on(pageMessages.dataPort, (event) => {
  window.postMessage(pageMessages.dataPort, appOrigin, event.ports);
});
