import type { AskAction } from '#shared/domain/asking/askRules.ts';
import type {
  Channel,
  ConsentPurpose,
  ConsentState,
  LeftOutReason,
  OrientationKind,
} from '#shared/domain/vocabulary.ts';
import { type ContactPerson, worldToday } from './contactWorld.ts';

/*
 * Who may be contacted, said once more as plainly as it is meant: from the people's own records, one after the other,
 * with nothing of the program in it.
 */

/** The last of those with the latest day. */
function latest<T>(records: readonly T[], dayOf: (record: T) => string): T | undefined {
  let found: T | undefined;
  for (const record of records) {
    if (found === undefined || dayOf(record) >= dayOf(found)) found = record;
  }
  return found;
}

export function consentOf(
  { consents }: ContactPerson,
  purpose: ConsentPurpose,
  channel: Channel,
): ConsentState | undefined {
  const said = consents.filter((each) => each.purpose === purpose && each.channel === channel);
  return latest(said, ({ decidedOn }) => decidedOn)?.state;
}

export function wantsIt({ orientations }: ContactPerson, kind: OrientationKind): boolean {
  const said = orientations.filter((each) => each.kind === kind);
  return (latest(said, ({ recordedOn }) => recordedOn)?.strength ?? 0) > 0;
}

const canBeReached = ({ points }: ContactPerson, channel: Channel): boolean =>
  points.some((point) => point.channel === channel && point.usable);

export interface ReferenceNeed {
  purpose: ConsentPurpose;
  channels: readonly Channel[];
  action: AskAction | null;
}

export function reasonAgainst(
  person: ContactPerson,
  { purpose, channels, action }: ReferenceNeed,
): LeftOutReason | null {
  if (person.deceasedOn !== null) return 'deceased';
  if (person.doNotContact) return 'doNotContact';
  if (wantsIt(person, 'distance')) return 'keepsDistance';
  const said = channels.map((channel) => consentOf(person, purpose, channel));
  if (!said.includes('granted')) return said.includes('withdrawn') ? 'consentWithdrawn' : 'consentMissing';
  const open = channels.filter(
    (channel) => consentOf(person, purpose, channel) === 'granted' && canBeReached(person, channel),
  );
  if (open.length === 0) return 'noAddress';
  return action !== null && mayNotBeAsked(person, action) ? 'askBlocked' : null;
}

/** What src/shared/domain/asking/askRules.ts blocks, of somebody who is neither dead nor to be left alone. */
function mayNotBeAsked(person: ContactPerson, { form, asks }: AskAction): boolean {
  if (!asks) return false;
  const employment = form === 'rehire' || form === 'partTime';
  if (employment && eligibilityOf(person) === 'no') return true;
  if (!employment && form !== 'freelance') return false;
  const every: Channel[] = ['email', 'phone', 'message', 'post'];
  const agreed = every.some(
    (channel) => consentOf(person, 'jobs', channel) === 'granted' && canBeReached(person, channel),
  );
  const wants: OrientationKind[] = [
    ...(['exchange', 'learning', 'collaboration', 'freelance', 'return', 'mentor', 'organise'] as const),
  ];
  return !agreed || !wants.some((kind) => wantsIt(person, kind));
}

function eligibilityOf({ eligibility }: ContactPerson): string {
  const decided = latest(eligibility, ({ decidedOn }) => decidedOn);
  if (decided === undefined) return 'unknown';
  return decided.validUntil !== null && decided.validUntil < worldToday ? 'unknown' : decided.eligibility;
}
