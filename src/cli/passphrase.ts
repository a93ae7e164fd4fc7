import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Tools } from './surroundings.ts';
import { CommandFailure, UsageError } from './usageError.ts';

/**
 * The passphrase of `--passphrase-file`, without the end of its line, else of the variable ENISHI_PASSPHRASE.
 * Never an argument: arguments show in the list of processes and in the shell's history.
 */
export async function readPassphrase(file: string | undefined, tools: Tools): Promise<string> {
  if (file !== undefined) {
    const path = resolve(tools.folder, file);
    const text = await readFile(path, 'utf8').catch(() => {
      throw new CommandFailure(tools.words('cli:failed.passphraseFile', { path }));
    });
    return text.replace(/\r?\n$/, '');
  }
  const passphrase = tools.variables['ENISHI_PASSPHRASE'];
  if (passphrase === undefined || passphrase === '') {
    throw new UsageError(tools.words('cli:wrong.passphraseMissing'));
  }
  return passphrase;
}
