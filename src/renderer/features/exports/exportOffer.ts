import type { ExportFormat, ExportSubject } from '#shared/contract/exports.ts';
import type { ListColumn, PeopleSelection, PeopleSort } from '#shared/contract/peopleList.ts';
import type { SegmentId } from '#shared/domain/ids.ts';

/** What can be exported from where the user is. */
export interface ExportOffer {
  /** Whose data, for counting them and as they are exported unless `segmentId` says it. */
  readonly selection: PeopleSelection;
  readonly segmentId?: SegmentId;
  /** The columns and the order of the list they are shown in; null where there is none. */
  readonly list: {
    readonly columns: readonly ListColumn[];
    readonly sort: PeopleSort;
    readonly descending: boolean;
  } | null;
  /** What the file is called, without its day. */
  readonly name: string;
}

/** What the file holds: what the list shows, or all that is known. */
export type ExportContent = 'list' | 'people';

/** Cards and documents have no columns. */
export const hasColumns = (format: ExportFormat): boolean => format === 'csv' || format === 'xlsx';

/** The contract's subject of an offer. */
export function subjectOf(
  { selection, segmentId, list }: ExportOffer,
  format: ExportFormat,
  content: ExportContent,
): ExportSubject {
  if (list !== null && content === 'list' && hasColumns(format)) {
    return { type: 'list', selection, ...list, columns: [...list.columns] };
  }
  return segmentId === undefined ? { type: 'people', selection } : { type: 'segment', segmentId };
}
