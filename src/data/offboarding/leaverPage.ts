import type { TenureId } from '#shared/domain/ids.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import type { Reader } from '../interactions/visibility.ts';
import { readProfile } from '../people/profile.ts';
import { refusal } from '../refusal.ts';
import { readLeavers } from './leaverRows.ts';
import { readSteps } from './stepRows.ts';

/** The page of the leaver of a tenure; NOT_FOUND where there is none, or it has no last day. */
export function readLeaverPage(
  { database, clock, reader }: { database: Database; clock: Clock; reader: Reader },
  tenureId: TenureId,
) {
  const { sqlite } = database;
  const day = today(clock);
  const read = () => {
    const [leaver] = readLeavers(sqlite, reader, [tenureId], day);
    if (leaver === undefined) throw refusal('NOT_FOUND', { what: 'leaver' });
    const { version, contactPoints, consents, tenures } = readProfile(
      database,
      clock,
      reader,
      leaver.personId,
    );
    const steps = leaver.plan === null ? [] : readSteps(sqlite, leaver.plan.id, day);
    return {
      ...leaver,
      personVersion: version,
      employmentType: tenures.find(({ id }) => id === tenureId)?.employmentType ?? null,
      // What is noted of a step may be said in confidence.
      steps: reader.role === 'recruiter' ? steps.map((step) => ({ ...step, note: '' })) : steps,
      contactPoints,
      consents,
    };
  };
  return sqlite.transaction(read).deferred();
}
