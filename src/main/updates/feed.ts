import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where newer versions are listed, and the key that whoever makes this program signs the list with. */
export interface UpdateFeed {
  /** Ends with a slash. */
  url: URL;
  publicKey: KeyObject;
}

const stored = z.object({ enishiUpdates: z.object({ url: z.string(), publicKey: z.base64() }) });

/**
 * The feed that packaging wrote into the program's own package.json (see docs/packaging.md), or null where it named
 * none, or none that is safe: https only, or this computer itself.
 */
export function readUpdateFeed(file: string): UpdateFeed | null {
  try {
    return updateFeedOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** The feed in what packaging wrote; null where there is none that can be used. */
export function updateFeedOf(written: unknown): UpdateFeed | null {
  const read = stored.safeParse(written);
  if (!read.success) return null;
  const { url: address, publicKey } = read.data.enishiUpdates;
  const url = feedAddress(address);
  const key = ed25519Key(publicKey);
  return url === null || key === null ? null : { url, publicKey: key };
}

/** Whether the signature, Ed25519 in base64, was made over exactly this text with the key of the feed. */
export function isSignedBy(feed: UpdateFeed, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature.trim(), 'base64');
  if (bytes.byteLength !== 64) return false;
  return verify(null, Buffer.from(text, 'utf8'), feed.publicKey, bytes);
}

/** Whether a request of the updater may leave: to what lies under the feed's own address. */
export function isFeedRequest(address: string, feed: UpdateFeed): boolean {
  return URL.canParse(address) && new URL(address).href.startsWith(feed.url.href);
}

function feedAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isHere = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url.protocol !== 'https:' && !isHere) return null;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return null;
  return new URL(url.href.endsWith('/') ? url.href : `${url.href}/`);
}

function ed25519Key(spki: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
