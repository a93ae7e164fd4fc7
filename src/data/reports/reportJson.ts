import type { TableRow } from '../exports/table/exportTable.ts';
import type { ReportContent, Writing } from './reportContent.ts';

/** Stands for the rows of a long table: a text that begins with a sign nobody types. */
const placeOf = (id: string): string => `\u0000${id}`;

/** The report as JSON, in pieces: the document with its long tables in full. */
export async function* reportJson(
  { document, long }: ReportContent,
  { turns, written }: Writing,
): AsyncGenerator<Uint8Array> {
  const sections = document.sections.map((section) => {
    const table = long.get(section.id);
    if (table === undefined) return section;
    const columns = table.columns.map(({ header, kind }) => ({
      heading: header,
      kind: kind === 'number' ? 'count' : kind,
    }));
    return { ...section, table: { columns, rows: placeOf(section.id) } };
  });
  let left = `${JSON.stringify({ ...document, sections }, null, 2)}\n`;
  for (const { id } of document.sections) {
    const table = long.get(id);
    if (table === undefined) continue;
    const [before = '', ...after] = left.split(JSON.stringify(placeOf(id)));
    left = after.join('');
    yield Buffer.from(`${before}[`);
    let first = true;
    for await (const { people, rows } of table.pages(turns)) {
      yield Buffer.from(rowsOf(rows, first));
      first &&= rows.length === 0;
      written(people);
    }
    yield Buffer.from(first ? ']' : '\n]');
  }
  yield Buffer.from(left);
}

const rowsOf = (rows: readonly TableRow[], first: boolean): string =>
  rows.map(({ cells }, index) => `${first && index === 0 ? '' : ','}\n${JSON.stringify(cells)}`).join('');
