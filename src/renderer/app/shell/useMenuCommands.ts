import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { MenuCommand } from '#shared/contract/mainCalls.ts';
import { bridge } from '../bridge.ts';
import { navigationEntries } from './entries.ts';
import { focusSearchField } from './fieldFocus.ts';
import { useCloseWorkspace } from './useCloseWorkspace.ts';

/** Does what the native menu asks of the page. */
export function useMenuCommands(): void {
  const navigate = useNavigate();
  const closeWorkspace = useCloseWorkspace();
  useEffect(() => {
    const obey = (command: MenuCommand) => {
      const entry = navigationEntries.find((candidate) => candidate.command === command);
      if (entry) void navigate({ to: entry.to });
      else if (command === 'goDuplicates') void navigate({ to: '/duplicates' });
      else if (command === 'closeWorkspace') closeWorkspace.mutate();
      else if (command === 'search') void navigate({ to: '/alumni' }).then(focusSearchField);
    };
    return bridge().onMenuCommand(obey);
  }, [navigate, closeWorkspace.mutate]);
}
