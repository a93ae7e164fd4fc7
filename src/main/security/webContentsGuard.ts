import { app, type WebContents } from 'electron';
import { appOrigin } from '#shared/contract/channels.ts';
import { log } from '../log.ts';

/**
 * Every page of the program, whoever makes it: it stays where main put it, opens nothing and embeds nothing. Links
 * that leave the program go through the page's call openExternal. While developing, Vite may reload the page.
 */
export function setUpWebContentsGuard(devServer: URL | null): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, devServer));
}

function guard(contents: WebContents, devServer: URL | null): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (devServer && event.url.startsWith(`${appOrigin}/`)) return;
    event.preventDefault();
    log.warn('refused a navigation');
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Otherwise a peer connection would be a way out that no request filter sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
