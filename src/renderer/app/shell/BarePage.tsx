import { Outlet } from '@tanstack/react-router';
import classes from './BarePage.module.css';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { useHeadingFocus } from './useHeadingFocus.ts';

/** The frame before a workspace is open: one quiet sheet in the middle. */
export function BarePage() {
  useHeadingFocus();
  return (
    <div className={classes['page']}>
      <ConnectionBanner />
      <main className={classes['main']}>
        <Outlet />
      </main>
    </div>
  );
}
