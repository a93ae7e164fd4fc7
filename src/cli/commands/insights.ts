import type { Figure, FigureCell } from '#shared/contract/figures.ts';
import { figureId } from '#shared/contract/figures.ts';
import { type Metric, type MetricName, metricName, type NetworkInsights } from '#shared/contract/insights.ts';
import { figureOf } from '#shared/figures/figureOf.ts';
import { formatsOf } from '#shared/i18n/format.ts';
import { answer } from '../answer.ts';
import { type DataLayer, inWorkspace } from '../dataLayer.ts';
import { departmentOption } from '../departmentOption.ts';
import { commonOptions, dateOption, readArguments, requireArguments, wholeNumber } from '../readArguments.ts';
import { segmentOption } from '../segmentOption.ts';
import type { Command, Tools } from '../surroundings.ts';

const options = {
  ...commonOptions,
  on: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  segment: { type: 'string' },
  department: { type: 'string' },
  'leave-year': { type: 'string' },
} as const;

export const insightsCommand: Command = {
  name: 'insights',
  options: {
    '--workspace DIR': 'workspace',
    '--on DATE': 'on',
    '--from DATE': 'from',
    '--to DATE': 'to',
    '--segment NAME': 'segment',
    '--department NAME': 'department',
    '--leave-year YEAR': 'leaveYear',
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
    leaveYear: wholeNumber('--leave-year', values['leave-year'], { least: 1900, most: 2200 }, words),
  };
  await inWorkspace(values, tools, async ({ client, context }) => {
    const segmentId = await segmentOption(values.segment, client, words);
    const department = await departmentOption(values.department, client, words);
    const network = await client.insights.network({ ...scope, segmentId, department });
    const isWhole = segmentId === null && department === null && scope.leaveYear === null;
    const goals = isWhole ? await client.goals.list() : [];
    answer(tools, values.json, network, () => [
      ...metricName.options.map((name) => lineOf(name, network.metrics[name])),
      ...figuresOf(network, goals, tools, context).flatMap(linesOf),
    ]);
  });
}

/** The name as in docs/metrics.md, the value, and for a rate what it is made of. */
function lineOf(name: MetricName, { value, n, denominator }: Metric): string {
  const shown = value === null ? '-' : String(rounded(value));
  return denominator === null ? `${name}\t${shown}` : `${name}\t${shown}\t${n}/${denominator}`;
}

type Goals = Awaited<ReturnType<DataLayer['client']['goals']['list']>>;

/** The parts of Insights as the screen words them, but for the numbers, which stand above them. */
function figuresOf(
  network: NetworkInsights,
  goals: Goals,
  { language }: Tools,
  { clock, preferences }: DataLayer['context'],
): Figure[] {
  const wording = { language, formats: formatsOf(language, clock.timeZone()), smallest: 1 };
  const { role } = preferences.current;
  return figureId.options
    .filter((id) => id !== 'numbers')
    .map((id) => figureOf(id, { insights: network, compared: null, goals, wording, role }));
}

/** An empty line, the title, the sentence, and, where there is anything to show, the table. */
function linesOf({ title, sentence, chart, table }: Figure): string[] {
  const head = ['', title, sentence];
  if (chart === null) return head;
  const headings = table.columns.map(({ heading }) => heading).join('\t');
  return [...head, headings, ...table.rows.map((row) => row.map(cellOf).join('\t'))];
}

const cellOf = (cell: FigureCell): string =>
  cell === null ? '-' : typeof cell === 'number' ? String(rounded(cell)) : cell;

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
