import { resolve } from 'node:path';
import {
  type ProducedReport,
  type ReportScope,
  reportFormat,
  reportPaper,
} from '#shared/contract/reports.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { answer } from '../answer.ts';
import { type DataLayer, inWorkspace } from '../dataLayer.ts';
import {
  commonOptions,
  dateOption,
  oneOf,
  readArguments,
  requireArguments,
  requireOption,
} from '../readArguments.ts';
import { type ChosenReport, reportOption } from '../reportOption.ts';
import { segmentOption } from '../segmentOption.ts';
import type { Command, Tools, Words } from '../surroundings.ts';
import { tiersOption } from '../tiersOption.ts';
import { UsageError } from '../usageError.ts';

const options = {
  ...commonOptions,
  format: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  segment: { type: 'string' },
  paper: { type: 'string' },
  person: { type: 'string' },
  tiers: { type: 'string' },
} as const;

export const reportCommand: Command = {
  name: 'report',
  options: {
    '--workspace DIR': 'workspace',
    '--format pdf|xlsx|csv|json': 'format',
    '--out FILE': 'out',
    '--from DATE': 'from',
    '--to DATE': 'to',
    '--segment NAME': 'segment',
    '--paper a4|letter': 'paper',
    '--person ID': 'person',
    '--tiers hr,owner': 'reportTiers',
  },
  run: report,
};

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

async function report(args: string[], tools: Tools): Promise<void> {
  const { words } = tools;
  const { values, positionals } = readArguments(args, options, words);
  const [named = ''] = requireArguments(positionals, ['NAME'], words);
  const format = oneOf('--format', requireOption('--format', values.format, words), reportFormat, words);
  const file = resolve(tools.folder, requireOption('--out', values.out, words));
  await inWorkspace(values, tools, async (layer) => {
    const chosen = await reportOption(named, layer.client, words);
    const scope = await scopeOf(chosen, values, layer, tools);
    const request = { report: scope, format, file: layer.grant(file, 'write') };
    let produced: ProducedReport | null = null;
    for await (const event of await layer.client.reports.produce(request, { signal: tools.signal })) {
      if (event.type === 'progress') tools.printProgress?.(words('cli:done.progress', event));
      if (event.type === 'finished') produced = event.report;
    }
    if (produced === null) throw new TypeError('the report ended without a file');
    const document = { file, bytes: produced.bytes };
    answer(tools, values.json, document, () => [words('cli:done.report', document)]);
  });
}

async function scopeOf(
  { name, own }: ChosenReport,
  values: Values,
  { client }: DataLayer,
  { words, language }: Tools,
): Promise<ReportScope> {
  const refuse = (unwanted: readonly (keyof Values)[]) => refuseOptions(name, values, unwanted, words);
  if (own !== null) {
    // It is as it was put together.
    refuse(['from', 'to', 'segment', 'paper', 'person', 'tiers']);
    return { kind: 'own', id: own.id };
  }
  const paper = values.paper === undefined ? 'a4' : oneOf('--paper', values.paper, reportPaper, words);
  if (name === 'person-data') {
    refuse(['from', 'to', 'segment']);
    const tiers = tiersOption(values.tiers ?? '', words);
    return { kind: 'person', language, paper, personId: personOption(values.person, words), tiers };
  }
  refuse(['person', 'tiers']);
  return {
    kind: 'named',
    name,
    language,
    paper,
    from: dateOption('--from', values.from, words),
    to: dateOption('--to', values.to, words),
    segmentId: await segmentOption(values.segment, client, words),
  };
}

function refuseOptions(
  name: string,
  values: Values,
  unwanted: readonly (keyof Values)[],
  words: Words,
): void {
  const given = unwanted.find((option) => values[option] !== undefined);
  if (given !== undefined) {
    throw new UsageError(words('cli:wrong.notForReport', { option: `--${given}`, name }));
  }
}

function personOption(value: string | undefined, words: Words): PersonId {
  const parsed = personId.safeParse(requireOption('--person', value, words));
  if (!parsed.success) throw new UsageError(words('cli:wrong.notPerson', { value }));
  return parsed.data;
}
