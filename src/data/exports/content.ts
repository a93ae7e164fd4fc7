import type { Instant } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { RowProgress } from '../longWork/progress.ts';
import type { Turns } from '../longWork/turns.ts';
import { csvFile } from './csv/csvFile.ts';
import type { LackingCharacters } from './csv/lackingCharacters.ts';
import { writeJsonExport } from './json/writeJsonExport.ts';
import type { ExportGround, ExportOrder } from './runExport.ts';
import { idsOf } from './subject.ts';
import type { ExportTable } from './table/exportTable.ts';
import { listTable } from './table/listTable.ts';
import { peopleTable } from './table/peopleTable.ts';
import { cardFile } from './vcf/cardFile.ts';
import { xlsxFile } from './xlsx/xlsxFile.ts';

/** Where the content of an export comes from. */
export interface ExportSource {
  /** A connection whose data stands still meanwhile. */
  sqlite: SqliteDatabase;
  /** The people in the order of the export. */
  seqs: readonly number[];
  /** Whether that is everybody. */
  whole: boolean;
  exportedAt: Instant;
  turns: Turns;
  report: (progress: RowProgress) => void;
}

/** The content of the file in pieces, read while it is written. */
export async function* contentOf(
  order: ExportOrder,
  { asking, workspace }: ExportGround,
  source: ExportSource,
  lacking: LackingCharacters,
): AsyncGenerator<Uint8Array> {
  const { sqlite, seqs, whole, exportedAt, turns, report } = source;
  const { format, encoding, language, tiers } = order;
  let done = 0;
  const written = (people: number) => {
    done += people;
    report({ done, total: seqs.length });
  };
  switch (format) {
    case 'csv':
      return yield* csvFile(await tableOf(order, asking, source), encoding, lacking, turns, written);
    case 'xlsx':
      return yield* xlsxFile(await tableOf(order, asking, source), language, turns, written);
    case 'vcf':
      return yield* cardFile(sqlite, await idsOf(sqlite, seqs, turns), turns, written);
    case 'json': {
      const people = await idsOf(sqlite, seqs, turns);
      const wanted = { people, whole, tiers, reader: asking.reader, workspace };
      return yield* writeJsonExport(sqlite, wanted, exportedAt, report, turns);
    }
  }
}

async function tableOf(
  { subject, language }: ExportOrder,
  { zone }: ExportGround['asking'],
  { sqlite, seqs, turns }: ExportSource,
): Promise<ExportTable> {
  if (subject.type === 'list') return listTable(sqlite, seqs, subject.columns, { language, zone });
  return await peopleTable(sqlite, await idsOf(sqlite, seqs, turns), language, turns);
}
