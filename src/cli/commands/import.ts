import { access, constants } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { surelyFrom } from '#shared/contract/duplicates.ts';
import { duplicatePolicy, type ImportPlan } from '#shared/contract/importPlan.ts';
import { type Inspection, type Reading, textEncoding } from '#shared/contract/importReading.ts';
import type { FileGrantId } from '#shared/domain/ids.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import { answer } from '../answer.ts';
import { type DataLayer, inWorkspace } from '../dataLayer.ts';
import { commonOptions, oneOf, readArguments, requireArguments, shareOption } from '../readArguments.ts';
import type { Command, Tools } from '../surroundings.ts';
import { chosenProfile, foundName, habitsOf, mappingBy, readingOf } from './importProfile.ts';
import { finishedOf, type ImportOutcome, importedBy, triedOut } from './importRun.ts';

const options = {
  ...commonOptions,
  profile: { type: 'string' },
  'leavers-only': { type: 'boolean' },
  'on-duplicate': { type: 'string' },
  'match-from': { type: 'string' },
  encoding: { type: 'string' },
  sheet: { type: 'string' },
  rejects: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

export const importCommand: Command = {
  name: 'import',
  options: {
    '--workspace DIR': 'workspace',
    '--profile NAME|FILE': 'profile',
    '--leavers-only': 'leaversOnly',
    '--on-duplicate skip|fill|update|create': 'onDuplicate',
    '--match-from S': 'matchFrom',
    '--encoding NAME': 'importEncoding',
    '--sheet NAME': 'sheet',
    '--rejects FILE': 'rejects',
    '--dry-run': 'dryRun',
  },
  run: importFile,
};

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

async function importFile(args: string[], tools: Tools): Promise<void> {
  const { words } = tools;
  const { values, positionals } = readArguments(args, options, words);
  const [file = ''] = requireArguments(positionals, ['FILE'], words);
  const path = resolve(tools.folder, file);
  const said = saidOf(values, tools);
  await inWorkspace(values, tools, async (layer) => {
    const { client } = layer;
    const grant = layer.grant(path, 'read');
    const chosen = await chosenProfile(values.profile, await client.imports.profiles(), tools);
    const reading = { ...readingOf(chosen), ...said.reading };
    const found = await finishedOf(await client.imports.inspect({ file: grant, reading }), tools);
    if (found.type === 'foundExport') return await takeBack(layer, grant, path, values, tools);
    const { inspection } = found;
    const mapping = mappingBy(chosen, inspection, tools);
    const habits = habitsOf(chosen);
    const plan: ImportPlan = {
      file: grant,
      reading,
      mapping,
      leaversOnly: values['leavers-only'] ?? habits.leaversOnly,
      onDuplicate: said.onDuplicate ?? habits.onDuplicate,
      matchFrom: said.matchFrom ?? surelyFrom,
      decisions: [],
    };
    const wouldOnly = values['dry-run'] ?? false;
    const rejects = resolve(tools.folder, values.rejects ?? (await besideFile(path, tools)));
    const outcome = wouldOnly
      ? await triedOut(layer, plan, tools)
      : await importedBy(layer, await client.imports.run(plan, { signal: tools.signal }), rejects, tools);
    const { format, encoding } = inspection;
    const profile = values.profile ?? foundName(inspection);
    const told = { format, encoding, profile, mapping: withHeaders(mapping, inspection) };
    tell(path, told, outcome, values, tools);
  });
}

/** What the command line says of the plan; what it leaves open is as the profile, or the file, says. */
function saidOf(values: Values, { words }: Tools) {
  const { encoding, sheet } = values;
  const reading: Reading = {
    ...(encoding === undefined ? {} : { encoding: encodingOption(encoding, words) }),
    ...(sheet === undefined ? {} : { sheet }),
  };
  const policy = values['on-duplicate'];
  return {
    reading,
    onDuplicate: policy === undefined ? null : oneOf('--on-duplicate', policy, duplicatePolicy, words),
    matchFrom: shareOption('--match-from', values['match-from'], words),
  };
}

/** The name of an encoding in whichever case; CP932 is what Windows calls its Shift_JIS. */
function encodingOption(typed: string, words: Tools['words']): NonNullable<Reading['encoding']> {
  const wanted = typed.toLowerCase();
  const name =
    wanted === 'cp932' ? 'Shift_JIS' : textEncoding.options.find((each) => each.toLowerCase() === wanted);
  return oneOf('--encoding', name ?? typed, textEncoding, words);
}

/** A file that the program wrote itself holds all there is to say. */
async function takeBack(
  layer: DataLayer,
  file: FileGrantId,
  path: string,
  values: Values,
  tools: Tools,
): Promise<void> {
  const events = await layer.client.imports.takeBack({ file }, { signal: tools.signal });
  const outcome = await importedBy(layer, events, await besideFile(path, tools), tools);
  tell(path, { format: 'enishi', encoding: 'UTF-8', profile: null, mapping: null }, outcome, values, tools);
}

interface Told {
  format: string;
  encoding: string | null;
  profile: string | null;
  mapping: unknown;
}

function tell(path: string, about: Told, outcome: ImportOutcome, values: Values, tools: Tools): void {
  const { words } = tools;
  const { batch, rejectsFile, ...counts } = outcome;
  const done = values['dry-run'] ? 'cli:done.wouldImport' : 'cli:done.imported';
  answer(tools, values.json, { batch, ...about, ...counts, rejectsFile }, () => [
    words(done, { file: basename(path), ...counts }),
    ...(rejectsFile === null ? [] : [words('cli:done.rejects', { path: rejectsFile })]),
  ]);
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

/** The mapping with each column's heading, for people; without them it is a profile again. */
function withHeaders(mapping: ImportMapping, { columns }: Inspection) {
  const headerOf = (index: number) => columns.find((column) => column.index === index)?.header ?? '';
  return {
    ...mapping,
    columns: mapping.columns.map((column) => ({ header: headerOf(column.column), ...column })),
  };
}
