import type { FarewellInShort } from '#shared/contract/farewells.ts';
import type { Leaver } from '#shared/contract/offboarding.ts';
import type { PersonId, TenureId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Reader } from '../interactions/visibility.ts';
import { readLeavers } from '../offboarding/leaverRows.ts';
import { requirePeople } from '../people/person.ts';
import { shownTo } from './keptConversation.ts';
import { readFarewell } from './readConversation.ts';
import { readThanks } from './thanks.ts';

const endedOf = statement<[string], { id: TenureId }>(
  'SELECT id FROM tenures WHERE person_id = ? AND ended_on IS NOT NULL',
);

/** The farewells of a person in short, latest first; NOT_FOUND, and nothing for recruiters. */
export function farewellsOf(
  sqlite: SqliteDatabase,
  reader: Reader,
  personId: PersonId,
  today: PlainDate,
): FarewellInShort[] {
  requirePeople(sqlite, [personId]);
  if (reader.role === 'recruiter') return [];
  const tenures = endedOf(sqlite)
    .all(personId)
    .map(({ id }) => id);
  return readLeavers(sqlite, reader, tenures, today)
    .reverse()
    .flatMap((leaver) => {
      const { tenureId, lastDay, department, title, plan, conversation, thanks } = leaver;
      const given = readThanks(sqlite, tenureId);
      const begun = plan !== null || conversation !== 'none' || given !== null;
      if (!begun && lastDay < today) return [];
      return [
        {
          ...{ tenureId, lastDay, department, title, conversation, thanks },
          plan: plan && { settled: plan.settled, steps: plan.steps },
          told: toldIn(sqlite, reader, leaver),
          given: given && { givenBy: given.givenBy, givenOn: given.givenOn },
        },
      ];
    });
}

function toldIn(sqlite: SqliteDatabase, reader: Reader, { tenureId }: Leaver): FarewellInShort['told'] {
  const farewell = readFarewell(sqlite, tenureId);
  if (farewell === null) return null;
  const { answers, hidden } = shownTo(reader, farewell);
  const { reasons, valued, recommendScore } = answers;
  return { heldOn: farewell.heldOn, heldBy: farewell.heldBy, reasons, valued, recommendScore, hidden };
}
