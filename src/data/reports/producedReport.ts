import { basename } from 'node:path';
import { z } from 'zod';
import {
  type ProducedEntry,
  type ProducedReport,
  producedEntry,
  type ReportDocument,
  type ReportFormat,
  type ReportScope,
  reportName,
} from '#shared/contract/reports.ts';
import { language, type Role } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { logWrittenFile } from '../files/loggedFile.ts';
import { requireOwnReport } from '../ownReports/read.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { producedReports } from '../schema/index.ts';
import { findSegment } from '../segments/read.ts';
import type { ReportGround } from './ground.ts';

interface Production {
  document: ReportDocument;
  scope: ReportScope;
  format: ReportFormat;
  path: string;
  bytes: number;
}

/** Keeps in the history that the report was written to a file, which is taken away again where that fails. */
export async function logProduction(
  { document, scope, format, path, bytes }: Production,
  { database, author }: Pick<ReportGround, 'database' | 'author'>,
): Promise<ProducedReport> {
  const fileName = basename(path);
  await logWrittenFile(path, () =>
    database.write('report.produce', author, (unit) => {
      unit.insert(producedReports, {
        id: author.ids.next(),
        name: document.name,
        language: document.language,
        format,
        fromOn: document.from,
        toOn: document.to,
        stateOn: document.on,
        // A file of one person is often named after them, and the log stays when they are erased.
        fileName: scope.kind === 'person' ? `${document.title}.${format}` : fileName,
        bytes,
        producedAt: document.producedAt,
        title: document.title,
        ownReportId: scope.kind === 'own' ? scope.id : null,
        segment: segmentOf(scope, database.sqlite),
        personId: scope.kind === 'person' ? scope.personId : null,
      });
      unit.audit({
        kind: 'reportProduced',
        facts: { report: document.name, format },
        people: scope.kind === 'person' ? [scope.personId] : [],
      });
    }),
  );
  return { fileName, bytes };
}

/** The name, as it is now, of the segment that a report was over. */
function segmentOf(scope: ReportScope, sqlite: SqliteDatabase): string | null {
  if (scope.kind === 'person') return null;
  if (scope.kind === 'own') return requireOwnReport(sqlite, scope.id).segmentName;
  const { segmentId } = scope;
  return segmentId === null || segmentId === undefined
    ? null
    : (findSegment(sqlite, segmentId)?.name ?? null);
}

/** Latest first, by the index of the moments. */
export const producedSql = `
  SELECT r.id, r.name, r.title, r.language, r.format, r.from_on AS "from", r.to_on AS "to", r.segment,
    r.file_name AS fileName, r.bytes, r.produced_at AS producedAt, p.id AS personId, ${nameColumns}
  FROM produced_reports r LEFT JOIN people p ON p.id = r.person_id
  ORDER BY r.produced_at DESC, r.id DESC LIMIT ?`;

const produced = statement<[number], Row>(producedSql);

type Row = Record<string, unknown> & {
  name: string;
  title: string;
  language: string;
  personId: string | null;
};

/** What was produced so far, latest first. Whose data it was is told to HR alone. */
export function readProduced(sqlite: SqliteDatabase, role: Role, limit: number): ProducedEntry[] {
  const rows = produced(sqlite)
    .all(limit)
    .map((row) => ({ ...row, title: titleOf(row), person: role === 'hr' ? personOf(row) : null }));
  return z.array(producedEntry).parse(rows);
}

function personOf(row: Row) {
  if (row.personId === null) return null;
  const { personName } = withName(row);
  return { personId: row.personId, name: personName };
}

/** What was produced before titles were kept is called as the report is. */
function titleOf({ title, name, language: written }: Row): string {
  const known = reportName.safeParse(name);
  if (title !== '' || !known.success) return title;
  return translator(language.parse(written)).t(`reports:names.${known.data}.title`);
}
