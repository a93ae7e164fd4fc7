import { Turns } from '#data/longWork/turns.ts';
import type { ReportContent, Writing } from '#data/reports/reportContent.ts';
import { type ReportDocument, type ReportSection, reportDocument } from '#shared/contract/reports.ts';

/** A report with these sections. */
export const documentOf = (sections: unknown[], of: Partial<ReportDocument> = {}): ReportDocument =>
  reportDocument.parse({
    name: 'own',
    layout: 'book',
    paper: 'a4',
    language: 'en',
    title: 'My report',
    subtitle: '2 Apr 2025 – 1 Apr 2026',
    workspace: 'Hinode',
    producedAt: '2026-04-01T00:00:00.000Z',
    timeZone: 'Asia/Tokyo',
    on: '2026-04-01',
    from: '2025-04-02',
    to: '2026-04-01',
    filters: ['All alumni'],
    note: '',
    sections,
    definitions: [{ term: 'Joined', text: 'Who joined.' }],
    ...of,
  });

/** A section of this name, with the parts that matter. */
export const section = (id: string, parts: Partial<ReportSection> | Record<string, unknown>) => ({
  id,
  heading: id,
  sentence: `What ${id} says.`,
  chart: null,
  table: { columns: [], rows: [] },
  ...parts,
});

export const writing = (
  signal?: AbortSignal,
  written: (rows: number) => void = () => undefined,
): Writing => ({
  turns: new Turns(signal),
  written,
});

/** All that the pieces are. */
export async function whole(
  pieces: (content: ReportContent, how: Writing) => AsyncGenerator<Uint8Array>,
  content: Pick<ReportContent, 'document'> & Partial<ReportContent>,
  how: Writing = writing(),
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces({ long: new Map(), people: 0, ...content }, how)) parts.push(piece);
  return Buffer.concat(parts);
}
