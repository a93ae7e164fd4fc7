import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of a PDF file, in compatibility form: fonts map some characters to their look-alikes. */
export async function pdfPages(path: string): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const document = await loading.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const texts = items.map((item) => ('str' in item ? item.str : ''));
      pages.push(texts.join(' ').replace(/\s+/g, ' ').normalize('NFKC'));
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}
