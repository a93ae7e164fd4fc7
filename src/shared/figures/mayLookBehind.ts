import type { Behind } from '../contract/figures.ts';
import type { Role } from '../domain/vocabulary.ts';

/** Whether the role may know who is behind a mark: recruiters are not told how somebody was seen off, or why they left. */
export function mayLookBehind(behind: Behind, role: Role): boolean {
  if (role !== 'recruiter') return true;
  if (behind.figure === 'reasons') return false;
  if (behind.figure === 'partings') return behind.part === 'leavers';
  return (
    behind.figure !== 'metric' || !(behind.metric === 'goodPartingRate' || behind.metric === 'leaverEnps')
  );
}
