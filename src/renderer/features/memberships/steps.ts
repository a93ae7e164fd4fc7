import type { MemberStanding } from '#shared/contract/memberships.ts';

/** What can be noted of people. */
export type MembershipStep = 'invite' | 'join' | 'welcome' | 'leave';

/** The standings in the order in which people pass through them; the second group parts those who joined. */
export const standingGroups = [
  { name: 'way', standings: ['notInvited', 'invited', 'joined', 'left'] },
  { name: 'joined', standings: ['toWelcome', 'active', 'returning', 'quiet', 'dormant'] },
] as const satisfies readonly { name: string; standings: readonly MemberStanding[] }[];

/** What can be noted of people who stand so; the likeliest first. */
export const stepsOf: Record<MemberStanding, readonly MembershipStep[]> = {
  notInvited: ['invite', 'join'],
  invited: ['join'],
  joined: ['leave'],
  toWelcome: ['welcome', 'leave'],
  active: ['leave'],
  returning: ['leave'],
  quiet: ['leave'],
  dormant: ['leave'],
  left: ['join'],
};
