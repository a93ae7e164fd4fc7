import type { RequestState } from '#shared/contract/requests.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import type { OrientationKind } from '#shared/domain/vocabulary.ts';

/** Which voices are shown. */
export interface RequestQuestion {
  readonly state: RequestState;
  readonly search: string;
  readonly orientation: OrientationKind | null;
  readonly segmentId: SegmentId | null;
  readonly mine: boolean;
}

/** All of them. */
export const everyRequest: RequestQuestion = {
  state: 'all',
  search: '',
  orientation: null,
  segmentId: null,
  mine: false,
};

/** Whether the question leaves any out. */
export const narrows = ({ state, search, orientation, segmentId, mine }: RequestQuestion): boolean =>
  state !== 'all' || search.trim() !== '' || orientation !== null || segmentId !== null || mine;
