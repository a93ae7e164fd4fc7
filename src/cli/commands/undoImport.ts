import type { UndoEvent } from '#shared/contract/imports.ts';
import { importId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { answer } from '../answer.ts';
import { type DataLayer, inWorkspace } from '../dataLayer.ts';
import { commonOptions, readArguments, requireArguments } from '../readArguments.ts';
import type { Command, Tools } from '../surroundings.ts';
import { UsageError } from '../usageError.ts';

export const undoImportCommand: Command = {
  name: 'undo-import',
  options: { '--workspace DIR': 'workspace' },
  run: undoImport,
};

type Finished = Extract<UndoEvent, { type: 'finished' }>;

async function undoImport(args: string[], tools: Tools): Promise<void> {
  const { words } = tools;
  const { values, positionals } = readArguments(args, commonOptions, words);
  const [batch = ''] = requireArguments(positionals, ['BATCH'], words);
  const id = importId.safeParse(batch);
  if (!id.success) throw new UsageError(words('cli:wrong.notBatch', { batch }));
  await inWorkspace(values, tools, async ({ client }) => {
    const { restored, removed, keptPeople, kept } = await undo(client, id.data, tools);
    const people = kept.map(({ personId, name, whole, edited }) => ({
      id: personId,
      name: displayName(name),
      whole,
      edited,
    }));
    answer(tools, values.json, { restored, removed, kept: keptPeople, keptPeople: people }, () => [
      words('cli:done.undone', { restored, removed, kept: keptPeople }),
      ...people.map((person) => `${person.id}\t${person.name}`),
    ]);
  });
}

async function undo(
  client: DataLayer['client'],
  id: Parameters<DataLayer['client']['imports']['undo']>[0]['id'],
  { signal, printProgress, words }: Tools,
): Promise<Finished> {
  for await (const event of await client.imports.undo({ id }, { signal })) {
    if (event.type === 'finished') return event;
    printProgress?.(words('cli:done.progress', { done: event.done, total: event.total }));
  }
  throw new TypeError('the undoing ended without a result');
}
