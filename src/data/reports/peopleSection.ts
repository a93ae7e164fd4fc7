import type { PersonColumn } from '#shared/contract/peopleList.ts';
import type { ReportSection } from '#shared/contract/reports.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { formatsOf } from '#shared/i18n/format.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { ExportTable } from '../exports/table/exportTable.ts';
import { listTable } from '../exports/table/listTable.ts';
import { dayNumber, peopleAPage } from '../insights/facts/factPage.ts';
import { factsOf } from '../insights/facts/facts.ts';
import { isAlumnusOn } from '../insights/facts/person.ts';
import { Turns } from '../longWork/turns.ts';
import { listedSeqs } from '../people/list.ts';
import { within } from '../people/peopleSets.ts';
import { ruleContextOf } from '../segments/ruleContext.ts';
import { segmentSet } from '../segments/segmentSet.ts';
import type { ReportGround } from './ground.ts';

/** What is said of each of them. */
const columns = [
  'name',
  'department',
  'title',
  'leftOn',
  'membership',
  'orientation',
] as const satisfies readonly PersonColumn[];

/**
 * Alumni of a day by name, those of a segment or all: the first `shown` of them in the section, and the table of all,
 * which is read from `sqlite` while it is written.
 */
export async function peopleSection(
  { on, segmentId }: { on: PlainDate; segmentId: SegmentId | null },
  language: Language,
  { database, clock, reader }: ReportGround,
  sqlite: SqliteDatabase,
  shown: number,
  signal?: AbortSignal,
): Promise<{ section: ReportSection; table: ExportTable; count: number }> {
  const zone = clock.timeZone();
  const seqs = await alumniByName(on, segmentId, { database, clock, reader });
  const table = listTable(sqlite, seqs, columns, { language, zone });
  const first = listTable(sqlite, seqs.slice(0, shown), columns, { language, zone });
  const rows: ReportSection['table']['rows'] = [];
  for await (const page of first.pages(new Turns(signal))) {
    rows.push(...page.rows.map(({ cells }) => [...cells]));
  }
  const t = translator(language).t;
  const { number } = formatsOf(language, zone);
  const people = number(seqs.length);
  return {
    section: {
      id: 'people',
      heading: t('reports:document.section.people'),
      sentence:
        seqs.length > rows.length
          ? t('reports:document.peopleFirst', {
              count: seqs.length,
              people,
              shown: number(rows.length),
            })
          : t('reports:document.people', { count: seqs.length, people }),
      chart: null,
      table: {
        columns: table.columns.map(({ header, kind }) => ({
          heading: header,
          kind: kind === 'number' ? 'count' : kind,
        })),
        rows,
      },
    },
    table,
    count: seqs.length,
  };
}

/** As many as the number of alumni says. */
async function alumniByName(
  on: PlainDate,
  segmentId: SegmentId | null,
  { database, clock, reader }: Pick<ReportGround, 'database' | 'clock' | 'reader'>,
): Promise<number[]> {
  const asking = { reader, today: today(clock), zone: clock.timeZone() };
  const facts = await factsOf(database);
  const alumni = new Uint8Array(facts.mostSeq + 1);
  const day = dayNumber(on);
  for (const page of facts.pages) {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (isAlumnusOn(page, slot, day)) alumni[page.page * peopleAPage + slot] = 1;
    }
  }
  const among = segmentSet(ruleContextOf({ database, clock }), segmentId);
  const byName = listedSeqs(database, asking, { search: '', filter: null, sort: 'name', descending: false });
  return [...within(Int32Array.from(byName), among === null ? [alumni] : [alumni, among])];
}
