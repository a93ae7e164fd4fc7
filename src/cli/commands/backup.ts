import { resolve } from 'node:path';
import { answer } from '../answer.ts';
import { inWorkspace } from '../dataLayer.ts';
import { commonOptions, readArguments, requireArguments, requireOption } from '../readArguments.ts';
import type { Command, Tools } from '../surroundings.ts';

const options = { ...commonOptions, out: { type: 'string' } } as const;

export const backupCommand: Command = {
  name: 'backup',
  options: { '--workspace DIR': 'workspace', '--out FILE': 'backupOut' },
  run: backUp,
};

async function backUp(args: string[], tools: Tools): Promise<void> {
  const { words } = tools;
  const { values, positionals } = readArguments(args, options, words);
  requireArguments(positionals, [], words);
  const out = resolve(tools.folder, requireOption('--out', values.out, words));
  await inWorkspace(values, tools, async ({ client, grant }) => {
    const request = { file: grant(out, 'write') };
    for await (const event of await client.backups.make(request, { signal: tools.signal })) {
      if (event.type === 'progress') {
        tools.printProgress?.(words('cli:done.progress', { done: event.done, total: event.total }));
        continue;
      }
      const { path: file, bytes } = event;
      answer(tools, values.json, { file, bytes, verified: true }, () => [
        words('cli:done.backedUp', { file, bytes }),
      ]);
    }
  });
}
