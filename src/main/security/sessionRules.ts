import type { Session } from 'electron';
import { appOrigin } from '#shared/contract/channels.ts';

/** Whether a request of a page may leave: to the program itself, and in development to Vite and the tools. */
export function isAllowedRequest(address: string, isPackaged: boolean, devServer: URL | null): boolean {
  if (address.startsWith(`${appOrigin}/`)) return true;
  if (isPackaged || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'devtools:') return true;
  return devServer !== null && ['http:', 'ws:'].includes(url.protocol) && url.host === devServer.host;
}

/** No network, no permission, no device and no download for the pages of a session. */
export function restrictSession(session: Session, isPackaged: boolean, devServer: URL | null): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isAllowedRequest(details.url, isPackaged, devServer) });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  // Only macOS checks spelling by itself; elsewhere Chromium would fetch dictionaries, and keep the words it learns.
  session.setSpellCheckerEnabled(process.platform === 'darwin');
  session.on('will-download', (event) => event.preventDefault());
}
