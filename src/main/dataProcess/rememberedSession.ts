import type { RememberedSession } from '#shared/contract/dataProcess.ts';

/** The open workspace and its key, in this process's memory alone, for a data process that has to start again. */
export interface SessionMemory {
  current(): RememberedSession | null;
  remember(session: RememberedSession | null): void;
  /** Calls back when a workspace is opened or closed. */
  onChange(listener: (hasWorkspace: boolean) => void): void;
}

/** Remembers nothing at first. */
export function createSessionMemory(): SessionMemory {
  let session: RememberedSession | null = null;
  const listeners: ((hasWorkspace: boolean) => void)[] = [];
  return {
    current: () => session,
    remember: (next) => {
      session = next;
      for (const listener of listeners) listener(next !== null);
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
