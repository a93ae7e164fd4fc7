import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import type { NoteTier, Role } from '#shared/domain/vocabulary.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { interactions } from '../schema/index.ts';

/** Who reads: their role, and the name under which they log. */
export interface Reader {
  role: Role;
  actor: string;
}

/** Who makes a request. */
export const readerOf = (context: { author: { actor: string }; role: Role }): Reader => ({
  role: context.role,
  actor: context.author.actor,
});

/** The tiers of notes that a role reads, whoever has written them. */
export function tiersOf(role: Role): NoteTier[] {
  return role === 'hr' ? ['open', 'hr'] : ['open'];
}

/** Holds for what the reader may see: notes of the role's tiers, and their own that are for nobody else. */
export function visibleTo({ role, actor }: Reader): SQL | undefined {
  const own = and(eq(interactions.tier, 'owner'), eq(interactions.loggedBy, actor));
  return or(inArray(interactions.tier, tiersOf(role)), own);
}

/** The same over `interactions i`, for statements of our own. */
export function visibleSql({ role, actor }: Reader): SqlPart {
  const tiers = tiersOf(role);
  return {
    sql: `(i.tier IN (${tiers.map(() => '?').join(', ')}) OR (i.tier = 'owner' AND i.logged_by = ?))`,
    parameters: [...tiers, actor],
  };
}
