import { contextBridge, ipcRenderer } from 'electron';
import { reportChannels } from '#shared/contract/channels.ts';
import type { ReportBridge, SectionPages } from '#shared/contract/reportBridge.ts';

/** Tells main something; when main is gone there is nobody left to tell that it failed. */
function tell(channel: string, message: string | null): void {
  ipcRenderer.invoke(channel, message).catch(() => undefined);
}

const bridge: ReportBridge = {
  document: () => ipcRenderer.invoke(reportChannels.document, null),
  ready: () => tell(reportChannels.ready, null),
  onPages: (listen) => {
    ipcRenderer.on(reportChannels.pages, (_event, pages: SectionPages) => listen(pages));
  },
  failed: (message) => tell(reportChannels.failed, message),
};

contextBridge.exposeInMainWorld('enishiReport', bridge);
