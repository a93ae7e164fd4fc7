import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/ui/format/FormatProvider.tsx';
import { type PartnershipForm, partnershipForm } from '#shared/domain/vocabulary.ts';
import classes from './BoardArea.module.css';

interface FormTabsProps {
  /** Open ones of each form; null until they are counted. */
  readonly open: Readonly<Record<PartnershipForm, number>> | null;
}

/** The six forms of partnership, each with how many of its opportunities are open. */
export function FormTabs({ open }: FormTabsProps) {
  const { t } = useTranslation(['pipeline', 'vocabulary']);
  const format = useFormat();
  return (
    <Tabs.List className={classes['tabs'] ?? ''} aria-label={t('forms')}>
      {partnershipForm.options.map((form) => (
        <Tabs.Tab key={form} value={form} className={classes['tab'] ?? ''}>
          {t(`vocabulary:partnershipForm.${form}`)}{' '}
          <span className={classes['tabCount']}>{open === null ? '' : format.number(open[form])}</span>
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
