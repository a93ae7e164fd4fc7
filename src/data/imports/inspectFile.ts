import type { InspectEvent, Reading } from '#shared/contract/importReading.ts';
import type { FileGrantId } from '#shared/domain/ids.ts';
import { regionOfZone } from '#shared/domain/imports/phoneRegion.ts';
import { today } from '#shared/domain/instant.ts';
import { yearOf } from '#shared/domain/plainDate.ts';
import type { DataContext } from '../context.ts';
import { customFieldsInUse } from '../customFields/read.ts';
import type { Database } from '../database/database.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { inspectTable } from './inspect.ts';
import { openedFile } from './openedFile.ts';
import { proposalFor } from './profiles/proposalFor.ts';
import { readProfiles } from './profiles/read.ts';
import { readHead } from './takeBack/readDocument.ts';

/** What a file is, and how its rows would be read; or, of a file that the program wrote itself, what it holds. */
export async function inspectFile(
  context: Pick<DataContext, 'files' | 'clock'> & { database: Database },
  input: { file: FileGrantId; reading: Reading; useProfile?: boolean | undefined },
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<InspectEvent> {
  const opened = await openedFile(context, input, signal);
  if (opened.format === 'enishi') {
    const { fileName } = opened;
    const head = await readHead(context.files.path(input.file, 'read'), fileName);
    const { workspace, exportedAt, tiers, counts } = head;
    return {
      type: 'foundExport',
      contents: { fileName, workspace, exportedAt, people: counts.people, tiers },
    };
  }
  const thisYear = yearOf(today(context.clock));
  const { found, columns } = await inspectTable(opened, { thisYear, report, signal });
  const { sqlite } = context.database;
  const proposal = proposalFor(columns, {
    thisYear,
    fields: customFieldsInUse(sqlite),
    profiles: readProfiles(sqlite),
    region: regionOfZone(context.clock.timeZone()),
    useProfile: input.useProfile ?? true,
  });
  return { type: 'found', inspection: { ...found, ...proposal } };
}
