import { type Metric, type MetricName, metricName } from '#shared/contract/insights.ts';
import { answer } from '../answer.ts';
import { inWorkspace } from '../dataLayer.ts';
import { commonOptions, dateOption, readArguments, requireArguments } from '../readArguments.ts';
import { segmentOption } from '../segmentOption.ts';
import type { Command, Tools } from '../surroundings.ts';

const options = {
  ...commonOptions,
  on: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  segment: { type: 'string' },
} as const;

export const insightsCommand: Command = {
  name: 'insights',
  options: {
    '--workspace DIR': 'workspace',
    '--on DATE': 'on',
    '--from DATE': 'from',
    '--to DATE': 'to',
    '--segment NAME': 'segment',
  },
  run: insights,
};

async function insights(args: string[], tools: Tools): Promise<void> {
  const { words } = tools;
  const { values, positionals } = readArguments(args, options, words);
  requireArguments(positionals, [], words);
  const scope = {
    on: dateOption('--on', values.on, words),
    from: dateOption('--from', values.from, words),
    to: dateOption('--to', values.to, words),
  };
  await inWorkspace(values, tools, async ({ client }) => {
    const segmentId = await segmentOption(values.segment, client, words);
    const { metrics } = await client.insights.network({ ...scope, segmentId });
    answer(tools, values.json, { metrics }, () =>
      metricName.options.map((name) => lineOf(name, metrics[name])),
    );
  });
}

/** The name as in docs/metrics.md, the value, and for a rate what it is made of. */
function lineOf(name: MetricName, { value, n, denominator }: Metric): string {
  const shown = value === null ? '-' : String(Math.round(value * 10_000) / 10_000);
  return denominator === null ? `${name}\t${shown}` : `${name}\t${shown}\t${n}/${denominator}`;
}
