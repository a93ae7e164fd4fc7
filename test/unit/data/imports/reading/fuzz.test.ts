import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectTable } from '#data/imports/inspect.ts';
import { openTable } from '#data/imports/reading/openTable.ts';
import { isRefusal } from '#data/refusal.ts';
import { type Reading, textEncoding } from '#shared/contract/importReading.ts';
import { filesToBreak, smallWorkbook } from '#test/support/brokenFiles.ts';
import { mutated, mutations } from '#test/support/mutations.ts';
import { isLongRun, runCount } from '#test/support/runCount.ts';
import { workbookParts } from '#test/support/workbookFile.ts';
import { temporaryFolder } from '#test/support/workspace.ts';
import { zipFile } from '#test/support/zipFile.ts';

const numRuns = runCount(200);
const timeout = Math.max(60_000, numRuns * 100);
/** The same in every run of the suite; ever new changes in a long one. */
const seeded = isLongRun() ? {} : { seed: 20_260_401 };

const reading: fc.Arbitrary<Reading> = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      encoding: fc.constantFrom(...textEncoding.options),
      delimiter: fc.constantFrom(',' as const, '\t' as const, ';' as const, '|' as const),
      headerRow: fc.option(fc.integer({ min: 1, max: 1000 })),
    },
    { requiredKeys: [] },
  ),
);

/** Reads the file to its end; anything but rows or a refusal of the contract is thrown. */
async function read(path: string, bytes: Buffer, how: Reading): Promise<string> {
  writeFileSync(path, bytes);
  try {
    const table = await openTable(path, 'people', how, 2026);
    if (table.format === 'enishi') return 'enishi';
    await inspectTable(table, { thisYear: 2026 });
    return 'rows';
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.code;
  }
}

test.each(filesToBreak)(
  'whatever becomes of %s, it gives rows or is refused',
  { timeout },
  async (_, bytes) => {
    const path = join(temporaryFolder(), 'people');
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(mutations, reading, async (changes, how) => {
        seen.add(await read(path, mutated(bytes, changes), how));
      }),
      { numRuns, ...seeded },
    );
    expect([...seen]).toContain('rows');
    expect(seen.size).toBeGreaterThan(1);
  },
);

test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml'])(
  'whatever becomes of %s within a workbook, it gives rows or is refused',
  { timeout },
  async (part) => {
    const path = join(temporaryFolder(), 'people');
    const parts = workbookParts(smallWorkbook);
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const changed = parts.map(({ name, content }) =>
          name === part ? { name, content: mutated(Buffer.from(content), changes) } : { name, content },
        );
        expect(await read(path, zipFile(changed), {})).not.toBe('');
      }),
      { numRuns, ...seeded },
    );
  },
);
