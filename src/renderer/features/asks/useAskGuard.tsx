import { type ReactNode, useCallback, useState } from 'react';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { useRefusalNotice } from '#renderer/ui/refusals/useRefusalNotice.tsx';
import type { AskOverride, AskSubject } from '#shared/contract/asks.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { AskDialog } from './AskDialog.tsx';

/** What is about to be asked of whom, and how it goes on. */
export interface Ask {
  readonly people: readonly PersonId[];
  readonly about: AskSubject;
  /** Called once nothing speaks against it, or the user goes on all the same; the reason where one was needed. */
  readonly go: (override: AskOverride | null) => void;
  /** The user, or a refusal, left it at that. */
  readonly onGiveUp?: () => void;
  /** Warnings were seen before and are not shown again; only a block is. */
  readonly quietWarnings?: boolean;
}

/**
 * Asks the rules before something is asked of people: where they have something to say, a dialog says what is missing
 * and offers the step that helps. The dialog stands outside of any form.
 */
export function useAskGuard(): { guard: (ask: Ask) => void; dialog: ReactNode } {
  const client = useDataClient();
  const showRefusal = useRefusalNotice();
  const [asked, setAsked] = useState<Ask | null>(null);
  const [opened, setOpened] = useState(false);
  const guard = useCallback(
    (ask: Ask) => {
      const { people, about, go, onGiveUp, quietWarnings = false } = ask;
      const look = async () => {
        const verdicts = await client.asks.check({ people: [...people], about });
        const passes = verdicts.every(({ verdict }) =>
          quietWarnings ? verdict !== 'blocked' : verdict === 'clear',
        );
        if (passes) return go(null);
        setAsked(ask);
        setOpened(true);
      };
      look().catch((error: unknown) => {
        showRefusal(error);
        onGiveUp?.();
      });
    },
    [client, showRefusal],
  );
  const dialog = asked && (
    <AskDialog
      opened={opened}
      people={asked.people}
      about={asked.about}
      onGoOn={(override) => {
        setOpened(false);
        asked.go(override);
      }}
      onClose={() => {
        setOpened(false);
        asked.onGiveUp?.();
      }}
    />
  );
  return { guard, dialog };
}
