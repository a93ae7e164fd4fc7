import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { RefusalAlert } from '#renderer/ui/refusals/RefusalAlert.tsx';
import classes from '../workspace/Sheet.module.css';
import { Sheet } from '../workspace/Sheet.tsx';
import { useStepFocus } from '../workspace/useStepFocus.ts';
import { CodeShown } from './CodeShown.tsx';

interface RecoveryStepProps {
  /** Of the workspace that was just made and is open. */
  readonly passphrase: string;
  /** Where in the first run one is. */
  readonly stepWords?: string;
  readonly onDone: () => void;
}

/** Offers a recovery code at the end of making a workspace; it can wait. */
export function RecoveryStep({ passphrase, stepWords, onDone }: RecoveryStepProps) {
  const { t } = useTranslation('keys');
  const make = useMutation(useData().keys.makeRecoveryCode.mutationOptions());
  useStepFocus(make.isSuccess ? 'code' : 'offer');
  const step = stepWords === undefined ? {} : { step: stepWords };
  if (make.isSuccess) {
    return (
      <Sheet title={t('code.yours')} sentence={t('code.why')} {...step}>
        <CodeShown code={make.data.code} onDone={onDone} />
      </Sheet>
    );
  }
  return (
    <Sheet title={t('step.title')} sentence={t('step.sentence')} {...step}>
      <p className={classes['note']}>{t('step.laterNote')}</p>
      {make.isError && <RefusalAlert error={make.error} />}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onDone}>
          {t('step.later')}
        </Button>
        <Button loading={make.isPending} onClick={() => make.mutate({ passphrase })}>
          {t('step.make')}
        </Button>
      </div>
    </Sheet>
  );
}
