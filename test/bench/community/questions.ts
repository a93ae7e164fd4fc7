import type { Audience } from '#shared/contract/audience.ts';
import type { OrientationKind } from '#shared/domain/vocabulary.ts';

/** An event as it is planned: for whom, and out of which people. */
export interface Question {
  name: string;
  orientations: OrientationKind[];
  audience: Extract<Audience, { type: 'segments' }>;
}

const everybody: Question['audience'] = { type: 'segments', segments: [], orientations: [], except: [] };

/** Events for one, two and many orientations and for everybody, out of all alumni. */
export const questions: readonly Question[] = [
  { name: 'for everybody', orientations: [], audience: everybody },
  { name: 'an evening', orientations: ['exchange'], audience: everybody },
  { name: 'a study group', orientations: ['learning', 'collaboration'], audience: everybody },
  { name: 'a talk on side work', orientations: ['freelance', 'return'], audience: everybody },
  { name: 'a mentors’ lunch', orientations: ['mentor', 'organise'], audience: everybody },
  {
    name: 'a summer party',
    orientations: ['exchange', 'learning', 'collaboration', 'mentor', 'organise'],
    audience: everybody,
  },
  {
    name: 'of those who want news',
    orientations: ['exchange'],
    audience: { ...everybody, orientations: ['learning', 'exchange'] },
  },
];
