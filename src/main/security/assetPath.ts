import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { appOrigin } from '#shared/contract/channels.ts';

/** The kinds of files the build produces; nothing else is served. */
const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Plain names only: no dot at the start of a part, no backslash, nothing still encoded, no NUL. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/;

/**
 * The parts of the path an address of the program names, or null where it names no file we could have built.
 * An address that tries to leave the folder has parts that are no plain names.
 */
export function pathOfAddress(address: string): string | null {
  // Parsing an address takes `..` out, also where it is encoded, so that is looked for before.
  if (!address.startsWith(`${appOrigin}/`) || /(?:\/|%2f)(?:\.|%2e){1,2}(?:\/|%2f|[?#]|$)/i.test(address))
    return null;
  if (!URL.canParse(address)) return null;
  const { pathname } = new URL(address);
  if (pathname === '/') return '/index.html';
  return plainPath.test(pathname) ? pathname : null;
}

/** The type a file is served with, or null for a kind that is not served. */
export function mimeTypeOf(path: string): string | null {
  return mimeTypes[extname(path).toLowerCase()] ?? null;
}

/** The real file behind a path inside `folder`, or null where there is none or a link leads outside. */
export async function fileInside(folder: string, path: string): Promise<string | null> {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return null;
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}
