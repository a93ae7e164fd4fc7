import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Asks the board for the form of a new farewell. */
    planFarewell?: boolean;
  }
}

/** Obeys when another part of the program, the palette for instance, asked for the form; once. */
export function usePlanRequest(onPlan: () => void): void {
  const navigate = useNavigate();
  const wanted = useLocation({ select: ({ state }) => state.planFarewell === true });
  useEffect(() => {
    if (!wanted) return;
    onPlan();
    void navigate({ to: '.', search: true, replace: true, state: {} });
  }, [wanted, onPlan, navigate]);
}
