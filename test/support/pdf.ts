import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withActualText } from './pdfActualText.ts';

/** The text of each page of a PDF file, in compatibility form: fonts map some characters to their look-alikes. */
export async function pdfPages(path: string): Promise<string[]> {
  const file = await readFile(path);
  const loading = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await loading.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const texts = items.map((item) => ('str' in item ? item.str : ''));
      pages.push(texts.join(' '));
    }
    return withActualText(pages, file).map((page) => page.replace(/\s+/g, ' ').normalize('NFKC'));
  } finally {
    await loading.destroy();
  }
}
