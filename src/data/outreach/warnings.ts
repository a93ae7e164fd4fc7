import type { Audience } from '#shared/contract/audience.ts';
import type { OutreachAim, OutreachWarning } from '#shared/contract/outreach.ts';
import { isOneSided, type MessageMix } from '#shared/domain/outreach/mix.ts';
import { orientationsSpokenTo } from '#shared/domain/outreach/orientations.ts';
import type { OrientationKind } from '#shared/domain/vocabulary.ts';
import { idsOf } from '../contacting/peopleOf.ts';
import { wantingAny } from '../contacting/wanting.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Asking } from '../people/asking.ts';
import { eventOf } from './occasion.ts';
import { type Reach, reachOf } from './reach.ts';

interface Weighed {
  reach: Reach;
  mix: MessageMix;
  mixAfter: MessageMix;
}

/** What to think about before an outreach goes out. */
export function warningsOf(
  sqlite: SqliteDatabase,
  asking: Asking,
  aim: OutreachAim,
  { reach, mix, mixAfter }: Weighed,
): OutreachWarning[] {
  const warnings: OutreachWarning[] = [];
  if (reach.recipients.length > 0 && isOneSided(mixAfter)) {
    const { asks, gives } = mixAfter;
    warnings.push({ type: 'oneSided', asks, gives, already: isOneSided(mix) });
  }
  const unwanted = notWanted(sqlite, asking, aim, reach.recipients);
  return unwanted === null ? warnings : [...warnings, unwanted];
}

/** Where fewer than half of those it goes to want what it is about. */
function notWanted(
  sqlite: SqliteDatabase,
  asking: Asking,
  aim: OutreachAim,
  recipients: readonly number[],
): OutreachWarning | null {
  const event = aim.eventId === null ? null : (eventOf(sqlite, aim.eventId)?.orientations ?? null);
  const orientations = orientationsSpokenTo({ ...aim, event, survey: aim.surveyId !== null });
  if (orientations.length === 0 || recipients.length === 0) return null;
  const wants = wantingAny(sqlite, orientations);
  const wanting = recipients.filter((seq) => wants[seq] === 1);
  if (2 * wanting.length >= recipients.length) return null;
  const warning = {
    type: 'notWanted',
    orientations,
    wanted: wanting.length,
    of: recipients.length,
  } as const;
  if (wanting.length > 0) {
    const audience = narrowed(sqlite, aim.audience, orientations, wanting);
    return { ...warning, audience, people: wanting.length };
  }
  const audience: Audience = { type: 'segments', segments: [], orientations, except: [] };
  const people = reachOf(sqlite, asking, { ...aim, audience }).recipients.length;
  return { ...warning, audience, people };
}

/** The audience of those alone: as the same segments where that says it, so that it follows what becomes of these. */
function narrowed(
  sqlite: SqliteDatabase,
  audience: Audience,
  orientations: OrientationKind[],
  wanting: readonly number[],
): Audience {
  if (audience.type === 'segments' && audience.orientations.length === 0) {
    return { ...audience, orientations };
  }
  const ids = idsOf(sqlite, wanting);
  return { type: 'people', people: wanting.flatMap((seq) => ids.get(seq) ?? []) };
}
