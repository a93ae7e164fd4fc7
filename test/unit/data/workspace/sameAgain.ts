import { copyWhole } from '#data/database/wholeCopy.ts';
import type { Replacement } from '#data/workspace/replaceDatabase.ts';

/** Another file with the same content and key. */
export const sameAgain: Replacement = {
  make: async (draft, present) => {
    await copyWhole(present, draft, { thread: null });
  },
  sameContent: true,
};
