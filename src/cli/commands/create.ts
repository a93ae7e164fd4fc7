import { createWithProgress } from '#data/workspace/create.ts';
import { exploreSample, type SampleSize, sampleSize } from '#shared/contract/workspace.ts';
import { answer } from '../answer.ts';
import { dataLayer, workspaceFolder } from '../dataLayer.ts';
import { readPassphrase } from '../passphrase.ts';
import { commonOptions, readArguments, requireArguments, wholeNumber } from '../readArguments.ts';
import type { Command, Tools, Words } from '../surroundings.ts';
import { UsageError } from '../usageError.ts';

const options = {
  ...commonOptions,
  sample: { type: 'string' },
  people: { type: 'string' },
  interactions: { type: 'string' },
} as const;

export const createCommand: Command = {
  name: 'create',
  options: {
    '--workspace DIR': 'workspace',
    '--sample SEED': 'sample',
    '--people N': 'people',
    '--interactions M': 'interactions',
  },
  run: create,
};

async function create(args: string[], tools: Tools): Promise<void> {
  const { values, positionals } = readArguments(args, options, tools.words);
  requireArguments(positionals, [], tools.words);
  const sample = wantedSample(values, tools.words);
  // The window asks for a parent and a name; here the folder itself is named, and is made as it is named.
  const folder = workspaceFolder(values, tools);
  const passphrase = await readPassphrase(values['passphrase-file'], tools);
  const { context } = dataLayer(tools);
  const wanted = { folder, passphrase, inKeychain: false, sample };
  const creating = createWithProgress(context, wanted, tools.signal);
  let step = await creating.next();
  while (!step.done) {
    if (step.value.type === 'progress')
      tools.printProgress?.(tools.words('cli:done.progress', { ...step.value }));
    step = await creating.next();
  }
  await step.value.database.close();
  step.value.key.fill(0);
  const made = { workspace: folder, people: sample?.people ?? 0, interactions: sample?.interactions ?? 0 };
  answer(tools, values.json, made, () => [tools.words('cli:done.created', made)]);
}

function wantedSample(
  values: { sample?: string | undefined; people?: string | undefined; interactions?: string | undefined },
  words: Words,
): SampleSize | null {
  const numberOf = (name: keyof SampleSize, value: string | undefined) => {
    const { minValue: least, maxValue: most } = sampleSize.shape[name];
    const option = name === 'seed' ? '--sample' : `--${name}`;
    return wholeNumber(option, value, { least: least ?? 0, most: most ?? Number.MAX_SAFE_INTEGER }, words);
  };
  const seed = numberOf('seed', values.sample);
  const people = numberOf('people', values.people);
  const interactions = numberOf('interactions', values.interactions);
  if (seed !== null) {
    return {
      seed,
      people: people ?? exploreSample.people,
      interactions: interactions ?? exploreSample.interactions,
    };
  }
  if (people !== null || interactions !== null) throw new UsageError(words('cli:wrong.needsSample'));
  return null;
}
