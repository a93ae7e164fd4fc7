import type { RequestState } from '#shared/contract/requests.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { notWaitingSince } from '#shared/domain/requests.ts';
import type { NoteTier, OrientationKind } from '#shared/domain/vocabulary.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { wordsIn } from '../interactions/timeline.ts';
import { type Reader, tiersOf } from '../interactions/visibility.ts';

/** Over `requests r`: what the reader may see, as with notes: that of the role's tiers, and what they recorded for themselves. */
export function readableSql({ role, actor }: Reader): SqlPart {
  const tiers = tiersOf(role);
  return {
    sql: `(r.tier IN (${tiers.map(() => '?').join(', ')}) OR (r.tier = 'owner' AND r.recorded_by = ?))`,
    parameters: [...tiers, actor],
  };
}

/** The same of one voice. */
export const mayRead = (
  { role, actor }: Reader,
  { tier, recordedBy }: { tier: NoteTier; recordedBy: string },
): boolean => tiersOf(role).includes(tier) || (tier === 'owner' && recordedBy === actor);

/** Which voices are asked for, besides their state. */
export interface RequestScope {
  search: string;
  orientation: OrientationKind | null;
  segmentId: SegmentId | null;
  /** Only what belongs to that name or to nobody; null for everybody's. */
  owner: string | null;
}

/** Over `requests r`: those that are not in the bin and that the reader may see. */
export function scopeSql(reader: Reader, { search, orientation, segmentId, owner }: RequestScope): SqlPart[] {
  return [
    { sql: 'r.deleted_at IS NULL', parameters: [] },
    readableSql(reader),
    ...(orientation === null ? [] : [{ sql: 'r.orientation = ?', parameters: [orientation] }]),
    ...(segmentId === null ? [] : [{ sql: 'r.segment_id = ?', parameters: [segmentId] }]),
    ...(owner === null ? [] : [ownedSql(owner)]),
    ...wordsIn(search).map(wordSql),
  ];
}

export const ownedSql = (owner: string): SqlPart => ({
  sql: '(r.owner IS NULL OR r.owner = ?)',
  parameters: [owner],
});

/** What was asked and answered, and by whom; voices are few enough to be folded as they are read. */
const wordSql = (word: string): SqlPart => ({
  sql: `(
    instr(fold(r.title || ' ' || r.words || ' ' || r.answer_words), ?) > 0
    OR EXISTS (
      SELECT 1 FROM request_people a CROSS JOIN people p ON p.id = a.person_id AND p.deleted_at IS NULL
      CROSS JOIN person_names n ON n.seq = p.seq
      WHERE a.request_id = r.id AND instr(n.folded, ?) > 0))`,
  parameters: [word, word],
});

/** Over `requests r`: in which state a voice is on a day. */
export function stateSql(state: RequestState, today: PlainDate): SqlPart {
  switch (state) {
    case 'all':
      return { sql: '1', parameters: [] };
    case 'unanswered':
      return { sql: 'r.answered_on IS NULL', parameters: [] };
    case 'waiting':
      return { sql: 'r.answered_on IS NULL AND r.raised_on < ?', parameters: [notWaitingSince(today)] };
    default:
      return { sql: 'r.answered_on IS NOT NULL AND r.answer = ?', parameters: [state] };
  }
}
