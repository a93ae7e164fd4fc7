import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { surelyFrom } from '#shared/contract/duplicates.ts';
import type { ImportPlan, ImportPreview } from '#shared/contract/importPlan.ts';
import type { Inspection, Reading } from '#shared/contract/importReading.ts';
import type { ImportSummary } from '#shared/contract/imports.ts';
import { grantFile, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';

export const repository = resolve(import.meta.dirname, '../..');

/** A file of test/fixtures/imports. */
export const fixture = (name: string): string => join(repository, 'test/fixtures/imports', name);

type Choices = Partial<Omit<ImportPlan, 'file' | 'mapping'>>;

/** What was found in the file. */
export async function inspected(
  workspace: TestWorkspace,
  path: string,
  reading: Reading = {},
): Promise<Inspection> {
  const file = grantFile(workspace.context, path, 'read');
  for await (const event of await workspace.client.imports.inspect({ file, reading })) {
    if (event.type === 'found') return event.inspection;
  }
  throw new Error('the inspection ended without a result');
}

/** What the user gets by changing nothing. */
export async function proposed(workspace: TestWorkspace, path: string, choices: Choices = {}) {
  const inspection = await inspected(workspace, path, choices.reading);
  const plan = {
    file: grantFile(workspace.context, path, 'read'),
    reading: {},
    mapping: inspection.mapping,
    leaversOnly: true,
    onDuplicate: 'skip' as const,
    matchFrom: surelyFrom,
    decisions: [],
    ...choices,
  };
  return { inspection, plan };
}

type Plan = Parameters<TestWorkspace['client']['imports']['preview']>[0];

/** The rows as they will be. */
export async function previewed(workspace: TestWorkspace, plan: Plan): Promise<ImportPreview> {
  for await (const event of await workspace.client.imports.preview(plan)) {
    if (event.type === 'ready') return event.preview;
  }
  throw new Error('the preview ended without a result');
}

/** Imports the file as proposed. */
export async function importFile(
  workspace: TestWorkspace,
  path: string,
  choices: Choices = {},
): Promise<ImportSummary> {
  const { plan } = await proposed(workspace, path, choices);
  for await (const event of await workspace.client.imports.run(plan)) {
    if (event.type === 'finished') return event.summary;
  }
  throw new Error('the import ended without a summary');
}

/** A CSV file with that text. */
export function csvFile(text: string): string {
  const path = join(temporaryFolder(), 'people.csv');
  writeFileSync(path, text);
  return path;
}

/** The rows of a query. */
export const all = (workspace: TestWorkspace, sql: string): unknown[] =>
  workspace.database.sqlite.prepare(sql).all();
