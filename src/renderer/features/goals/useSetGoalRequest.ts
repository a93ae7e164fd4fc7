import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Set by who sends to Insights in order to set a goal there. */
    setGoal?: boolean;
  }
}

/** Opens the form for a goal when one was sent here for it, once. */
export function useSetGoalRequest(open: () => void): void {
  const navigate = useNavigate();
  const wanted = useLocation({ select: ({ state }) => state.setGoal === true });
  useEffect(() => {
    if (!wanted) return;
    open();
    void navigate({ to: '.', search: true, replace: true, state: {} });
  }, [wanted, open, navigate]);
}
