import { z } from 'zod';
import {
  consent,
  contactPoint,
  membership,
  opennessRecord,
  orientation,
  type Profile,
  profile,
  tenure,
} from '#shared/contract/people.ts';
import type {
  consents,
  contactPoints,
  memberships,
  opennessRecords,
  orientations,
  people,
  personSummaries,
  tenures,
} from '../schema/index.ts';

/** The rows of a person, each kind with the latest first. */
export interface ProfileRows {
  person: typeof people.$inferSelect;
  summary: typeof personSummaries.$inferSelect;
  contactPoints: readonly (typeof contactPoints.$inferSelect)[];
  tenures: readonly (typeof tenures.$inferSelect)[];
  orientations: readonly (typeof orientations.$inferSelect)[];
  openness: readonly (typeof opennessRecords.$inferSelect)[];
  consents: readonly (typeof consents.$inferSelect)[];
  membership: typeof memberships.$inferSelect | null;
}

/** The rows as the contract's profile; throws where the database holds what the contract does not know. */
export function profileOf(rows: ProfileRows): Profile {
  const orientationHistory = z.array(orientation).parse(rows.orientations);
  const opennessHistory = z.array(opennessRecord).parse(rows.openness);
  const consentHistory = z.array(consent).parse(rows.consents);
  return profile.parse({
    ...rows.person,
    contactPoints: z.array(contactPoint).parse(rows.contactPoints),
    tenures: z.array(tenure).parse(rows.tenures),
    orientations: latestPer(orientationHistory, (record) => record.kind).sort(
      (a, b) => b.strength - a.strength,
    ),
    orientationHistory,
    openness: opennessHistory[0] ?? null,
    opennessHistory,
    consents: latestPer(consentHistory, (record) => `${record.purpose} ${record.channel}`),
    consentHistory,
    membership: rows.membership === null ? null : membership.parse(rows.membership),
    interactionCount: rows.summary.interactionCount,
    lastContactAt: rows.summary.lastContactAt,
    reachable: rows.summary.reachable,
  });
}

/** The first record of each key, where the latest come first. */
function latestPer<T>(records: readonly T[], key: (record: T) => string): T[] {
  const latest = new Map<string, T>();
  for (const record of records) if (!latest.has(key(record))) latest.set(key(record), record);
  return [...latest.values()];
}
