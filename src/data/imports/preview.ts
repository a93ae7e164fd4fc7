import type { ImportPreview, PreviewRow, RowOutcome } from '#shared/contract/imports.ts';
import type { KnownPeople } from './knownPeople.ts';
import type { PlannedRow } from './plannedRows.ts';

type Outcome = RowOutcome['outcome'];

/** The first rows of each outcome, and how many rows have it. `known` learns of the new ones, as in a run. */
export async function previewOf(
  rows: AsyncIterable<PlannedRow>,
  known: KnownPeople,
  limit: number,
): Promise<ImportPreview> {
  const shown: PreviewRow[] = [];
  const counts: Record<Outcome, number> = { create: 0, update: 0, skip: 0, fail: 0 };
  let skippedStillEmployed = 0;
  for await (const planned of rows) {
    const { outcome } = planned.result;
    counts[outcome] += 1;
    if (isStillEmployed(planned.result)) skippedStillEmployed += 1;
    if (outcome === 'create') known.add(`row ${planned.row}`, planned.person);
    if (counts[outcome] <= limit) shown.push(previewRow(planned));
  }
  const read = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { rows: shown, counts: { read, ...counts, skippedStillEmployed } };
}

/** Whether the row was left out because the person has not left. */
export function isStillEmployed(result: RowOutcome): boolean {
  return result.outcome === 'skip' && result.reason === 'stillEmployed';
}

function previewRow({ row, person, result }: PlannedRow): PreviewRow {
  const { startedOn, endedOn, department, title, manager, leaveReason } = person.tenure;
  return {
    row,
    name: person.name,
    email: person.emails[0] ?? null,
    company: person.company,
    department,
    title: title ?? person.jobTitle,
    manager,
    startedOn,
    endedOn,
    leaveReason,
    custom: person.custom,
    result,
  };
}
