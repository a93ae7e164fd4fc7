import { useRef, useState } from 'react';
import type { BackupSecret } from '#shared/contract/backups.ts';

/** What is typed to open a backup: a passphrase, or a recovery code. */
export function useSecret() {
  const [byCode, setByCode] = useState(false);
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  return {
    byCode,
    typed,
    isMissing,
    field,
    type: (text: string) => {
      setTyped(text);
      setMissing(false);
    },
    otherWay: () => {
      setByCode(!byCode);
      setTyped('');
      setMissing(false);
    },
    /** What was typed; null, and said so, where nothing was. */
    taken: (): BackupSecret | null => {
      if (typed === '') {
        setMissing(true);
        field.current?.focus();
        return null;
      }
      return byCode ? { recoveryCode: typed } : { passphrase: typed };
    },
  };
}

export type Secret = ReturnType<typeof useSecret>;
