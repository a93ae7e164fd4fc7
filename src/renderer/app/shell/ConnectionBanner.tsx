import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConnectionState } from '../data/DataProvider.tsx';
import classes from './ConnectionBanner.module.css';

/** Says, calmly, that the data process is being started again. The window stays usable meanwhile. */
export function ConnectionBanner() {
  const { t } = useTranslation('app');
  const restarting = useConnectionState() === 'restarting';
  return (
    <div role="status">
      {restarting && (
        <p className={classes['banner']}>
          <IconRefresh size={16} aria-hidden />
          {t('dataProcess.restarting')}
        </p>
      )}
    </div>
  );
}
