import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './SettingsPage.module.css';
import { type SettingsGroupName, settingsGroups } from './settingsGroups.ts';

/** The keyboard goes on where the eyes are. */
function focusGroup(name: SettingsGroupName): void {
  document.getElementById(name)?.focus({ preventScroll: true });
}

/** Leads to each group of the page; stays in sight beside them. */
export function SettingsGroupList() {
  const { t } = useTranslation('settings');
  return (
    <nav className={classes['list']} aria-label={t('groups.label')}>
      {settingsGroups.map((name) => (
        <Link
          key={name}
          to="/settings"
          hash={name}
          className={classes['link']}
          // All of them lead to this page.
          activeOptions={{ includeHash: true }}
          onClick={() => focusGroup(name)}
        >
          {t(`groups.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
