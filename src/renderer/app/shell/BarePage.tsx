import { Outlet } from '@tanstack/react-router';
import { useOpenedBackup } from '#renderer/features/backups/useOpenedBackup.ts';
import classes from './BarePage.module.css';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { useFirstScreenFetched } from './useFirstScreenFetched.ts';
import { useHeadingFocus } from './useHeadingFocus.ts';

/** The frame before a workspace is open: one quiet sheet in the middle. */
export function BarePage() {
  useHeadingFocus();
  useOpenedBackup();
  useFirstScreenFetched();
  return (
    <div className={classes['page']}>
      <ConnectionBanner />
      <main className={classes['main']}>
        <Outlet />
      </main>
    </div>
  );
}
