import { resolve } from 'node:path';
import { type ProducedReport, reportFormat, reportName } from '#shared/contract/reports.ts';
import { answer } from '../answer.ts';
import { inWorkspace } from '../dataLayer.ts';
import {
  commonOptions,
  dateOption,
  oneOf,
  readArguments,
  requireArguments,
  requireOption,
} from '../readArguments.ts';
import type { Command, Tools } from '../surroundings.ts';

const options = {
  ...commonOptions,
  format: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;

export const reportCommand: Command = {
  name: 'report',
  options: {
    '--workspace DIR': 'workspace',
    '--format pdf|xlsx|csv|json': 'format',
    '--out FILE': 'out',
    '--from DATE': 'from',
    '--to DATE': 'to',
  },
  run: report,
};

async function report(args: string[], tools: Tools): Promise<void> {
  const { words, language } = tools;
  const { values, positionals } = readArguments(args, options, words);
  const [named = ''] = requireArguments(positionals, ['NAME'], words);
  const name = oneOf('NAME', named, reportName, words);
  const format = oneOf('--format', requireOption('--format', values.format, words), reportFormat, words);
  const file = resolve(tools.folder, requireOption('--out', values.out, words));
  const from = dateOption('--from', values.from, words);
  const to = dateOption('--to', values.to, words);
  await inWorkspace(values, tools, async (layer) => {
    const request = { name, language, from, to, format, file: layer.grant(file, 'write') };
    let produced: ProducedReport | null = null;
    for await (const event of await layer.client.reports.produce(request, { signal: tools.signal })) {
      if (event.type === 'finished') produced = event.report;
    }
    if (produced === null) throw new TypeError('the report ended without a file');
    const document = { file, bytes: produced.bytes };
    answer(tools, values.json, document, () => [words('cli:done.report', document)]);
  });
}
