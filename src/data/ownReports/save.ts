import type { OwnReportDraft } from '#shared/contract/ownReports.ts';
import { reportName } from '#shared/contract/reports.ts';
import { fold } from '#shared/domain/folding.ts';
import { type OperationId, type OwnReportId, operationId, ownReportId } from '#shared/domain/ids.ts';
import { language } from '#shared/domain/vocabulary.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { operationOf } from '../database/operationOf.ts';
import type { Author } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { ownReports } from '../schema/index.ts';
import { requireSegment } from '../segments/read.ts';
import { allOwnReports, requireOwnReport } from './read.ts';
import { forgetFailure, forgetRuns } from './runs.ts';

interface Ground {
  database: Database;
  author: Author;
}

/** A draft whose folder is a path: null for none, left out to keep the one it has. */
export type SavedDraft = Omit<OwnReportDraft, 'folder'> & { folder?: string | null | undefined };

/** Adds a report (`id` null) or changes one. NAME_TAKEN, NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT. */
export async function saveOwnReport(
  { database, author }: Ground,
  draft: SavedDraft,
  changed: { id: OwnReportId; version: number } | null,
): Promise<{ id: OwnReportId; operationId: OperationId | null }> {
  const { sqlite } = database;
  const kind = changed === null ? 'ownReport.add' : 'ownReport.update';
  const saved = await database.write(kind, author, (unit) => {
    const before = changed === null ? null : requireOwnReport(sqlite, changed.id);
    refuseTaken(sqlite, draft.name, changed?.id ?? null);
    if (draft.segmentId !== null) requireSegment(sqlite, draft.segmentId);
    const folder = draft.folder === undefined ? (before?.folder ?? null) : draft.folder;
    const values = { ...valuesOf(draft), folder };
    if (draft.schedule !== null && folder === null) {
      throw refusal('INVALID_INPUT', { field: 'folder', reason: 'missing' });
    }
    if (changed !== null) {
      const { id, version } = changed;
      // The days that follow from the first one are no change of it.
      const sameDays = before?.schedule?.nextOn === draft.schedule?.nextOn;
      const { firstOn, ...rest } = values;
      const kept = sameDays && before?.schedule?.every === draft.schedule?.every;
      const updated = kept ? rest : { ...rest, firstOn };
      unit.update(ownReports, { id }, updated, { version, what: 'ownReport' });
      return { id, operationId: operationOf(unit), rescheduled: !kept };
    }
    const id = ownReportId.parse(author.ids.next());
    const now = author.clock.now();
    unit.insert(ownReports, { ...values, id, version: 1, createdAt: now, updatedAt: now });
    return { id, operationId: operationOf(unit), rescheduled: false };
  });
  if (saved.rescheduled) await forgetRuns(database, saved.id);
  else if (changed !== null) await forgetFailure(database, saved.id);
  return saved;
}

function valuesOf({ name, sections, language, paper, format, range, segmentId, note, schedule }: SavedDraft) {
  const days =
    range.kind === 'days'
      ? { range: null, fromOn: range.from, toOn: range.to }
      : { range: range.range, fromOn: null, toOn: null };
  if (range.kind === 'days' && range.from > range.to) {
    throw refusal('INVALID_INPUT', { field: 'from', reason: 'afterTo' });
  }
  return {
    name,
    // Each once: a section is named by what it is.
    sections: JSON.stringify([...new Set(sections)]),
    language,
    paper,
    format,
    ...days,
    segmentId,
    note,
    every: schedule?.every ?? null,
    firstOn: schedule?.nextOn ?? null,
  };
}

/** Puts a report into the bin. NOT_FOUND, CHANGED_MEANWHILE. */
export async function removeOwnReport(
  { database, author }: Ground,
  { id, version }: { id: OwnReportId; version: number },
): Promise<{ operationId: OperationId }> {
  const removed = await database.write('ownReport.remove', author, (unit) => {
    requireOwnReport(database.sqlite, id);
    unit.update(ownReports, { id }, { deletedAt: author.clock.now() }, { version, what: 'ownReport' });
    return unit.operationId;
  });
  return { operationId: operationId.parse(removed) };
}

/** NAME_TAKEN where another report has the name, or one of the program's is called so in either language. */
export function refuseTaken(sqlite: SqliteDatabase, name: string, own: OwnReportId | null): void {
  const wanted = fold(name);
  const others = allOwnReports(sqlite).filter(({ id }) => id !== own);
  const programs = language.options.flatMap((spoken) =>
    reportName.options.map((report) => translator(spoken).t(`reports:names.${report}.title`)),
  );
  const taken = [...others.map((other) => other.name), ...reportName.options, ...programs];
  if (taken.some((other) => fold(other) === wanted)) throw refusal('NAME_TAKEN', { what: 'ownReport', name });
}
