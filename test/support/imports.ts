import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DuplicatePolicy, ImportSummary } from '#shared/contract/imports.ts';
import { grantFile, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';

export const repository = resolve(import.meta.dirname, '../..');

/** A file of test/fixtures/imports. */
export const fixture = (name: string): string => join(repository, 'test/fixtures/imports', name);

interface Choices {
  leaversOnly?: boolean;
  onDuplicate?: DuplicatePolicy;
}

/** What the user gets by changing nothing. */
export async function proposed(workspace: TestWorkspace, path: string, choices: Choices = {}) {
  const file = grantFile(workspace.context, path, 'read');
  const inspection = await workspace.client.imports.inspect({ file });
  const plan = {
    file,
    mapping: inspection.mapping,
    leaversOnly: true,
    onDuplicate: 'skip' as const,
    ...choices,
  };
  return { inspection, plan };
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
