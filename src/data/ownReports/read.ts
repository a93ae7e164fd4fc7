import { z } from 'zod';
import { type OwnReport, ownReport, ownReportSection } from '#shared/contract/ownReports.ts';
import type { OwnReportId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { nextDue } from '#shared/domain/reports/reportSchedule.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { jsonColumn } from '../files/parseJson.ts';
import { refusal } from '../refusal.ts';

const columns = `
  o.id, o.version, o.name, o.sections, o.language, o.paper, o.format, o.range, o.from_on AS fromOn, o.to_on AS toOn,
  o.segment_id AS segmentId, s.name AS segmentName, o.note, o.folder, o.every, o.first_on AS firstOn,
  r.done_to AS doneTo, r.failed_at AS failedAt, r.code, r.detail`;

const from = `
  FROM own_reports o
  LEFT JOIN segments s ON s.id = o.segment_id AND s.deleted_at IS NULL
  LEFT JOIN own_report_runs r ON r.own_report_id = o.id
  WHERE o.deleted_at IS NULL`;

const all = statement<[], unknown>(`SELECT ${columns} ${from} ORDER BY fold(o.name), o.id`);
const one = statement<[string], unknown>(`SELECT ${columns} ${from} AND o.id = ?`);

/** The names of sections that a newer program has and this one does not know are left out. */
const sections = jsonColumn(z.array(z.string())).transform((names) =>
  names.flatMap((name) => ownReportSection.safeParse(name).data ?? []),
);

const kept = z.looseObject({
  sections,
  range: z.string().nullable(),
  fromOn: z.string().nullable(),
  toOn: z.string().nullable(),
  every: ownReport.shape.schedule.unwrap().shape.every.nullable(),
  firstOn: plainDate.nullable(),
  doneTo: plainDate.nullable(),
  failedAt: z.string().nullable(),
  code: z.string().nullable(),
  detail: z.string().nullable(),
});

const row = kept.transform((found): OwnReport => {
  const { range, fromOn, toOn, every, firstOn, doneTo, failedAt, code, detail, ...rest } = found;
  return ownReport.parse({
    ...rest,
    range: range === null ? { kind: 'days', from: fromOn, to: toOn } : { kind: 'named', range },
    schedule: every === null || firstOn === null ? null : { every, nextOn: nextDue(firstOn, every, doneTo) },
    failure: failedAt === null ? null : { at: failedAt, code: code ?? '', detail: detail ?? '' },
  });
});

/** Those that are not in the bin, by name. */
export function allOwnReports(sqlite: SqliteDatabase): OwnReport[] {
  return z.array(row).parse(all(sqlite).all());
}

/** One that is not in the bin; NOT_FOUND where there is none. */
export function requireOwnReport(sqlite: SqliteDatabase, id: OwnReportId): OwnReport {
  const found = one(sqlite).get(id);
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'ownReport' });
  return row.parse(found);
}
