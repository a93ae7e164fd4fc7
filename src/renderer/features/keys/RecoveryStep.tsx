import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import sheet from '../workspace/Sheet.module.css';
import { CodeShown } from './CodeShown.tsx';

interface RecoveryStepProps {
  /** Of the workspace that was just made and is open. */
  readonly passphrase: string;
  readonly onDone: () => void;
}

/** Offers a recovery code at the end of making a workspace; it can wait. */
export function RecoveryStep({ passphrase, onDone }: RecoveryStepProps) {
  const { t } = useTranslation('keys');
  const make = useMutation(useData().keys.makeRecoveryCode.mutationOptions());
  if (make.data !== undefined) return <CodeShown code={make.data.code} onDone={onDone} />;
  return (
    <section aria-label={t('step.title')}>
      <h2>{t('step.title')}</h2>
      <p>{t('step.sentence')}</p>
      <p className={sheet['note']}>{t('step.laterNote')}</p>
      {make.isError && <RefusalAlert error={make.error} />}
      <div className={sheet['buttons']}>
        <Button variant="default" onClick={onDone}>
          {t('step.later')}
        </Button>
        <Button loading={make.isPending} onClick={() => make.mutate({ passphrase })}>
          {t('step.make')}
        </Button>
      </div>
    </section>
  );
}
