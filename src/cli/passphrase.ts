import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { refusal } from '#data/refusal.ts';
import type { Secret } from '#data/workspace/keys.ts';
import { readRecoveryCode } from '#shared/domain/keys/recoveryCode.ts';
import type { Tools } from './surroundings.ts';
import { CommandFailure, UsageError } from './usageError.ts';

/**
 * The passphrase of `--passphrase-file`, without the end of its line, else of the variable ENISHI_PASSPHRASE.
 * Never an argument: arguments show in the list of processes and in the shell's history.
 */
export async function readPassphrase(file: string | undefined, tools: Tools): Promise<string> {
  if (file !== undefined) return (await readOr(file, tools, 'passphraseFile')).replace(/\r?\n$/, '');
  const passphrase = tools.variables['ENISHI_PASSPHRASE'];
  if (passphrase === undefined || passphrase === '') {
    throw new UsageError(tools.words('cli:wrong.passphraseMissing'));
  }
  return passphrase;
}

/** What opens the workspace: the recovery code of `--recovery-code-file` where there is one, else the passphrase. */
export async function readSecret(
  options: { 'passphrase-file'?: string | undefined; 'recovery-code-file'?: string | undefined },
  tools: Tools,
): Promise<Secret> {
  const file = options['recovery-code-file'];
  if (file === undefined) return { passphrase: await readPassphrase(options['passphrase-file'], tools) };
  const recoveryCode = readRecoveryCode(await readOr(file, tools, 'recoveryCodeFile'));
  if (recoveryCode === null) throw refusal('RECOVERY_CODE_MISTYPED');
  return { recoveryCode };
}

async function readOr(
  file: string,
  tools: Tools,
  failure: 'passphraseFile' | 'recoveryCodeFile',
): Promise<string> {
  const path = resolve(tools.folder, file);
  return await readFile(path, 'utf8').catch(() => {
    throw new CommandFailure(tools.words(`cli:failed.${failure}`, { path }));
  });
}
