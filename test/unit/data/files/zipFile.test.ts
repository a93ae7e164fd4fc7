import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { zipFile } from '#data/files/zipFile.ts';

async function unpacked(packed: Buffer): Promise<[string, Buffer][]> {
  const zip = await fromBufferPromise(packed, { lazyEntries: true });
  const files: [string, Buffer][] = [];
  for await (const entry of zip.eachEntry()) {
    files.push([entry.fileName, await buffer(await zip.openReadStreamPromise(entry))]);
  }
  return files;
}

test('what is packed is there again when it is unpacked', async () => {
  const name = fc.stringMatching(/^[a-zあ-ん0-9_-]{1,20}(\.xml)?$/);
  const content = fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(name, content), { maxLength: 5, selector: ([key]) => key }),
      async (files) => {
        const packed = await buffer(
          Readable.from(zipFile(files.map(([key, pieces]) => ({ name: key, content: pieces })))),
        );
        expect(await unpacked(packed)).toEqual(files.map(([key, pieces]) => [key, Buffer.concat(pieces)]));
      },
    ),
    { numRuns: 30 },
  );
});

test('content that fails on its way fails the file', async () => {
  const failing = function* () {
    yield Buffer.from('a');
    throw new Error('no more');
  };
  await expect(buffer(Readable.from(zipFile([{ name: 'a', content: failing() }])))).rejects.toThrow(
    'no more',
  );
});
