import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SettingsPage.module.css';
import type { SettingsGroupName } from './settingsGroups.ts';

/** Settings that belong together, under their heading. */
export function SettingsGroup({ name, children }: { name: SettingsGroupName; children: ReactNode }) {
  const { t } = useTranslation('settings');
  return (
    <div className={classes['group']}>
      <h2 id={name} className={classes['heading']} tabIndex={-1}>
        {t(`groups.${name}`)}
      </h2>
      {children}
    </div>
  );
}
