import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { likelyFrom } from '#shared/contract/duplicates.ts';
import { importFile } from '#test/support/imports.ts';
import { sampleFiles, samplePath } from '#test/support/samples.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const files = sampleFiles('dedupe/febrl_*.csv');

/** The pairs found in the file through the import and the scan, by the ids that say whose records they are. */
async function pairsFound(workspace: TestWorkspace, path: string): Promise<[string, string][]> {
  const summary = await importFile(workspace, path, { onDuplicate: 'create', leaversOnly: false });
  // The set has birthdays in a thirteenth month.
  expect(
    summary.failures.every(({ result }) => result.outcome === 'fail' && result.reason === 'badDate'),
  ).toBe(true);
  for await (const event of await workspace.client.duplicates.scan())
    expect(event.type).toMatch(/progress|finished/);
  const found: [string, string][] = [];
  for (;;) {
    const page = await workspace.client.duplicates.list({
      from: likelyFrom,
      offset: found.length,
      limit: 200,
    });
    found.push(...page.pairs.map(({ a, b }): [string, string] => [a.externalId ?? '', b.externalId ?? '']));
    if (found.length >= page.total) return found;
  }
}

/** rec-17-org and rec-17-dup-0 are of one person. */
const entityOf = (id: string): string => id.split('-')[1] ?? '';

function pairsThere(path: string): number {
  const rows: string[][] = parse(readFileSync(path), { trim: true });
  const counts = new Map<string, number>();
  for (const [id = ''] of rows.slice(1)) counts.set(entityOf(id), (counts.get(entityOf(id)) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

test.skipIf(files.length === 0).each(files.length === 0 ? ['no such file here'] : files)(
  '%s: what is found is true, and what is true is found',
  async (file) => {
    const workspace = await openTestWorkspace();
    const path = samplePath(file);
    const found = await pairsFound(workspace, path);
    const right = found.filter(([a, b]) => entityOf(a) === entityOf(b)).length;
    const [precision, recall] = [right / found.length, right / pairsThere(path)];
    const f1 = (2 * precision * recall) / (precision + recall);
    expect(f1).toBeGreaterThanOrEqual(0.97);
  },
  60_000,
);
