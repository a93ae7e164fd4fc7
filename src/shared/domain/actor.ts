import type { Role } from './vocabulary.ts';

/** The name under which the user's changes are recorded and their follow-ups run; the role while there is none. */
export function actorOf({ userName, role }: { userName: string; role: Role }): string {
  return userName === '' ? role : userName;
}
