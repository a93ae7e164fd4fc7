import { inWorkspace } from '../procedures.ts';
import { refusal } from '../refusal.ts';

/** Procedures that change farewells: FAREWELLS_READ_ONLY for recruiters, who see who leaves, and no more. */
export const farewellWrites = inWorkspace.use(({ context, next }) => {
  if (context.role === 'recruiter') throw refusal('FAREWELLS_READ_ONLY');
  return next();
});
