import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenedBackup } from '#renderer/features/backups/useOpenedBackup.ts';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import { useFreshDataAfterChanges } from '../data/useFreshDataAfterChanges.ts';
import { useWorkspace } from '../workspace.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { IdleLock } from './IdleLock.tsx';
import { NavigationRail } from './NavigationRail.tsx';
import classes from './Shell.module.css';
import { useHeadingFocus } from './useHeadingFocus.ts';
import { useMenuCommands } from './useMenuCommands.ts';
import { WarningBanner } from './WarningBanner.tsx';

/** The frame of an open workspace: navigation on the left, the page on the right. */
export function Shell() {
  const { t } = useTranslation('app');
  useMenuCommands();
  useHeadingFocus();
  useOpenedBackup();
  useLeaveWithoutWorkspace();
  useFreshDataAfterChanges();
  return (
    <div className={classes['shell']}>
      <button type="button" className={classes['skip']} onClick={skipToMain}>
        {t('skipToContent')}
      </button>
      <NavigationRail />
      <CommandPalette />
      <IdleLock />
      <div className={classes['column']}>
        <ConnectionBanner />
        <WarningBanner />
        <main id="main" className={classes['main']} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}

/** A link to `#main` would change the router's address, so it is a button that moves the focus. */
function skipToMain(): void {
  document.querySelector<HTMLElement>('#main')?.focus();
}

/** A restarted data process may not have got the workspace open again; then it is asked for. */
function useLeaveWithoutWorkspace(): void {
  const navigate = useNavigate();
  const open = useWorkspace() !== null;
  useEffect(() => {
    if (!open) void navigate({ to: '/workspaces' });
  }, [open, navigate]);
}
