import { access, constants, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseJson } from '#data/files/parseJson.ts';
import { duplicatePolicy, type ImportSummary, type Inspection } from '#shared/contract/imports.ts';
import type { FileGrantId } from '#shared/domain/ids.ts';
import { type ImportMapping, importMapping } from '#shared/domain/imports/mapping.ts';
import { answer } from '../answer.ts';
import { type DataLayer, inWorkspace } from '../dataLayer.ts';
import { commonOptions, oneOf, readArguments, requireArguments } from '../readArguments.ts';
import type { Command, Tools } from '../surroundings.ts';
import { CommandFailure } from '../usageError.ts';

const options = {
  ...commonOptions,
  profile: { type: 'string' },
  'leavers-only': { type: 'boolean' },
  'on-duplicate': { type: 'string', default: 'skip' },
  rejects: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

export const importCommand: Command = {
  name: 'import',
  options: {
    '--workspace DIR': 'workspace',
    '--profile FILE': 'profile',
    '--leavers-only': 'leaversOnly',
    '--on-duplicate skip|update|create': 'onDuplicate',
    '--rejects FILE': 'rejects',
    '--dry-run': 'dryRun',
  },
  run: importFile,
};

type Plan = Parameters<DataLayer['client']['imports']['run']>[0];

/** How many rows there were and what became, or would become, of them. */
interface Outcome {
  batch: string | null;
  read: number;
  created: number;
  updated: number;
  skipped: number;
  failed: number;
  rejectsFile: string | null;
}

async function importFile(args: string[], tools: Tools): Promise<void> {
  const { words } = tools;
  const { values, positionals } = readArguments(args, options, words);
  const [file = ''] = requireArguments(positionals, ['FILE'], words);
  const path = resolve(tools.folder, file);
  const onDuplicate = oneOf('--on-duplicate', values['on-duplicate'], duplicatePolicy, words);
  const profile = values.profile === undefined ? null : await readProfile(values.profile, tools);
  await inWorkspace(values, tools, async (layer) => {
    const grant = layer.grant(path, 'read');
    const inspection = await layer.client.imports.inspect({ file: grant });
    const mapping = profile ?? inspection.mapping;
    const plan: Plan = { file: grant, mapping, leaversOnly: values['leavers-only'] ?? false, onDuplicate };
    const wouldOnly = values['dry-run'] ?? false;
    const outcome = wouldOnly
      ? await tryOut(layer, plan)
      : await run(layer, plan, tools, values.rejects ?? (await besideFile(path, tools)));
    const { batch, rejectsFile, ...counts } = outcome;
    const document = {
      batch,
      format: inspection.format,
      encoding: inspection.encoding,
      profile: values.profile ?? null,
      mapping: withHeaders(mapping, inspection),
      ...counts,
      rejectsFile,
    };
    answer(tools, values.json, document, () => [
      words(wouldOnly ? 'cli:done.wouldImport' : 'cli:done.imported', { file: basename(path), ...counts }),
      ...(rejectsFile === null ? [] : [words('cli:done.rejects', { path: rejectsFile })]),
    ]);
  });
}

async function tryOut({ client }: DataLayer, plan: Plan): Promise<Outcome> {
  const { counts } = await client.imports.preview({ ...plan, limit: 1 });
  return {
    batch: null,
    read: counts.read,
    created: counts.create,
    updated: counts.update,
    skipped: counts.skip,
    failed: counts.fail,
    rejectsFile: null,
  };
}

async function run(layer: DataLayer, plan: Plan, tools: Tools, rejects: string): Promise<Outcome> {
  let summary: ImportSummary | null = null;
  for await (const event of await layer.client.imports.run(plan, { signal: tools.signal })) {
    if (event.type === 'finished') summary = event.summary;
    else tools.printProgress?.(tools.words('cli:done.progress', { done: event.done, total: event.total }));
  }
  if (summary === null) throw new TypeError('the import ended without a summary');
  const { id, read, created, updated, skipped, failed } = summary;
  const rejectsFile = failed === 0 ? null : resolve(tools.folder, rejects);
  if (rejectsFile !== null) {
    const to: FileGrantId = layer.grant(rejectsFile, 'write');
    await layer.client.imports.saveRejected({ id, to });
  }
  return { batch: id, read, created, updated, skipped, failed, rejectsFile };
}

/** `staff.csv` leaves its rejected rows in `staff.rejected.csv` beside it, or here where that folder is read-only. */
async function besideFile(path: string, tools: Tools): Promise<string> {
  const name = `${basename(path, extname(path))}.rejected.csv`;
  const writable = await access(dirname(path), constants.W_OK).then(
    () => true,
    () => false,
  );
  return join(writable ? dirname(path) : tools.folder, name);
}

async function readProfile(file: string, tools: Tools): Promise<ImportMapping> {
  const path = resolve(tools.folder, file);
  const text = await readFile(path, 'utf8').catch(() => '');
  const parsed = importMapping.safeParse(parseJson(text));
  if (!parsed.success) throw new CommandFailure(tools.words('cli:failed.profile', { path }));
  return parsed.data;
}

/** The mapping with each column's heading, for people; without them it is a profile again. */
function withHeaders(mapping: ImportMapping, { columns }: Inspection) {
  const headerOf = (index: number) => columns.find((column) => column.index === index)?.header ?? '';
  return { columns: mapping.columns.map((column) => ({ header: headerOf(column.column), ...column })) };
}
