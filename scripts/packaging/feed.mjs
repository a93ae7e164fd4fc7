// @ts-check
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../runtime/problem.mjs';

/*
 * A package asks for newer versions only where ENISHI_UPDATE_FEED named the folder of a web server while it was
 * made. ENISHI_UPDATE_KEY then holds the private key (Ed25519, PKCS #8, base64) that signs the lists of versions;
 * its public half goes into the program. See docs/packaging.md.
 */

/**
 * What electron-builder has to be told of the feed.
 * @param {NodeJS.ProcessEnv} variables
 * @returns {string[]}
 */
export function feedArguments(variables) {
  const feed = variables['ENISHI_UPDATE_FEED'];
  if (!feed) return [];
  const publicKey = createPublicKey(signingKey(variables)).export({ format: 'der', type: 'spki' });
  return [
    '-c.publish.provider=generic',
    `-c.publish.url=${feed}`,
    `-c.extraMetadata.enishiUpdates.url=${feed}`,
    `-c.extraMetadata.enishiUpdates.publicKey=${publicKey.toString('base64')}`,
  ];
}

/**
 * Puts the signature of each list of versions in the folder beside it.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} variables
 */
export async function signLists(folder, variables) {
  if (!variables['ENISHI_UPDATE_FEED']) return;
  const key = signingKey(variables);
  for (const name of await readdir(folder)) {
    if (!/^latest.*\.yml$/.test(name)) continue;
    const signature = sign(null, await readFile(join(folder, name)), key);
    await writeFile(join(folder, `${name}.sig`), `${signature.toString('base64')}\n`);
  }
}

/** @param {NodeJS.ProcessEnv} variables */
function signingKey(variables) {
  const given = variables['ENISHI_UPDATE_KEY'];
  if (!given)
    throw new Problem('ENISHI_UPDATE_FEED is set, so ENISHI_UPDATE_KEY has to hold the signing key.');
  const key = createPrivateKey({ key: Buffer.from(given, 'base64'), format: 'der', type: 'pkcs8' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Problem('ENISHI_UPDATE_KEY is no Ed25519 key.');
  return key;
}
