import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { type PersonId, personId } from '#shared/domain/ids.ts';

/** The keys may pass many people on their way; whose profile follows is who they rest on. */
const rest = 150;

/** Whose profile is open, which the address says, and whether it fills the page. */
export function useOpened() {
  const navigate = useNavigate();
  const params = useParams({ strict: false });
  const addressed = personId.safeParse(params.personId);
  const opened = addressed.success ? addressed.data : null;
  const [wantsFull, setFull] = useState(false);
  const go = useCallback(
    (person: PersonId) => {
      if (person === opened) return;
      void navigate({ to: '/alumni/$personId', params: { personId: person }, replace: opened !== null });
    },
    [opened, navigate],
  );
  const follow = useDebouncedCallback(go, rest);
  const full = wantsFull && opened !== null;
  return useMemo(
    () => ({
      opened,
      full,
      setFull,
      open: (person: PersonId) => {
        follow.cancel();
        go(person);
      },
      /** Lets an open profile follow the keys; opens none. */
      follow: (person: PersonId) => {
        if (opened !== null) follow(person);
      },
      openFull: (person: PersonId) => {
        follow.cancel();
        go(person);
        setFull(true);
      },
      close: () => {
        follow.cancel();
        setFull(false);
        void navigate({ to: '/alumni' });
      },
    }),
    [opened, full, follow, go, navigate],
  );
}
