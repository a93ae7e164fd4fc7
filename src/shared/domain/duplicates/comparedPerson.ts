import type { PersonName } from '../names.ts';
import type { PlainDate } from '../plainDate.ts';

/** What of a person counts when two records are compared. Texts are as they were written; comparing folds them. */
export interface ComparedPerson {
  name: PersonName;
  externalId: string | null;
  emails: readonly string[];
  phones: readonly string[];
  addresses: readonly string[];
  birthDate: PlainDate | null;
  company: string | null;
  tenures: readonly {
    startedOn: PlainDate | null;
    endedOn: PlainDate | null;
    department: string | null;
  }[];
}
