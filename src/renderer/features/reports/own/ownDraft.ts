import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { OwnReport, OwnReportDraft, ReportRange } from '#shared/contract/ownReports.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';

/** A report as it is being put together. */
export interface Draft extends Omit<OwnReportDraft, 'folder' | 'schedule'> {
  /** As the report has it, picked since, or none. */
  readonly folder: 'kept' | FileGrant | null;
  readonly every: NonNullable<OwnReport['schedule']>['every'] | null;
  readonly nextOn: PlainDate | null;
}

/** What a new one is at first. */
export function newDraft(language: Language): Draft {
  return {
    name: '',
    sections: ['numbers', 'funnel', 'participation'],
    language,
    paper: 'a4',
    format: 'pdf',
    range: { kind: 'named', range: 'twelveMonths' },
    segmentId: null,
    note: '',
    folder: null,
    every: null,
    nextOn: null,
  };
}

/** One that is to be changed. */
export function draftOf(report: OwnReport): Draft {
  const {
    id: _id,
    version: _version,
    segmentName: _name,
    failure: _failure,
    schedule,
    folder,
    ...facts
  } = report;
  return {
    ...facts,
    folder: folder === null ? null : 'kept',
    every: schedule?.every ?? null,
    nextOn: schedule?.nextOn ?? null,
  };
}

/** What still keeps it from being saved. */
export type Problem = 'nameMissing' | 'sectionsMissing' | 'folderMissing' | 'dayMissing';

/** What is missing, in the order of the form. */
export function problemsOf({ name, sections, every, folder, nextOn }: Draft): Problem[] {
  return [
    ...(name.trim() === '' ? (['nameMissing'] as const) : []),
    ...(sections.length === 0 ? (['sectionsMissing'] as const) : []),
    ...(every !== null && folder === null ? (['folderMissing'] as const) : []),
    ...(every !== null && nextOn === null ? (['dayMissing'] as const) : []),
  ];
}

/** As it is handed over. */
export function orderOf({ folder, every, nextOn, ...facts }: Draft): OwnReportDraft {
  return {
    ...facts,
    ...(folder === 'kept' ? {} : { folder: folder?.id ?? null }),
    schedule: every === null || nextOn === null ? null : { every, nextOn },
  };
}

type NamedRange = Extract<ReportRange, { kind: 'named' }>['range'];

/** The choices of days, fixed ones last. */
export const ranges = [
  'twelveMonths',
  'thisYear',
  'lastYear',
  'lastMonth',
  'lastQuarter',
  'all',
] as const satisfies readonly NamedRange[];
