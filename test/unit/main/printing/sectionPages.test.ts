import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { sectionPagesOf } from '#main/printing/sectionPages.ts';

/** A PDF with these objects, the first of them its catalog, written as Chromium writes them. */
function pdfOf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = file.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size}\n/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const page = (parent: number) => `<</Type /Page\n/MediaBox [0 0 595 842]\n/Parent ${parent} 0 R>>`;

/** Three pages, two of them in a branch of their own, in another order than they are numbered. */
const printed = pdfOf([
  '<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R>>',
  '<</Type /Pages\n/Count 3\n/Kids [6 0 R 4 0 R]>>',
  '<</funnel [5 0 R /XYZ 0 842 0]\n/note [6 0 R /XYZ 0 842 0]\n/person.notes#20#e4 [7 0 R /XYZ 0 90.5 0]\n/definitions [7 0 R /XYZ 0 40 0]>>',
  '<</Type /Pages\n/Count 2\n/Parent 2 0 R\n/Kids [7 0 R 5 0 R]>>',
  page(4),
  page(2),
  page(4),
]);

/** The same as a whole reader of PDF finds it. */
async function asRead(pdf: Buffer): Promise<Record<string, number>> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await loading.promise;
  const places = Object.entries(await document.getDestinations());
  const pages = await Promise.all(
    places.map(async ([id, place]) => [id, (await document.getPageIndex(place[0])) + 1] as const),
  );
  await loading.destroy();
  return Object.fromEntries(pages);
}

test('each place is on the page on which a reader of PDF finds it', async () => {
  const pages = sectionPagesOf(printed);
  expect(pages).toMatchObject({ note: 1, definitions: 2, funnel: 3 });
  expect(Object.values(pages)).toEqual(Object.values(await asRead(printed)));
});

test('a file without places has none', () => {
  const pdf = pdfOf([
    '<</Type /Catalog\n/Pages 2 0 R>>',
    '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>',
    page(2),
  ]);
  expect(sectionPagesOf(pdf)).toEqual({});
});

test('a file that is written otherwise is not guessed at', () => {
  expect(() => sectionPagesOf(Buffer.from('%PDF-1.7\n'))).toThrow('otherwise');
});
