import type { SectionPages } from '#shared/contract/reportBridge.ts';

/**
 * On which page of a printed report each of the places its contents point to begins, by their ids: CSS can't count
 * pages for Chromium, which writes such places as named destinations. Reads no PDF but the ones that Chromium prints,
 * whose objects lie open in the file. Fails where it is written otherwise.
 */
export function sectionPagesOf(pdf: Uint8Array): SectionPages {
  const objects = openObjects(Buffer.from(pdf).toString('latin1'));
  const catalog = objects.read(objects.root);
  const places = reference('Dests', catalog);
  if (places === null) return {};
  const pages = pageOrder(objects, found(reference('Pages', catalog)));
  const pageOf = new Map(pages.map((page, index) => [page, index + 1]));
  const entries = objects.read(places).matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g);
  return Object.fromEntries(
    Array.from(entries, ([, name = '', page]) => [withoutEscapes(name), found(pageOf.get(Number(page)))]),
  );
}

interface OpenObjects {
  /** The number of the object that all others hang on. */
  readonly root: number;
  read(object: number): string;
}

/** The objects of a file, found by the table at its end. */
function openObjects(file: string): OpenObjects {
  const tableAt = Number(found(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-64))?.[1]));
  const table = file.slice(tableAt);
  const head = found(/^xref\s+0 (\d+)\s/.exec(table));
  // Each entry takes twenty characters and begins with where the object is.
  const offset = (object: number) => Number(table.slice(head[0].length + 20 * object).slice(0, 10));
  return {
    root: Number(found(/\/Root (\d+) 0 R/.exec(table)?.[1])),
    read: (object) => {
      const start = offset(object);
      return file.slice(start, file.indexOf('endobj', start));
    },
  };
}

/** The pages in their order; those between are only branches of the tree. */
function pageOrder(objects: OpenObjects, node: number): number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.read(node))?.[1];
  if (kids === undefined) return [node];
  return Array.from(kids.matchAll(/(\d+) 0 R/g), ([, kid]) => Number(kid)).flatMap((kid) =>
    pageOrder(objects, kid),
  );
}

function reference(key: string, object: string): number | null {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1];
  return number === undefined ? null : Number(number);
}

/** Names write signs that mean something in the file by their code, and others than Latin ones in UTF-8. */
const withoutEscapes = (name: string): string =>
  Buffer.from(
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8');

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the PDF is written otherwise than expected');
  return value;
}
