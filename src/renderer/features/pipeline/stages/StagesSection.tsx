import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { LinesSkeleton } from '#renderer/ui/PageSkeleton.tsx';
import { type PartnershipForm, partnershipForm } from '#shared/domain/vocabulary.ts';
import { Section } from '../../settings/Section.tsx';
import { useStageName, useStages } from '../useStages.ts';
import classes from './StageEditor.module.css';
import { StagesDialog } from './StagesDialog.tsx';

/** In Settings: the stages of each form of partnership. */
export function StagesSection() {
  const { t } = useTranslation(['pipeline', 'vocabulary', 'app']);
  const { stages, ofForm, error, retry } = useStages();
  const stageName = useStageName();
  const [editing, edit] = useState<PartnershipForm | null>(null);
  const [shown, setShown] = useState<PartnershipForm>('rehire');
  return (
    <Section title={t('stages.settings')}>
      <p className={classes['explained']}>{t('stages.explained')}</p>
      {error !== null && <FailedState error={error} onRetry={retry} />}
      {error === null && stages.length === 0 && <LinesSkeleton lines={6} />}
      {stages.length > 0 && (
        <ul className={classes['forms']}>
          {partnershipForm.options.map((form) => {
            const word = t(`vocabulary:partnershipForm.${form}`);
            return (
              <li key={form} className={classes['form']}>
                <span>{word}</span>
                <span className={classes['names']}>{ofForm(form).map(stageName).join(' → ')}</span>
                <Button
                  variant="default"
                  size="xs"
                  aria-label={t('stages.editOf', { form: word })}
                  onClick={() => {
                    setShown(form);
                    edit(form);
                  }}
                >
                  {t('panel.edit')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <StagesDialog form={shown} opened={editing !== null} onClose={() => edit(null)} />
    </Section>
  );
}
