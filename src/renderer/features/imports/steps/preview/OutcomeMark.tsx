import { IconAlertTriangle, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RowOutcome } from '#shared/contract/importPlan.ts';
import { useFailureWords } from '../useFailureWords.ts';
import classes from './OutcomeMark.module.css';

const signs = { create: IconPlus, update: IconPencil, skip: IconMinus, fail: IconAlertTriangle } as const;

/** What becomes of a row: sign, word, and why where it does not come in. */
export function OutcomeMark({ result }: { result: RowOutcome }) {
  const { t } = useTranslation('imports');
  const failureWords = useFailureWords();
  const Sign = signs[result.outcome];
  const reason = result.outcome === 'skip' ? t(`preview.skip.${result.reason}`) : failureWords(result);
  return (
    <span className={classes['mark']} data-outcome={result.outcome}>
      <Sign size={16} stroke={1.6} aria-hidden />
      <span>
        {t(`preview.outcome.${result.outcome}`)}
        {reason !== '' && <span className={classes['reason']}>{reason}</span>}
      </span>
    </span>
  );
}
