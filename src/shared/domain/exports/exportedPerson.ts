import type { CustomValue } from '../../contract/customFields.ts';
import type { Membership, OpennessRecord, Tenure } from '../../contract/personProfile.ts';
import type { CustomFieldId, PersonId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { PersonName } from '../names.ts';
import type { PlainDate } from '../plainDate.ts';
import type { Channel, ConsentPurpose, ConsentState, Language, OrientationKind } from '../vocabulary.ts';

/** What a table or a card holds of a person: the facts as they are now. */
export interface ExportedPerson {
  id: PersonId;
  name: PersonName;
  externalId: string | null;
  company: string | null;
  jobTitle: string | null;
  location: string | null;
  owner: string | null;
  doNotContact: boolean;
  keepInTouchDays: number | null;
  birthDate: PlainDate | null;
  deceasedOn: PlainDate | null;
  /** In which they are written to; null where nobody says. */
  language: Language | null;
  updatedAt: Instant;
  /** Those that can be used, in their order. */
  contacts: { channel: Channel; value: string }[];
  /** Latest first. */
  tenures: Omit<Tenure, 'id'>[];
  orientations: Partial<Record<OrientationKind, number>>;
  openness: Pick<OpennessRecord, 'openness' | 'form'> | null;
  /** The latest word for each purpose and channel. */
  consents: { purpose: ConsentPurpose; channel: Channel; state: ConsentState }[];
  membership: Membership | null;
  tags: string[];
  skills: string[];
  custom: Readonly<Record<CustomFieldId, CustomValue>>;
}
