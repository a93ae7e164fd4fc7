import type { TenureDraft } from '#shared/domain/imports/personRow.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { WriteUnit } from '../../database/write.ts';
import { tenures } from '../../schema/index.ts';
import { fieldsToWrite, type UpdatePolicy } from './updatePolicy.ts';

/** A file of contacts says nothing of a time in the company. */
export function saysAnything(tenure: TenureDraft): boolean {
  return Object.values(tenure).some((value) => value !== null);
}

export function addTenure(unit: WriteUnit, personId: string, tenure: TenureDraft): void {
  unit.insert(tenures, { id: unit.author.ids.next(), personId, ...tenure });
}

type Row = Readonly<Record<string, unknown>>;

const columns = [
  'id',
  'startedOn',
  'endedOn',
  'department',
  'title',
  'grade',
  'manager',
  'employmentType',
  'leaveReason',
] as const;

/**
 * Brings a known person's tenure to what the row says: the one with the same start, else one without a start, or the
 * latest where the row names no start. Another start is another tenure, and so is what can't be the same one.
 */
export function bringTenure(
  unit: WriteUnit,
  personId: string,
  draft: TenureDraft,
  policy: UpdatePolicy,
): boolean {
  if (!saysAnything(draft)) return false;
  const same = sameTenure(unit.find(tenures, { personId }, columns), draft);
  if (same !== undefined) {
    const written = fieldsToWrite({ ...draft }, same, policy);
    if (isInOrder({ ...same, ...written })) return unit.update(tenures, { id: String(same['id']) }, written);
  }
  addTenure(unit, personId, draft);
  return true;
}

function sameTenure(present: readonly Row[], { startedOn, endedOn }: TenureDraft): Row | undefined {
  if (startedOn === null) {
    return present.find((row) => endedOn !== null && row['endedOn'] === endedOn) ?? latest(present);
  }
  return (
    present.find((row) => row['startedOn'] === startedOn) ?? present.find((row) => row['startedOn'] === null)
  );
}

function latest(rows: readonly Row[]): Row | undefined {
  const start = (row: Row): string => dayIn(row['startedOn']) ?? '';
  return rows.toSorted((a, b) => start(b).localeCompare(start(a)))[0];
}

function isInOrder(row: Row): boolean {
  const [start, end] = [dayIn(row['startedOn']), dayIn(row['endedOn'])];
  return start === null || end === null || start <= end;
}

const dayIn = (value: unknown): PlainDate | null => plainDate.safeParse(value).data ?? null;
