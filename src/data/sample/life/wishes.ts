import type {
  Openness,
  OrientationKind,
  OrientationSource,
  PartnershipForm,
} from '#shared/domain/vocabulary.ts';
import type { DayNumber } from '../calendar.ts';
import { type Chance, Weighted } from '../chance.ts';

export interface SampleOrientation {
  kind: OrientationKind;
  strength: number;
  source: OrientationSource;
  recordedOn: DayNumber;
}

export interface SampleOpenness {
  openness: Openness;
  form: PartnershipForm | null;
  recordedOn: DayNumber;
}

const wanted = new Weighted<{ kind: OrientationKind; weight: number }>(
  [
    { kind: 'exchange', weight: 30 },
    { kind: 'learning', weight: 24 },
    { kind: 'collaboration', weight: 13 },
    { kind: 'freelance', weight: 11 },
    { kind: 'return', weight: 10 },
    { kind: 'mentor', weight: 9 },
    { kind: 'organise', weight: 3 },
  ],
  (entry) => entry.weight,
);

const sources: readonly OrientationSource[] = ['said', 'said', 'said', 'survey', 'survey', 'assumed'];
const forms: readonly PartnershipForm[] = [
  'rehire',
  'rehire',
  'rehire',
  'partTime',
  'freelance',
  'freelance',
  'business',
  'advisory',
  'referral',
];

/** What the person wants of the network, with earlier words where they have changed. `warmth` from 0 (keeps away) to 1. */
export function drawOrientations(
  chance: Chance,
  warmth: number,
  leftOn: DayNumber,
  today: DayNumber,
): SampleOrientation[] {
  const recordedOn = Math.min(leftOn, today);
  if (warmth < 0.12) {
    if (!chance.happens(0.5)) return [];
    return [{ kind: 'distance', strength: chance.between(2, 3), source: 'said', recordedOn }];
  }
  if (chance.happens(0.25)) return [];
  const found = new Map<OrientationKind, SampleOrientation[]>();
  const count = 1 + (chance.happens(0.6) ? 1 : 0) + (chance.happens(0.25) ? 1 : 0);
  for (let number = 0; number < count; number += 1) {
    const { kind } = wanted.draw(chance);
    const first = { kind, strength: chance.between(1, 3), source: chance.pick(sources), recordedOn };
    found.set(kind, [first, ...laterWord(chance, first, today)]);
  }
  return [...found.values()].flat();
}

function laterWord(chance: Chance, first: SampleOrientation, today: DayNumber): SampleOrientation[] {
  if (!chance.happens(0.22) || today - first.recordedOn < 120) return [];
  const recordedOn = chance.between(first.recordedOn + 90, today - 1);
  return [{ ...first, strength: chance.between(0, 3), source: chance.pick(['said', 'survey']), recordedOn }];
}

/** Words on coming back, earliest first; the warmer the person, the more open. */
export function drawOpenness(
  chance: Chance,
  warmth: number,
  leftOn: DayNumber,
  today: DayNumber,
): SampleOpenness[] {
  const records: SampleOpenness[] = [];
  let on = Math.min(leftOn, today - 1);
  while (on < today && records.length < 3 && chance.happens(records.length === 0 ? 0.62 : 0.35)) {
    const openness = opennessAt(warmth + (chance.share() - 0.5) * 0.5);
    const form = openness === 'no' || openness === 'unknown' ? null : chance.pick(forms);
    records.push({ openness, form, recordedOn: on });
    on += chance.between(150, 900);
  }
  return records;
}

function opennessAt(feeling: number): Openness {
  if (feeling < 0.05) return 'unknown';
  if (feeling < 0.25) return 'no';
  if (feeling < 0.6) return 'maybe';
  return feeling < 0.95 ? 'open' : 'active';
}
