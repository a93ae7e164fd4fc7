import { resolve } from 'node:path';
import {
  type ExportEvent,
  type ExportSubject,
  exportEncoding,
  exportFormat,
  type UnmappableCharacter,
  unmappableChoice,
} from '#shared/contract/exports.ts';
import { answer } from '../answer.ts';
import { inWorkspace } from '../dataLayer.ts';
import { commonOptions, oneOf, readArguments, requireArguments, requireOption } from '../readArguments.ts';
import { segmentOption } from '../segmentOption.ts';
import type { Command, Tools, Words } from '../surroundings.ts';
import { tiersOption } from '../tiersOption.ts';
import { CommandFailure } from '../usageError.ts';

const options = {
  ...commonOptions,
  format: { type: 'string' },
  out: { type: 'string' },
  encoding: { type: 'string', default: 'utf-8' },
  unmappable: { type: 'string', default: 'stop' },
  segment: { type: 'string' },
  tiers: { type: 'string', default: '' },
} as const;

export const exportCommand: Command = {
  name: 'export',
  options: {
    '--workspace DIR': 'workspace',
    '--format json|csv|xlsx|vcf': 'exportFormat',
    '--out FILE': 'out',
    '--segment NAME': 'segment',
    '--encoding utf-8|cp932': 'encoding',
    '--unmappable stop|geta': 'unmappable',
    '--tiers hr,owner': 'tiers',
  },
  run: exportPeople,
};

type Finished = Extract<ExportEvent, { type: 'finished' }>;

async function exportPeople(args: string[], tools: Tools): Promise<void> {
  const { words, language } = tools;
  const { values, positionals } = readArguments(args, options, words);
  requireArguments(positionals, [], words);
  const format = oneOf('--format', requireOption('--format', values.format, words), exportFormat, words);
  const out = resolve(tools.folder, requireOption('--out', values.out, words));
  const encoding = oneOf('--encoding', values.encoding, exportEncoding, words);
  const unmappable = oneOf('--unmappable', values.unmappable, unmappableChoice, words);
  const tiers = tiersOption(values.tiers, words);
  await inWorkspace(values, tools, async (layer) => {
    const segmentId = await segmentOption(values.segment, layer.client, words);
    const subject: ExportSubject =
      segmentId === null
        ? { type: 'people', selection: { type: 'all', search: '', filter: null, except: [] } }
        : { type: 'segment', segmentId };
    const file = layer.grant(out, 'write');
    const request = { subject, format, encoding, unmappable, tiers, language, file };
    let finished: Finished | null = null;
    for await (const event of await layer.client.exports.run(request, { signal: tools.signal })) {
      if (event.type === 'finished') finished = event;
      else if (event.type === 'unmappable') throw new CommandFailure(lacking(event, words));
      else tools.printProgress?.(words('cli:done.progress', { done: event.done, total: event.total }));
    }
    if (finished === null) throw new TypeError('the export ended without a file');
    const { people, bytes } = finished.file;
    const document = { file: out, people, bytes, unmappable: finished.replaced };
    answer(tools, values.json, document, () => [
      words('cli:done.exported', { file: out, count: people, people }),
      ...(finished.replaced === 0
        ? []
        : [words('cli:done.replaced', { count: finished.replaced, shown: finished.replaced })]),
    ]);
  });
}

const mostNamed = 5;

function lacking(
  { characters, total }: { characters: UnmappableCharacter[]; total: number },
  words: Words,
): string {
  const list = characters
    .slice(0, mostNamed)
    .map((each) => words('cli:failed.lackingCharacter', { ...each }))
    .join(words('cli:failed.lackingSeparator'));
  return words('cli:failed.lacking', { list, count: total, shown: total });
}
