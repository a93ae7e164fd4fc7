import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Set by who sends to the list in order to add a person there. */
    addPerson?: boolean;
  }
}

/** Opens the form for a new person when one was sent here for it, once. */
export function useAddRequest(open: () => void): void {
  const navigate = useNavigate();
  const wanted = useLocation({ select: (location) => location.state.addPerson === true });
  useEffect(() => {
    if (!wanted) return;
    open();
    void navigate({ to: '.', replace: true, state: {} });
  }, [wanted, open, navigate]);
}
