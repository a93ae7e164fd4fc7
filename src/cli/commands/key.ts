import { readKeyring } from '#data/workspace/keyringFile.ts';
import { unwrapWith } from '#data/workspace/keys.ts';
import { answer } from '../answer.ts';
import { workspaceFolder } from '../dataLayer.ts';
import { readSecret } from '../passphrase.ts';
import { commonOptions, readArguments, requireArguments } from '../readArguments.ts';
import type { Command, Tools } from '../surroundings.ts';

/** For those who want to open their data with another SQLCipher, see the README. */
export const keyCommand: Command = {
  name: 'key',
  options: { '--workspace DIR': 'workspace' },
  run: print,
};

async function print(args: string[], tools: Tools): Promise<void> {
  const { values, positionals } = readArguments(args, commonOptions, tools.words);
  requireArguments(positionals, [], tools.words);
  const keyring = await readKeyring(workspaceFolder(values, tools));
  const secret = await readSecret(values, tools);
  const key = Buffer.from(await unwrapWith(keyring, secret)).toString('hex');
  answer(tools, values.json, { key }, () => [key]);
}
