import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { Section } from '#renderer/features/settings/Section.tsx';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { ProgressPanel } from '#renderer/ui/ProgressPanel.tsx';
import { useKeptFocus } from '#renderer/ui/useKeptFocus.ts';
import { AsideFiles } from './AsideFiles.tsx';
import classes from './Damage.module.css';
import { LastSalvage } from './LastSalvage.tsx';
import { useCheck } from './useCheck.ts';

/** Whether the file is sound, what was saved from a damaged one, and what lies aside. */
export function DamageSection() {
  const { t } = useTranslation('damage');
  const format = useFormat();
  const last = useQuery(useData().damage.lastCheck.queryOptions());
  const { progress, start, cancel } = useCheck();
  const place = useKeptFocus<HTMLDivElement>(progress === null ? 'still' : 'checking');
  const found = last.data ?? null;
  return (
    <Section title={t('settings.title')}>
      <div>
        <p className={classes['plain']}>{t('settings.sentence')}</p>
        <p className={classes['note']}>
          {found === null
            ? t('settings.never')
            : t(found.ok ? 'settings.sound' : 'settings.damaged', { at: format.moment(found.at) })}
        </p>
      </div>
      <div ref={place}>
        {progress === null ? (
          <Button variant="default" onClick={() => void start()}>
            {t('settings.check')}
          </Button>
        ) : (
          <ProgressPanel title={t('settings.checking')} {...progress} onCancel={cancel} />
        )}
      </div>
      <LastSalvage />
      <AsideFiles />
    </Section>
  );
}
