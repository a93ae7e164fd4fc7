import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { OutreachAim } from '#shared/contract/outreach.ts';

/** What is known of a message when it is begun elsewhere: to whom, by which way, for what. */
export type NewOutreach = Partial<OutreachAim>;

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Set by who sends to `/community/outreach/new` in order to write to these people. */
    newOutreach?: NewOutreach;
    /** Set where a message was kept first in order to write it to files. */
    writeOutreach?: boolean;
  }
}

/** Opens a new message with what is known of it. */
export function useStartOutreach(): (known: NewOutreach) => void {
  const navigate = useNavigate();
  return useCallback(
    (known) =>
      void navigate({
        to: '/community/outreach/$outreachId',
        params: { outreachId: 'new' },
        state: { newOutreach: known },
      }),
    [navigate],
  );
}
