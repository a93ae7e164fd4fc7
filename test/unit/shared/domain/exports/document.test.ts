import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { documentArrays, documentHead, exportDocument } from '#shared/domain/exports/document.ts';
import { repository } from '#test/support/imports.ts';

const path = join(repository, 'docs/exportFormat.schema.json');

/** `UPDATE_SCHEMA=1 npx vitest run …`, then `npm run format`, writes it anew after a change of the format. */
test('the JSON Schema in docs is that of the document', async () => {
  const schema = z.toJSONSchema(exportDocument, { io: 'input', reused: 'ref' });
  if (process.env['UPDATE_SCHEMA'] === '1') await writeFile(path, JSON.stringify(schema));
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(schema);
});

test('every array stands in the document, after the head', () => {
  expect(Object.keys(exportDocument.shape)).toEqual([
    ...documentHead.keyof().options,
    ...documentArrays.options,
  ]);
});
