import { useTranslation } from 'react-i18next';
import classes from './StrengthMeter.module.css';
import type { Strength } from './strength.ts';

const steps = [1, 2, 3, 4] as const;

/** How strong the passphrase is, as four steps and in words. */
export function StrengthMeter({ strength }: { strength: Strength | null }) {
  const { t } = useTranslation('workspace');
  return (
    <div className={classes['meter']} data-weak={(strength !== null && strength < 2) || undefined}>
      <span className={classes['steps']} aria-hidden>
        {steps.map((step) => (
          <span key={step} data-reached={(strength !== null && step <= strength) || undefined} />
        ))}
      </span>
      <span role="status">{strength === null ? t('strength.none') : t(`strength.${strength}`)}</span>
    </div>
  );
}
