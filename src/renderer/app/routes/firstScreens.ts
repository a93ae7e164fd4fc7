import type { Role } from '#shared/domain/vocabulary.ts';

/** What each role comes to first. */
export const firstScreens = {
  hr: '/home',
  manager: '/farewells',
  recruiter: '/pipeline',
} as const satisfies Record<Role, string>;
