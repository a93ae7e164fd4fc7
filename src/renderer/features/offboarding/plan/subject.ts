import type { Leaver } from '#shared/contract/offboarding.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';

/** Whose farewell is planned. */
export interface Subject {
  readonly personId: PersonId;
  readonly name: PersonName;
}

/** The leaver of a card. */
export function subjectOf({ personId, personName }: Leaver): Subject {
  return { personId, name: personName };
}
