import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTable } from '#data/imports/reading/openTable.ts';
import { inspectContent } from '#test/support/readTable.ts';
import { temporaryFolder } from '#test/support/workspace.ts';

const gigabyte = 1024 ** 3;

test.each([
  ['people.csv', 'Name,Team\nAnna,Sales\n', 1024],
  ['people.xlsx', 'PK\u0003\u0004', 200],
  ['people.vcf', 'BEGIN:VCARD\r\nFN:Anna\r\n', 1024],
])('%s that is larger than the limit is refused by its size alone', async (name, text, limit) => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text.repeat(5000));
  // The rest is a hole, which takes no room.
  truncateSync(path, 1.5 * gigabyte);
  await expect(openTable(path, name, {}, 2026)).rejects.toMatchObject({
    code: 'IMPORT_TOO_LARGE',
    data: { fileName: name, megabytes: 1536, limit },
  });
});

test('a table of more than two million rows is refused when they are passed', async () => {
  await expect(inspectContent(`Name\n${'A\n'.repeat(2_000_001)}`)).rejects.toMatchObject({
    code: 'IMPORT_TOO_MANY_ROWS',
    data: { limit: 2_000_000 },
  });
});
