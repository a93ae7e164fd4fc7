import { useState } from 'react';
import { useDataClient } from '#renderer/app/data/DataProvider.tsx';
import { isRefusal } from '#renderer/ui/refusals/refusalMessage.ts';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import { useOpeningSteps } from './useOpeningSteps.ts';

/** The workspace to be opened: one of the recent list, or a folder the user picked. */
export interface OpeningTarget {
  /** Tells targets apart. */
  readonly key: string;
  readonly at: { readonly recent: string } | { readonly folder: string };
  readonly name: string;
  readonly path: string;
  /** The keychain may open it, so it is asked before the user is. */
  readonly mayBeInKeychain: boolean;
}

/** Opens a workspace: by the keychain where it can, else by the passphrase. */
export function useOpening(onOpened: (workspace: OpenWorkspace) => void) {
  const [target, setTarget] = useState<OpeningTarget | null>(null);
  const [way, setWay] = useState<'keychain' | 'passphrase'>('passphrase');
  const open = useOpeningSteps(useDataClient().workspace.open, onOpened);
  const choose = (chosen: OpeningTarget | null) => {
    open.forget();
    setTarget(chosen);
    setWay(chosen?.mayBeInKeychain ? 'keychain' : 'passphrase');
    if (chosen?.mayBeInKeychain) void open.start({ at: chosen.at, passphrase: null });
  };
  const passphraseNeeded = isRefusal(open.error, 'PASSPHRASE_NEEDED');
  const tooMany = isRefusal(open.error, 'TOO_MANY_TRIES');
  return {
    target,
    choose,
    unlock: (passphrase: string) => {
      if (target === null) return;
      setWay('passphrase');
      void open.start({ at: target.at, passphrase });
    },
    working: open.working,
    /** How far it is got ready, where a program of before has written it. */
    progress: open.progress,
    cancel: () => {
      open.cancel();
      // There is no field to go back to.
      if (way === 'keychain') setTarget(null);
    },
    wrongPassphrase: isRefusal(open.error, 'WRONG_PASSPHRASE'),
    /** The next try has to wait; the error says how long. */
    tooManyTries: tooMany ? open.error : null,
    onOpened,
    /** What was refused for another reason than the passphrase. */
    refused: passphraseNeeded || tooMany || isRefusal(open.error, 'WRONG_PASSPHRASE') ? null : open.error,
    /** The keychain was asked and does not know this workspace (any more). */
    keychainForgot: passphraseNeeded && target !== null && 'recent' in target.at,
    /** The file is damaged: what can be done about that is a page of its own. */
    damaged: isRefusal(open.error, 'WORKSPACE_DAMAGED') || isRefusal(open.error, 'DISK_FAILED'),
    askPassphrase:
      target !== null && (way === 'passphrase' || (open.error !== null && !isHopeless(open.error))),
  };
}

/** Refusals that no passphrase helps against. */
function isHopeless(error: unknown): boolean {
  return (
    isRefusal(error, 'WORKSPACE_INCOMPLETE') ||
    isRefusal(error, 'WORKSPACE_NEWER') ||
    isRefusal(error, 'WORKSPACE_DAMAGED') ||
    isRefusal(error, 'DISK_FAILED') ||
    isRefusal(error, 'NOT_FOUND')
  );
}

export type Opening = ReturnType<typeof useOpening>;
