import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { NavigationRail } from './NavigationRail.tsx';
import classes from './Shell.module.css';
import { useHeadingFocus } from './useHeadingFocus.ts';
import { useMenuCommands } from './useMenuCommands.ts';

/** The frame of an open workspace: navigation on the left, the page on the right. */
export function Shell() {
  const { t } = useTranslation('app');
  useMenuCommands();
  useHeadingFocus();
  return (
    <div className={classes['shell']}>
      <button type="button" className={classes['skip']} onClick={skipToMain}>
        {t('skipToContent')}
      </button>
      <NavigationRail />
      <div className={classes['column']}>
        <ConnectionBanner />
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
