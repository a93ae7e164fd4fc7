import type { PersonRow } from '#shared/contract/peopleList.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { displayName, displayReading } from '#shared/domain/names.ts';
import { everybody, type Rule } from '#shared/domain/segments/rule.ts';
import { answer } from '../answer.ts';
import { type DataLayer, inWorkspace } from '../dataLayer.ts';
import { commonOptions, readArguments, requireArguments, wholeNumber } from '../readArguments.ts';
import { segmentOption } from '../segmentOption.ts';
import type { Command, Tools } from '../surroundings.ts';

const options = {
  ...commonOptions,
  search: { type: 'string', default: '' },
  segment: { type: 'string' },
  limit: { type: 'string' },
} as const;

export const peopleCommand: Command = {
  name: 'people',
  options: {
    '--workspace DIR': 'workspace',
    '--search TEXT': 'search',
    '--segment NAME': 'segment',
    '--limit N': 'limit',
  },
  run: list,
};

/** The most the contract gives at once. */
const page = 500;

async function list(args: string[], tools: Tools): Promise<void> {
  const { values, positionals } = readArguments(args, options, tools.words);
  requireArguments(positionals, [], tools.words);
  const limit = wholeNumber('--limit', values.limit, { least: 0, most: 10_000_000 }, tools.words);
  await inWorkspace(values, tools, async ({ client }) => {
    const segmentId = await segmentOption(values.segment, client, tools.words);
    const who = { search: values.search, filter: filterOf(segmentId) };
    const { total, rows } = await read(client, who, limit ?? Number.POSITIVE_INFINITY);
    answer(tools, values.json, { total, people: rows.map(documentOf) }, () => [
      ...rows.map(lineOf),
      tools.words('cli:done.people', { shown: rows.length, total }),
    ]);
  });
}

const filterOf = (segmentId: SegmentId | null): Rule | null =>
  segmentId === null ? null : { ...everybody, items: [{ type: 'segment', not: false, segmentId }] };

async function read(
  client: DataLayer['client'],
  who: { search: string; filter: Rule | null },
  limit: number,
) {
  const rows: PersonRow[] = [];
  for (;;) {
    const wanted = Math.max(1, Math.min(page, limit - rows.length));
    const found = await client.people.list({
      ...who,
      sort: 'name',
      descending: false,
      offset: rows.length,
      limit: wanted,
    });
    rows.push(...found.people);
    if (found.people.length < wanted || rows.length >= limit) {
      return { total: found.total, rows: rows.slice(0, limit) };
    }
  }
}

function documentOf({ id, email, department, leftOn, ...rest }: PersonRow) {
  return { id, name: displayName(rest), reading: displayReading(rest), email, department, leftOn, ...rest };
}

/** Separated by tabs, for `cut` and spreadsheets. */
function lineOf(row: PersonRow): string {
  return [displayName(row), row.email, row.department, row.leftOn].map((cell) => cell ?? '').join('\t');
}
