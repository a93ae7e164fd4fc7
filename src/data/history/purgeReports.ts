import { ownReports } from '../schema/index.ts';
import { among, type Purging } from './purging.ts';

/** Own reports; the files they were made into are the user's. */
export function purgeOwnReports(purging: Purging, ids: readonly string[]): void {
  for (const id of ids) purging.unit.remove(ownReports, { id });
  purging.emptyRecords('ownReport', ids);
}

/** Own reports over segments that go are over everybody. */
export function forgetSegmentsOfReports({ unit }: Purging, ids: readonly string[]): void {
  for (const segmentId of ids) {
    for (const { id } of unit.find(ownReports, { segmentId }, ['id'])) {
      unit.update(ownReports, { id: String(id) }, { segmentId: null });
    }
  }
}

/** That a report of all that is kept of them was produced stays in the log, not of whom it was: a file's name may tell. */
export function forgetPeopleOfReports(purging: Purging, ids: readonly string[]): void {
  const produced = purging.ids(`SELECT id FROM produced_reports WHERE person_id ${among}`, ids);
  purging.run(
    `UPDATE produced_reports SET person_id = NULL, title = '', file_name = '' WHERE person_id ${among}`,
    ids,
  );
  purging.emptyRecords('producedReport', produced);
}
