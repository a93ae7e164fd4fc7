import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './StepTrail.module.css';
import { canGoTo, type ImportSession, importSteps, type Step, takeBackSteps } from './session.ts';

interface StepTrailProps {
  readonly session: ImportSession;
  /** Whether the file is one of the program's own, which takes fewer steps. */
  readonly takesBack: boolean;
  readonly onGo: (step: Step) => void;
}

/** Where one is on the way, and the way back to the steps behind. */
export function StepTrail({ session, takesBack, onGo }: StepTrailProps) {
  const { t } = useTranslation('imports');
  const steps = takesBack ? takeBackSteps : importSteps;
  return (
    <nav aria-label={t('steps.label')}>
      <ol className={classes['trail']}>
        {steps.map((step, index) => (
          <li key={step} className={classes['step']} data-passed={canGoTo(session, step) || undefined}>
            <UnstyledButton
              className={classes['button'] ?? ''}
              aria-current={step === session.step ? 'step' : undefined}
              disabled={!canGoTo(session, step)}
              onClick={() => onGo(step)}
            >
              <span className={classes['number']} aria-hidden>
                {index + 1}
              </span>
              {t(`steps.${step}`)}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
