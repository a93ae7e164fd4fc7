import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import type { Oddity } from '#shared/contract/importReading.ts';
import classes from './Oddities.module.css';

/** What is odd about the file, and what became of it; nothing where nothing is. */
export function Oddities({ oddities }: { oddities: readonly Oddity[] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  if (oddities.length === 0) return null;
  return (
    <ul className={classes['oddities']} aria-label={t('oddity.label')}>
      {oddities.map(({ kind, rows }) => (
        <li key={kind}>
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          {t(`oddity.${kind}`, { count: rows, rows: format.number(rows) })}
        </li>
      ))}
    </ul>
  );
}
