import { type DuplicatePair, likelyFrom, type MatchedPerson } from '#shared/contract/duplicates.ts';
import { displayName } from '#shared/domain/names.ts';
import { answer } from '../answer.ts';
import { type DataLayer, inWorkspace } from '../dataLayer.ts';
import { commonOptions, readArguments, requireArguments, shareOption } from '../readArguments.ts';
import type { Command, Tools } from '../surroundings.ts';

const options = { ...commonOptions, 'min-score': { type: 'string' } } as const;

export const duplicatesCommand: Command = {
  name: 'duplicates',
  options: { '--workspace DIR': 'workspace', '--min-score S': 'minScore' },
  run: findDuplicates,
};

/** As many as are asked for at a time. */
const page = 200;

async function findDuplicates(args: string[], tools: Tools): Promise<void> {
  const { words } = tools;
  const { values, positionals } = readArguments(args, options, words);
  requireArguments(positionals, [], words);
  const from = shareOption('--min-score', values['min-score'], words) ?? likelyFrom;
  await inWorkspace(values, tools, async ({ client }) => {
    for await (const event of await client.duplicates.scan(undefined, { signal: tools.signal })) {
      if (event.type === 'progress') tools.printProgress?.(words('cli:done.progress', { ...event }));
    }
    const pairs = await allPairs(client, from);
    answer(tools, values.json, { pairs: pairs.map(documentOf) }, () => [
      ...pairs.map(lineOf),
      words('cli:done.pairs', { count: pairs.length, shown: pairs.length }),
    ]);
  });
}

async function allPairs(client: DataLayer['client'], from: number): Promise<DuplicatePair[]> {
  const pairs: DuplicatePair[] = [];
  for (;;) {
    const found = await client.duplicates.list({ from, offset: pairs.length, limit: page });
    pairs.push(...found.pairs);
    if (found.pairs.length === 0 || pairs.length >= found.total) return pairs;
  }
}

const documentOf = ({ a, b, score, reasons }: DuplicatePair) => ({
  a: a.id,
  b: b.id,
  externalIdA: a.externalId,
  externalIdB: b.externalId,
  score,
  reasons,
});

/** Separated by tabs: the score, and who the two are. */
function lineOf({ a, b, score }: DuplicatePair): string {
  return [score.toFixed(3), ...sideOf(a), ...sideOf(b)].join('\t');
}

const sideOf = (person: MatchedPerson): string[] => [
  displayName(person),
  person.externalId ?? person.email ?? '',
];
