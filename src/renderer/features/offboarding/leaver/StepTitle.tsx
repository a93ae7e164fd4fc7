import { IconHeart, IconMessageHeart, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LeaverPage, OffboardingStep } from '#shared/contract/offboarding.ts';
import classes from './Steps.module.css';
import { placeOf } from './stepPlace.ts';

interface StepTitleProps {
  readonly leaver: LeaverPage;
  readonly step: OffboardingStep;
  readonly works: boolean;
  readonly onConfirm: () => void;
}

const signs = { thanks: IconHeart, conversation: IconMessageHeart, checkIn: IconUsers } as const;

/** What is to do; a link where there is a place to do it. */
export function StepTitle({ leaver, step, works, onConfirm }: StepTitleProps) {
  const { t } = useTranslation('vocabulary');
  const { kind, title } = step;
  const place = placeOf(kind);
  const Sign =
    kind in signs && (kind === 'thanks' || kind === 'conversation' || kind === 'checkIn')
      ? signs[kind]
      : null;
  const words = () => {
    if (works && place !== null) {
      return (
        <Link to={place} params={{ tenureId: leaver.tenureId }} className={classes['lead']}>
          {title}
        </Link>
      );
    }
    if (works && step.state === 'open' && (kind === 'contactDetails' || kind === 'consent')) {
      return (
        <button type="button" className={classes['lead']} onClick={onConfirm}>
          {title}
        </button>
      );
    }
    return title;
  };
  return (
    <div className={classes['title']}>
      {words()}
      {Sign && (
        <Sign
          size={14}
          stroke={1.6}
          role="img"
          aria-label={t(`stepKind.${kind}`)}
          className={classes['kind']}
        />
      )}
    </div>
  );
}
