import type { OutreachAim } from '#shared/contract/outreach.ts';
import { formAskedBy } from '#shared/domain/asking/askRules.ts';
import type { LeftOutReason } from '#shared/domain/vocabulary.ts';
import type { ContactNeed } from '../contacting/contactNeed.ts';
import { leftOutOf } from '../contacting/leftOutOf.ts';
import { peopleOf } from '../contacting/peopleOf.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Asking } from '../people/asking.ts';

/** Whom an outreach means, by their seqs in rising order: who may get it now, and why the others do not. */
export interface Reach {
  people: readonly number[];
  recipients: readonly number[];
  leftOut: ReadonlyMap<number, LeftOutReason>;
}

/** What a message of that aim needs of those it goes to. */
export function needOf(
  { purpose, consentPurpose, channel }: Pick<OutreachAim, 'purpose' | 'consentPurpose' | 'channel'>,
  { reader, today }: Asking,
): ContactNeed {
  const form = formAskedBy(purpose);
  return {
    purpose: consentPurpose,
    channels: [channel],
    ask: form === null ? null : { action: { form, asks: true }, role: reader.role, today },
  };
}

/** The reach in the data as that connection sees it. */
export function reachOf(sqlite: SqliteDatabase, asking: Asking, aim: OutreachAim): Reach {
  const people = peopleOf(sqlite, asking, aim.audience);
  const leftOut = leftOutOf(sqlite, needOf(aim, asking), people);
  return { people, recipients: people.filter((seq) => !leftOut.has(seq)), leftOut };
}
