import type { BinnedType } from '#shared/contract/history.ts';
import { ownReportId, segmentId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import type { Reader } from '../interactions/visibility.ts';
import { refuseTaken as refuseReportTaken } from '../ownReports/save.ts';
import { refusal } from '../refusal.ts';
import {
  events,
  followUps,
  interactionPeople,
  interactions,
  managementMessages,
  opportunities,
  outreaches,
  ownReports,
  people,
  requests,
  segments,
  surveys,
} from '../schema/index.ts';
import { refuseTaken as refuseSegmentTaken } from '../segments/change.ts';
import { hiddenFrom, requestHiddenFrom } from './hidden.ts';

interface Wanted {
  type: BinnedType;
  id: string;
}

const tables = {
  person: people,
  interaction: interactions,
  followUp: followUps,
  segment: segments,
  opportunity: opportunities,
  managementMessage: managementMessages,
  event: events,
  survey: surveys,
  outreach: outreaches,
  request: requests,
  ownReport: ownReports,
} as const satisfies Record<BinnedType, unknown>;

/**
 * Takes records out of the bin again, all or none. NOT_FOUND where one of them is not there (for this reader),
 * NAME_TAKEN where the name of a segment or of one's own report was given to another meanwhile. Returns how many it were.
 */
export async function restoreFromBin(
  database: Database,
  author: Author,
  reader: Reader,
  records: readonly Wanted[],
): Promise<number> {
  return await database.write('bin.restore', author, (unit) => {
    const wanted = [...new Map(records.map((record) => [`${record.type}/${record.id}`, record])).values()];
    for (const record of wanted) restoreOne(database, unit, reader, record);
    return wanted.length;
  });
}

function restoreOne(database: Database, unit: WriteUnit, reader: Reader, { type, id }: Wanted): void {
  const table = tables[type];
  const [row] = unit.find(table, { id }, ['deletedAt']);
  // Who was merged into another does not lie in the bin.
  const [merged] = type === 'person' ? unit.find(people, { id }, ['mergedInto']) : [];
  const hidden = isHidden(database, reader, { type, id });
  if (row === undefined || row['deletedAt'] === null || hidden || (merged?.['mergedInto'] ?? null) !== null) {
    throw refusal('NOT_FOUND', { what: type });
  }
  if (type === 'segment')
    refuseSegmentTaken(database.sqlite, nameIn(unit, segments, id), segmentId.parse(id));
  if (type === 'ownReport') {
    refuseReportTaken(database.sqlite, nameIn(unit, ownReports, id), ownReportId.parse(id));
  }
  unit.update(table, { id }, { deletedAt: null });
  if (type !== 'interaction') return;
  for (const part of unit.find(interactionPeople, { interactionId: id }, ['personId'])) {
    unit.update(
      interactionPeople,
      { interactionId: id, personId: String(part['personId']) },
      { present: true },
    );
  }
}

function nameIn(unit: WriteUnit, table: typeof segments | typeof ownReports, id: string): string {
  return String(unit.find(table, { id }, ['name'])[0]?.['name']);
}

function isHidden({ sqlite }: Database, reader: Reader, { type, id }: Wanted): boolean {
  const holds = (sql: string, parameters: readonly string[]) =>
    sqlite
      .prepare<string[], number>(sql)
      .pluck()
      .get(id, ...parameters) === 1;
  if (type === 'interaction') {
    const hidden = hiddenFrom(reader);
    return holds(`SELECT 1 FROM interactions i WHERE i.id = ? AND ${hidden.sql}`, hidden.parameters);
  }
  if (type !== 'request') return false;
  const hidden = requestHiddenFrom(reader);
  return holds(`SELECT 1 FROM requests r WHERE r.id = ? AND ${hidden.sql}`, hidden.parameters);
}
