import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import { farewellDrafts, farewells, opportunities, thanks } from '../schema/index.ts';
import { mergeOffboardings } from './mergeOffboardings.ts';
import type { Merging } from './mergeRecords.ts';

/** Two tenures that become one: `from` goes, `to` stays. */
export interface TenuresOfOne extends Pick<Merging, 'keep'> {
  from: string;
  to: string;
}

/**
 * Gives what hangs on a tenure to the one that it becomes. A tenure has one farewell at most: what is told on the one
 * that stays, stays; what it lacks, it takes over; what of the other can't be kept stands in the history.
 */
export function mergeFarewells(unit: WriteUnit, tenures: TenuresOfOne): void {
  mergeOffboardings(unit, tenures);
  mergeDrafts(unit, tenures);
  mergeConversations(unit, tenures);
  mergeThanks(unit, tenures);
  for (const { id } of unit.find(opportunities, { tenureId: tenures.from }, ['id'])) {
    unit.update(opportunities, { id: String(id) }, { tenureId: tenures.to });
  }
}

/** Of two drafts the one that was typed last stays. */
function mergeDrafts(unit: WriteUnit, { keep, from, to }: TenuresOfOne): void {
  const [theirs] = unit.find(farewellDrafts, { tenureId: from }, ['savedAt']);
  if (theirs === undefined) return;
  const [own] = unit.find(farewellDrafts, { tenureId: to }, ['savedAt']);
  if (own !== undefined && String(own['savedAt']) >= String(theirs['savedAt'])) {
    unit.remove(farewellDrafts, { tenureId: from });
    return;
  }
  unit.remove(farewellDrafts, { tenureId: to });
  unit.update(farewellDrafts, { tenureId: from }, { tenureId: to, personId: keep });
}

/** What is told in each part of a conversation, who may read it, and who wrote it where that was not who held the talk. */
const parts = [
  { told: ['reasons', 'reasonWords'], tier: 'reasonsTier', by: 'reasonsBy' },
  { told: ['valued', 'valuedWords'], tier: 'valuedTier', by: 'valuedBy' },
  { told: ['recommendScore', 'betterWords'], tier: 'feedbackTier', by: 'feedbackBy' },
] as const;

const columns = [
  'id',
  'heldBy',
  'wishes',
  ...parts.flatMap(({ told, tier, by }) => [...told, tier, by]),
] as const;

function mergeConversations(unit: WriteUnit, { keep, from, to }: TenuresOfOne): void {
  const [theirs] = unit.find(farewells, { tenureId: from }, columns);
  if (theirs === undefined) return;
  const [own] = unit.find(farewells, { tenureId: to }, columns);
  const id = String(theirs['id']);
  if (own === undefined) {
    unit.update(farewells, { id }, { tenureId: to, personId: keep });
    return;
  }
  const taken: Row = saysNothing(own['wishes']) ? { wishes: theirs['wishes'] } : {};
  for (const { told, tier, by } of parts) {
    if (!told.every((name) => saysNothing(own[name])) || told.every((name) => saysNothing(theirs[name])))
      continue;
    for (const name of [...told, tier]) taken[name] = theirs[name];
    // Whose words they are decides who reads them.
    const writer = theirs[by] ?? theirs['heldBy'];
    taken[by] = writer === own['heldBy'] ? null : writer;
  }
  unit.remove(farewells, { id });
  unit.update(farewells, { id: String(own['id']) }, taken);
}

const saysNothing = (value: unknown): boolean => value === null || value === '' || value === '[]';

/** Thanks that were given stand above thanks that are only prepared. */
function mergeThanks(unit: WriteUnit, { keep, from, to }: TenuresOfOne): void {
  const given = ['givenBy', 'givenOn', 'way', 'words', 'interactionId'] as const;
  const [theirs] = unit.find(thanks, { tenureId: from }, ['id', ...given]);
  if (theirs === undefined) return;
  const [own] = unit.find(thanks, { tenureId: to }, ['id', ...given]);
  const id = String(theirs['id']);
  if (own === undefined) {
    unit.update(thanks, { id }, { tenureId: to, personId: keep });
    return;
  }
  unit.remove(thanks, { id });
  const later = own['givenOn'] === null && theirs['givenOn'] !== null;
  if (!later) return;
  unit.update(
    thanks,
    { id: String(own['id']) },
    Object.fromEntries(given.map((name) => [name, theirs[name]])),
  );
}
