import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Set by who sends to the list in order to export what it shows. */
    exportPeople?: boolean;
  }
}

/** Opens the export when one was sent here for it, once; `ready` as soon as it is known what the list shows. */
export function useExportRequest(ready: boolean, open: () => void): void {
  const navigate = useNavigate();
  const wanted = useLocation({ select: (location) => location.state.exportPeople === true });
  useEffect(() => {
    if (!wanted || !ready) return;
    open();
    void navigate({ to: '.', replace: true, state: {} });
  }, [wanted, ready, open, navigate]);
}
