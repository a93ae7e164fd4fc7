import { resolve } from 'node:path';
import { readHeader } from '#data/backups/format.ts';
import { restoreNew } from '#data/backups/restoreNew.ts';
import { answer } from '../answer.ts';
import { dataLayer, workspaceFolder } from '../dataLayer.ts';
import { readSecret } from '../passphrase.ts';
import { commonOptions, readArguments, requireArguments } from '../readArguments.ts';
import type { Command, Tools } from '../surroundings.ts';

export const restoreCommand: Command = {
  name: 'restore',
  options: { '--workspace DIR': 'workspace' },
  run: restore,
};

async function restore(args: string[], tools: Tools): Promise<void> {
  const { words } = tools;
  const { values, positionals } = readArguments(args, commonOptions, words);
  const [given = ''] = requireArguments(positionals, ['FILE'], words);
  const file = resolve(tools.folder, given);
  // As at making one: the folder is named here, and is made as it is named.
  const folder = workspaceFolder(values, tools);
  const backup = { path: file, header: await readHeader(file) };
  const { opened, erasedAgain } = await restoreNew(dataLayer(tools).context, {
    backup,
    secret: await readSecret(values, tools),
    folder,
    report: ({ done, total }) => tools.printProgress?.(words('cli:done.progress', { done, total })),
    signal: tools.signal,
  });
  await opened.database.close();
  opened.key.fill(0);
  const { madeAt } = backup.header;
  answer(tools, values.json, { file, workspace: folder, madeAt, erasedAgain, verified: true }, () => [
    words('cli:done.restored', { file, workspace: folder }),
  ]);
}
