import type { SavedKind, SavedRecords } from '#shared/contract/damage.ts';

/** What became of one table. */
export interface Tally {
  saved: number;
  rebuilt: number;
  lost: number;
}

const kindOf: Readonly<Record<string, SavedKind>> = {
  people: 'people',
  tenures: 'tenures',
  contact_points: 'contactPoints',
  interactions: 'interactions',
  consents: 'consents',
  follow_ups: 'followUps',
  farewells: 'farewells',
  thanks: 'farewells',
  opportunities: 'opportunities',
  events: 'events',
  surveys: 'surveys',
  survey_answers: 'surveys',
  attachments: 'attachments',
  attachment_pieces: 'attachments',
  operations: 'history',
  changes: 'history',
};

const order: readonly SavedKind[] = [...new Set([...Object.values(kindOf), 'other' as const])];

/** Puts tables together by the kinds a reader knows; kinds of which there is nothing are left out. */
export function byKind(tallies: ReadonlyMap<string, Tally>): SavedRecords[] {
  const sums = new Map<SavedKind, SavedRecords>();
  for (const [table, { saved, rebuilt, lost }] of tallies) {
    const kind = kindOf[table] ?? 'other';
    const sum = sums.get(kind) ?? { kind, saved: 0, rebuilt: 0, lost: 0 };
    sums.set(kind, {
      kind,
      saved: sum.saved + saved,
      rebuilt: sum.rebuilt + rebuilt,
      lost: sum.lost + lost,
    });
  }
  return order.flatMap((kind) => {
    const sum = sums.get(kind);
    return sum === undefined || sum.saved + sum.rebuilt + sum.lost === 0 ? [] : [sum];
  });
}
