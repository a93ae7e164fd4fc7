import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { net, protocol, type Session } from 'electron';
import { appOrigin } from '#shared/contract/channels.ts';
import { fileInside, mimeTypeOf, pathOfAddress } from './assetPath.ts';
import { contentSecurityPolicy, noncePlaceholder, securityHeaders } from './contentSecurityPolicy.ts';

const scheme = new URL(appOrigin).protocol.slice(0, -1);

/** Makes app:// a secure origin of its own, with the rights of https and without those of file. Before `ready`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

export interface ServedPages {
  /** The folder of the built pages. */
  folder: string;
  /** Vite's server in development, asked instead of the folder. */
  devServer: URL | null;
}

/** Serves the program's pages to a session, and no file of the computer by any other address. */
export function serveAppProtocol(session: Session, pages: ServedPages): void {
  session.protocol.handle('file', () => refused(403));
  session.protocol.handle(scheme, (request) => answer(request, pages));
}

async function answer(request: Request, pages: ServedPages): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
  if (pages.devServer) return answerFromServer(request, pages.devServer);
  const path = pathOfAddress(request.url);
  const type = path === null ? null : mimeTypeOf(path);
  const file = path === null || type === null ? null : await fileInside(pages.folder, path);
  if (file === null || type === null) return refused(404);
  const content = await readFile(file);
  const nonce = freshNonce();
  const headers = { ...securityHeaders(contentSecurityPolicy(nonce, null)), 'Content-Type': type };
  if (!type.startsWith('text/html')) return new Response(new Uint8Array(content), { headers });
  return new Response(content.toString('utf8').replaceAll(noncePlaceholder, nonce), { headers });
}

/** In development the same page under the same policy, from Vite's server. */
async function answerFromServer(request: Request, server: URL): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  // Only what Vite decides by; with the page's origin it would take the request for one from another site.
  const accept = request.headers.get('Accept') ?? '*/*';
  const found = await net.fetch(new URL(pathname + search, server).href, { headers: { accept } });
  const nonce = freshNonce();
  const type = found.headers.get('Content-Type') ?? 'application/octet-stream';
  const headers = { ...securityHeaders(contentSecurityPolicy(nonce, server)), 'Content-Type': type };
  const options = { headers, status: found.status };
  if (!type.startsWith('text/html')) return new Response(await found.arrayBuffer(), options);
  return new Response((await found.text()).replaceAll(noncePlaceholder, nonce), options);
}

const freshNonce = (): string => randomBytes(18).toString('base64');

function refused(status: number): Response {
  return new Response(null, { status, headers: securityHeaders(contentSecurityPolicy(freshNonce(), null)) });
}
